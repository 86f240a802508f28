-- What was agreed, and what it commits the library to.
create schema agreements;

create sequence agreements.numbers;

create table agreements.agreements (
  id uuid primary key,
  number text not null unique,
  quote_version_id uuid not null unique references quotes.versions,
  municipality_code text not null references organisation.municipalities,
  year smallint not null,
  route text not null check (route in ('order', 'grant')),
  starts_on date not null,
  -- the day after the last day
  ends_before date not null check (ends_before > starts_on),
  tacit_renewal boolean not null,
  -- after the first term, each renewal lasts this long
  renewal_years smallint check (renewal_years > 0),
  -- the last day on which either side can still give notice
  notice_by date check (notice_by < ends_before),
  annual_cents bigint not null check (annual_cents >= 0),
  one_off_cents bigint not null check (one_off_cents >= 0),
  concluded_at timestamptz not null,
  version integer not null default 1,
  check (not tacit_renewal or (renewal_years is not null and notice_by is not null))
);
create index agreements_municipality on agreements.agreements (municipality_code, starts_on);

create table agreements.lines (
  id uuid primary key,
  agreement_id uuid not null references agreements.agreements,
  service_id text not null,
  title text not null,
  position smallint not null,
  annual_cents bigint not null,
  one_off_cents bigint not null,
  unique (agreement_id, service_id)
);

create table agreements.commitments (
  id uuid primary key,
  line_id uuid not null references agreements.lines,
  service_id text not null,
  municipality_code text not null references organisation.municipalities,
  label text not null,
  unit text not null,
  -- a range where the catalogue promises one: eight to ten a year
  quantity_min integer not null check (quantity_min >= 0),
  quantity_max integer not null check (quantity_max >= quantity_min),
  starts_on date not null,
  ends_before date not null check (ends_before > starts_on),
  branch_id uuid references organisation.branches,
  -- what adds to the count: each session, each series as a whole, or a state that must hold
  counts text not null check (counts in ('sessions', 'series', 'hours', 'items', 'presence')),
  -- which norm of the catalogue made it
  norm_id text not null
);
create index commitments_line on agreements.commitments (line_id);
create index commitments_municipality on agreements.commitments (municipality_code, starts_on);

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
  check (settled_on is null or decided_on is not null)
);

create table agreements.endings (
  agreement_id uuid primary key references agreements.agreements,
  given_on date not null,
  given_by text not null check (given_by in ('library', 'municipality')),
  reason text not null
);
