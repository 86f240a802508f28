-- Equipment and kits of a branch, in numbered pieces.
create schema equipment;

create table equipment.equipment (
  id uuid primary key,
  branch_id uuid not null references branches.branches,
  kind text not null check (kind in ('equipment', 'kit')),
  name text not null check (name <> ''),
  contents text not null default '',
  archived_on date,
  version integer not null default 1
);
create unique index equipment_one_name on equipment.equipment (branch_id, lower(name)) where archived_on is null;

-- Each piece by itself, since each can be in use by somebody else.
create table equipment.pieces (
  id uuid primary key,
  equipment_id uuid not null references equipment.equipment,
  number smallint not null check (number > 0),
  archived_on date,
  unique (equipment_id, number)
);
