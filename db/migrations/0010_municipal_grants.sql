-- The subsidy by which a municipality pays what was agreed: it decides itself, and can grant less than was asked.
create schema municipal_grants;

-- It stands below agreements and knows the agreement by its id, with the texts that a page shows.
create table municipal_grants.grants (
  agreement_id uuid primary key,
  agreement_number text not null,
  party_name text not null,
  municipality_code text not null references organisation.municipalities,
  -- null for what has not happened yet
  applied_on date,
  decision_number text,
  decided_on date,
  granted_cents bigint check (granted_cents >= 0),
  settled_on date,
  settled_cents bigint check (settled_cents >= 0),
  check ((decision_number is null) = (decided_on is null) and (decided_on is null) = (granted_cents is null)),
  check (decided_on is null or applied_on is not null),
  check ((settled_on is null) = (settled_cents is null)),
  check (settled_on is null or decided_on is not null)
);

-- What is asked for each service: the amount of the first year, with what is paid once.
create table municipal_grants.lines (
  -- the line of the agreement
  id uuid primary key,
  agreement_id uuid not null references municipal_grants.grants,
  title text not null,
  position smallint not null,
  asked_cents bigint not null check (asked_cents > 0),
  -- only where less was granted than asked, and why
  granted_cents bigint check (granted_cents >= 0 and granted_cents < asked_cents),
  reason text check (reason <> ''),
  check ((granted_cents is null) = (reason is null))
);
create index lines_grant on municipal_grants.lines (agreement_id, position);

-- Money in advance of the settlement, in instalments.
create table municipal_grants.advances (
  id uuid primary key,
  agreement_id uuid not null references municipal_grants.grants,
  due_on date not null,
  amount_cents bigint not null check (amount_cents > 0),
  unique (agreement_id, due_on)
);
