-- What the library sets in the rules to which it holds a choice of services; the rules themselves are in the program.
create schema rule_sets;

-- What the library takes a threshold of a rule set to be. Without a row, the value of the rule set itself holds.
create table rule_sets.thresholds (
  id text primary key,
  value smallint not null check (value >= 0),
  set_at timestamptz not null,
  set_by uuid,
  version integer not null default 1
);
