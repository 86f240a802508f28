-- Who is engaged for an activity, at what cost, and what there is to spend on it.
create schema speakers;

-- What a municipality may spend in a year on speakers for one service. The catalogue prints no such amount: the library sets it.
create table speakers.budgets (
  municipality_code text references organisation.municipalities,
  year smallint check (year between 2000 and 2100),
  service_id text,
  cents integer not null check (cents between 0 and 1000000000),
  version integer not null default 1,
  primary key (municipality_code, year, service_id)
);

create table speakers.engagements (
  id uuid primary key,
  activity_id uuid not null references activities.activities on delete cascade,
  -- the session for which the speaker comes; null: all of them
  session_id uuid references programme.sessions on delete set null,
  -- whose budget it is on
  year smallint not null check (year between 2000 and 2100),
  name text not null check (name <> ''),
  company text not null default '',
  -- without VAT
  fee_cents integer not null check (fee_cents between 0 and 100000000),
  -- zero: exempt, or a small business without VAT
  vat_percent smallint not null check (vat_percent in (0, 9, 21)),
  -- with VAT
  travel_cents integer not null default 0 check (travel_cents between 0 and 100000000),
  contract_on date,
  invoiced_on date,
  paid_on date,
  version integer not null default 1,
  check (paid_on is null or invoiced_on is not null)
);
create index engagements_activity on speakers.engagements (activity_id);
create index engagements_session on speakers.engagements (session_id);
create index engagements_year on speakers.engagements (year);
