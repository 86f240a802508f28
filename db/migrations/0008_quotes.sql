-- An advice becomes an offer: numbered, in versions, with what both sides did.
create schema quotes;

create sequence quotes.numbers;

-- One row. Above this yearly amount a quote needs approval by somebody who did not make it.
create table quotes.settings (
  only_row boolean primary key default true check (only_row),
  approval_above_cents bigint not null check (approval_above_cents >= 0),
  version integer not null default 1
);
insert into quotes.settings (approval_above_cents) values (25000000);

create table quotes.quotes (
  id uuid primary key,
  -- OFF-2026-0109-0007: year, municipality, running number
  number text not null unique,
  municipality_code text not null references organisation.municipalities,
  year smallint not null check (year between 2000 and 2100),
  advice_id uuid references advice.advices,
  created_at timestamptz not null,
  created_by uuid
);
create index quotes_municipality on quotes.quotes (municipality_code, year);

create table quotes.versions (
  id uuid primary key,
  quote_id uuid not null references quotes.quotes,
  number smallint not null check (number > 0),
  state text not null check (state in
    ('draft', 'in-review', 'approved', 'sent', 'accepted', 'declined', 'superseded', 'withdrawn')),
  edition_id uuid not null references activity_catalogue.editions,
  scenario_name text not null,
  school_contribution text not null check (school_contribution in ('within', 'on-top')),
  -- the facts of the municipality on which the quantities rest, frozen when the version is made
  facts jsonb not null,
  -- the day up to and including which the offer can be accepted
  valid_until date not null,
  conditions text not null default '',
  letter text not null default '',
  -- what the tariff engine gave, frozen when the version leaves the draft state
  calculation jsonb,
  municipality_annual_cents bigint,
  content_hash text,
  created_at timestamptz not null,
  created_by uuid,
  -- from then on the municipality can see it, whatever becomes of it; what was never sent it never sees
  sent_at timestamptz,
  version integer not null default 1,
  unique (quote_id, number),
  check (state in ('draft', 'withdrawn') or (calculation is not null and content_hash is not null)),
  check (state in ('draft', 'in-review', 'approved', 'withdrawn') or sent_at is not null)
);
-- One version at most is open to the municipality, and one at most is being worked on.
create unique index versions_one_open on quotes.versions (quote_id) where state = 'sent';
create unique index versions_one_in_work on quotes.versions (quote_id) where state in ('draft', 'in-review', 'approved');
create unique index versions_one_accepted on quotes.versions (quote_id) where state = 'accepted';

create table quotes.version_lines (
  version_id uuid not null references quotes.versions on delete cascade,
  service_id text not null,
  quantities jsonb not null default '{}',
  choice jsonb not null default '{}',
  reason text,
  goal text,
  primary key (version_id, service_id)
);

-- The price that a person put on a part that the catalogue leaves to a quote.
create table quotes.custom_prices (
  version_id uuid not null references quotes.versions on delete cascade,
  service_id text not null,
  component_id text not null,
  amount_cents bigint not null check (amount_cents between 0 and 10000000000),
  recurrence text not null check (recurrence in ('annual', 'one_off')),
  note text not null check (note <> ''),
  primary key (version_id, service_id, component_id)
);

-- Who did what when, for both sides: made, approval asked, approved, sent, accepted, declined …
create table quotes.steps (
  id uuid primary key,
  version_id uuid not null references quotes.versions on delete cascade,
  step text not null,
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  side text not null check (side in ('library', 'municipality')),
  note text
);
create index steps_version on quotes.steps (version_id, at);

create table quotes.acceptances (
  version_id uuid primary key references quotes.versions,
  signer_name text not null check (signer_name <> ''),
  signer_function text not null check (signer_function <> ''),
  -- on whose behalf, by which decision: "namens het college, mandaatbesluit 2025-118"
  mandate text not null check (mandate <> ''),
  route text not null check (route in ('order', 'grant')),
  accepted_at timestamptz not null,
  account_id uuid not null,
  -- SHA-256 over what was accepted and by whom: shows afterwards that nothing was changed
  acceptance_hash text not null
);
