-- What the library advises a municipality for a year: one advice, with scenarios to compare.
create schema advice;

create table advice.advices (
  id uuid primary key,
  municipality_code text not null references organisation.municipalities,
  year smallint not null check (year between 2000 and 2100),
  edition_id uuid not null references activity_catalogue.editions,
  created_at timestamptz not null,
  created_by uuid,
  version integer not null default 1,
  unique (municipality_code, year)
);

-- What the municipality itself wants to reach; lines of every scenario may name one.
create table advice.goals (
  id uuid primary key,
  advice_id uuid not null references advice.advices on delete cascade,
  title text not null check (title <> ''),
  position smallint not null
);

create table advice.scenarios (
  id uuid primary key,
  advice_id uuid not null references advice.advices on delete cascade,
  name text not null check (name <> ''),
  position smallint not null,
  -- whether the school's contribution to dBos is part of the price per pupil; the catalogue leaves it open
  school_contribution text not null check (school_contribution in ('within', 'on-top')),
  -- the facts that the scenario was last saved on, to tell what changed since then
  facts jsonb not null,
  saved_at timestamptz not null,
  version integer not null default 1,
  unique (advice_id, name)
);

create table advice.scenario_lines (
  scenario_id uuid not null references advice.scenarios on delete cascade,
  service_id text not null,
  -- only what differs from the facts; `{}` follows the facts of the municipality
  quantities jsonb not null default '{}',
  choice jsonb not null default '{}',
  -- why a quantity differs from the facts
  reason text,
  goal_id uuid references advice.goals on delete set null,
  primary key (scenario_id, service_id)
);
