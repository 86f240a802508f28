-- Rooms and workplaces of a branch, and who may use them how.
create schema rooms;

create table rooms.rooms (
  id uuid primary key,
  branch_id uuid not null references branches.branches,
  kind text not null check (kind in ('room', 'workplace')),
  name text not null check (name <> ''),
  -- the divisible room of which this is a part; a part has no parts of its own
  part_of uuid references rooms.rooms check (part_of <> id),
  -- persons, by how the room is set up; null: it cannot be set up that way
  seats_theatre smallint check (seats_theatre > 0),
  seats_tables smallint check (seats_tables > 0),
  wheelchair boolean not null,
  hearing_loop boolean not null,
  facilities text[] not null default '{}',
  about text not null default '',
  set_up_minutes smallint not null default 0 check (set_up_minutes between 0 and 480),
  clear_minutes smallint not null default 0 check (clear_minutes between 0 and 480),
  -- from so many persons on somebody of staff approves; null: never
  approval_from_persons smallint check (approval_from_persons > 0),
  unstaffed_use boolean not null default false,
  archived_on date,
  version integer not null default 1,
  check (num_nonnulls(seats_theatre, seats_tables) > 0)
);
create unique index rooms_one_name on rooms.rooms (branch_id, lower(name)) where archived_on is null;
create index rooms_part_of on rooms.rooms (part_of);

-- What a kind of user may do, in general or in one room. Minutes, days and cents; null: no limit, no tariff set.
create table rooms.rules (
  user_kind text not null check (user_kind in ('resident', 'group', 'partner', 'commercial', 'own')),
  room_id uuid references rooms.rooms,
  may_use boolean not null,
  longest_minutes integer check (longest_minutes > 0),
  ahead_days integer check (ahead_days > 0),
  per_week smallint check (per_week > 0),
  hours text not null check (hours in ('staffed', 'open', 'any')),
  tariff_cents integer check (tariff_cents >= 0),
  tariff_per text not null check (tariff_per in ('hour', 'half-day')),
  social_tariff_cents integer check (social_tariff_cents >= 0),
  version integer not null default 1,
  unique nulls not distinct (user_kind, room_id)
);
insert into rooms.rules (user_kind, may_use, longest_minutes, ahead_days, per_week, hours, tariff_cents, tariff_per) values
  ('resident', true, 240, 60, 2, 'open', 0, 'hour'),
  ('group', true, 240, 180, 2, 'open', 0, 'hour'),
  ('partner', true, 480, 365, null, 'open', 0, 'half-day'),
  ('commercial', false, 480, 180, null, 'staffed', null, 'half-day'),
  ('own', true, null, null, null, 'any', 0, 'hour');

-- How a room is called and how many it holds, for modules that read it beside what takes place there.
create view rooms.pub_rooms as
  select id, branch_id, name, seats_theatre, seats_tables from rooms.rooms;
