-- What was agreed, and what it commits the library to.
create schema agreements;

create sequence agreements.numbers;

create table agreements.agreements (
  id uuid primary key,
  -- OVK-2026-0109-0007: year, municipality, running number
  number text not null unique,
  party_kind text not null check (party_kind in ('municipality', 'school', 'childcare')),
  party_name text not null check (party_name <> ''),
  -- where it is carried out; for a municipality also the party itself
  municipality_code text not null references organisation.municipalities,
  -- schools and childcare agree without an offer to the municipality
  quote_version_id uuid unique references quotes.versions,
  year smallint not null,
  route text not null check (route in ('order', 'grant')),
  -- the rule of its terms; null where nothing is laid down
  starts_on date not null,
  initial_years smallint not null check (initial_years between 1 and 10),
  -- it renews by itself, each time for so long
  renewal_years smallint check (renewal_years between 1 and 10),
  notice_months smallint check (notice_months between 1 and 36),
  -- what was chosen, on which facts: the basis of prices and commitments of every later term
  basis jsonb not null,
  concluded_at timestamptz not null,
  version integer not null default 1,
  check (party_kind <> 'municipality' or quote_version_id is not null)
);
create index agreements_municipality on agreements.agreements (municipality_code, year);

-- The first term and each renewal: a period with prices of one edition.
create table agreements.terms (
  agreement_id uuid not null references agreements.agreements,
  number smallint not null check (number > 0),
  starts_on date not null,
  -- the day after the last day
  ends_before date not null check (ends_before > starts_on),
  -- the last day on which either side can still give notice; it may lie before a short term begins
  notice_by date check (notice_by < ends_before),
  edition_id uuid not null references activity_catalogue.editions,
  -- what the tariff engine gave, frozen
  calculation jsonb not null,
  made_at timestamptz not null,
  -- when the account managers were told that the notice day comes near
  alarmed_at timestamptz,
  primary key (agreement_id, number)
);
create index terms_notice on agreements.terms (notice_by);

create table agreements.lines (
  id uuid primary key,
  agreement_id uuid not null,
  term_number smallint not null,
  service_id text not null,
  title text not null,
  position smallint not null,
  -- what the party pays: each year, once in the first year, and on top from the second year
  annual_cents bigint not null,
  one_off_cents bigint not null,
  later_cents bigint not null,
  foreign key (agreement_id, term_number) references agreements.terms,
  unique (agreement_id, term_number, service_id)
);

create table agreements.commitments (
  id uuid primary key,
  line_id uuid not null references agreements.lines,
  service_id text not null,
  municipality_code text not null references organisation.municipalities,
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
  -- what adds to the count: each session, each series as a whole, hours, things, or a state that must hold
  counts text not null check (counts in ('sessions', 'series', 'hours', 'items', 'presence')),
  -- a series of which each counts as so many sessions (BiebFabriek)
  series_counts_as smallint check (series_counts_as > 0),
  -- which norm of the catalogue made it
  norm_id text not null,
  position smallint not null
);
create index commitments_line on agreements.commitments (line_id);
create index commitments_municipality on agreements.commitments (municipality_code, starts_on);

-- What a commitment was before, and why it changed. The commitment keeps its id: deliveries refer to it.
create table agreements.commitment_changes (
  id uuid primary key,
  commitment_id uuid not null references agreements.commitments,
  at timestamptz not null,
  account_id uuid,
  quantity_min double precision not null,
  quantity_max double precision not null,
  reason text not null check (reason <> '')
);
create index commitment_changes_commitment on agreements.commitment_changes (commitment_id, at);

-- A subsidised municipality decides itself; what is granted can be less than what was asked.
create table agreements.grants (
  agreement_id uuid primary key references agreements.agreements,
  applied_on date not null,
  asked_cents bigint not null check (asked_cents >= 0),
  decision_number text,
  decided_on date,
  granted_cents bigint check (granted_cents >= 0),
  settled_on date,
  settled_cents bigint check (settled_cents >= 0),
  check ((decision_number is null) = (decided_on is null) and (decided_on is null) = (granted_cents is null)),
  check ((settled_on is null) = (settled_cents is null)),
  check (settled_on is null or decided_on is not null)
);

-- The lines for which less was granted than asked.
create table agreements.line_cuts (
  line_id uuid primary key references agreements.lines,
  asked_cents bigint not null,
  granted_cents bigint not null check (granted_cents >= 0 and granted_cents < asked_cents),
  reason text not null check (reason <> '')
);

-- Money in advance of the settlement, in instalments.
create table agreements.advances (
  id uuid primary key,
  agreement_id uuid not null references agreements.grants,
  due_on date not null,
  amount_cents bigint not null check (amount_cents > 0),
  unique (agreement_id, due_on)
);

create table agreements.endings (
  agreement_id uuid primary key references agreements.agreements,
  given_on date not null,
  given_by text not null check (given_by in ('library', 'party')),
  reason text not null check (reason <> ''),
  -- the day after the last day of the agreement
  ends_before date not null,
  -- given after the last day for it, by somebody who may allow that
  late boolean not null,
  account_id uuid
);
