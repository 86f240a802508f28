-- Branches and service points: where they stand, what one finds there, and when they are open.
create schema branches;

create table branches.branches (
  id uuid primary key,
  municipality_code text not null references organisation.municipalities,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  -- the class by which the tariff counts the branch; what it is by law is derived from its hours and collection
  size_class text not null check (size_class in ('large', 'medium', 'small', 'service-point')),
  size_class_note text,
  street text not null,
  postcode text not null check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  town text not null,
  longitude numeric(9, 6) not null check (longitude between -180 and 180),
  latitude numeric(9, 6) not null check (latitude between -90 and 90),
  has_collection boolean not null,
  core_functions smallint[] not null default '{}' check (core_functions <@ array[1, 2, 3, 4, 5]::smallint[]),
  facilities text[] not null default '{}',
  about text not null default '',
  -- how to get there, as a visitor reads it
  route text not null default '',
  -- since when the regular week below is known to hold; null: nobody has told us the hours
  hours_as_of date,
  opened_on date,
  closed_on date,
  version integer not null default 1,
  -- by what residents call it
  search tsvector not null generated always as (to_tsvector('kernel.plain_dutch', name || ' ' || town)) stored,
  check (closed_on is null or opened_on is null or closed_on >= opened_on)
);
create index branches_municipality on branches.branches (municipality_code);

-- A regular week. Spans of a day never overlap: all of them together are the opening hours, the staffed ones the staffed hours.
create table branches.opening_spans (
  branch_id uuid not null references branches.branches on delete cascade,
  weekday smallint not null check (weekday between 1 and 7),
  opens_at time not null,
  closes_at time not null check (closes_at > opens_at),
  staffed boolean not null,
  primary key (branch_id, weekday, opens_at)
);

-- Days on which the regular week does not hold. Periods of one branch never overlap; without spans the branch is closed.
create table branches.opening_exceptions (
  id uuid primary key,
  branch_id uuid not null references branches.branches on delete cascade,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  reason text not null check (reason <> '')
);
create index opening_exceptions_branch on branches.opening_exceptions (branch_id, first_day);

create table branches.exception_spans (
  exception_id uuid not null references branches.opening_exceptions on delete cascade,
  opens_at time not null,
  closes_at time not null check (closes_at > opens_at),
  staffed boolean not null,
  primary key (exception_id, opens_at)
);

-- Where something takes place, for lists of it.
create view branches.pub_branches as
  select id, municipality_code, slug, name, street, postcode, town, longitude, latitude, facilities, search, size_class,
    hours_as_of, opened_on, closed_on
  from branches.branches;

-- How long a branch is open in a regular week, for figures. A branch that is never open is not in it.
create view branches.pub_regular_hours as
  select branch_id, sum(minutes)::int as minutes, coalesce(sum(minutes) filter (where staffed), 0)::int as staffed_minutes
  from (select branch_id, staffed, extract(epoch from closes_at - opens_at) / 60 as minutes from branches.opening_spans) span
  group by branch_id;
