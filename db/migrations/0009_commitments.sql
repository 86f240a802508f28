-- What the library promised to deliver, and what it was before.
create schema commitments;

-- It stands below agreements and knows them by their ids only, with the texts that a page shows. The agreement makes its
-- commitments in its own transaction; neither is ever deleted.
create table commitments.commitments (
  id uuid primary key,
  agreement_id uuid not null,
  agreement_number text not null,
  party_kind text not null check (party_kind in ('municipality', 'school', 'childcare')),
  party_name text not null,
  -- the line of the agreement that pays for it
  line_id uuid not null,
  municipality_code text not null references organisation.municipalities,
  service_id text not null,
  service_title text not null,
  label text not null,
  unit text not null,
  -- a range where the catalogue promises one: eight to ten a year. Nought: it has lapsed, see its changes
  quantity_min double precision not null check (quantity_min >= 0),
  quantity_max double precision not null check (quantity_max >= quantity_min),
  -- the quantity holds for the whole period, or for each month or week of it
  rhythm text not null check (rhythm in ('period', 'month', 'week')),
  starts_on date not null,
  ends_before date not null check (ends_before > starts_on),
  branch_id uuid references branches.branches,
  -- the school or childcare location of an agreement about one place
  place_id uuid references places.places,
  -- what adds to the count: each session, each series as a whole, hours, things, or a state that must hold
  counts text not null check (counts in ('sessions', 'series', 'campaigns', 'hours', 'items', 'presence')),
  -- a series of which each counts as so many sessions (BiebFabriek)
  series_counts_as smallint check (series_counts_as > 0),
  -- how a number of pupils was read that the source puts in no band; null where the source decides
  reading text check (reading in ('undecided', 'more-books', 'exchange')),
  -- which norm of the catalogue made it
  norm_id text not null,
  -- in the order of the edition
  position smallint not null
);
create index commitments_line on commitments.commitments (line_id);
-- what a school agreed is part of what its municipality agreed for all schools
create index commitments_norm on commitments.commitments (municipality_code, service_id, norm_id);
create index commitments_municipality on commitments.commitments (municipality_code, starts_on);

-- What a commitment was before, and why it changed. The commitment keeps its id: deliveries refer to it.
create table commitments.changes (
  id uuid primary key,
  commitment_id uuid not null references commitments.commitments,
  at timestamptz not null,
  account_id uuid,
  quantity_min double precision not null,
  quantity_max double precision not null,
  reason text not null check (reason <> '')
);
create index changes_commitment on commitments.changes (commitment_id, at);
