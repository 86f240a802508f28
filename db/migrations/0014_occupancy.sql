-- What takes a thing for a span, never twice.
-- A constraint that compares an id with "=" and a span with "&&" needs this extension; it comes with PostgreSQL.
create extension if not exists btree_gist;
create schema occupancy;

-- One row for each unit: whatever can be used by one at a time, such as a room or a laptop. Who keeps the units gives
-- their ids; they are archived, never deleted.
create table occupancy.occupations (
  id uuid primary key,
  unit_id uuid not null,
  -- who takes it: a module and the id of what it is for there
  module text not null,
  subject_id uuid not null,
  -- what everybody of staff may read of it: never the name of a visitor
  label text not null check (label <> ''),
  href text,
  begins_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > begins_at),
  -- the same with the time to set up before and to clear after
  taken tstzrange not null check (taken @> tstzrange(begins_at, ends_at)),
  -- why a rule was set aside
  override_reason text check (override_reason <> ''),
  unique (module, subject_id, unit_id),
  constraint occupations_once_at_a_time exclude using gist (unit_id with =, taken with &&)
);
