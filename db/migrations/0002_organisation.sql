-- The library organisation, where it works, and what is known of each municipality per year.
create schema organisation;

create table organisation.library_organisation (
  only_one boolean primary key default true check (only_one),
  name text not null,
  address text not null,
  email text not null,
  phone text not null
);

create table organisation.municipalities (
  code text primary key check (code ~ '^GM[0-9]{4}$'),
  name text not null unique,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- whether this organisation does the library work there
  served boolean not null
);

create table organisation.branches (
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
  opened_on date,
  closed_on date,
  version integer not null default 1,
  check (closed_on is null or opened_on is null or closed_on >= opened_on)
);
create index branches_municipality on organisation.branches (municipality_code);

-- A regular week. Staffed and total hours stand apart: a staffed span lies within an open one, or says so itself.
create table organisation.opening_spans (
  id uuid primary key,
  branch_id uuid not null references organisation.branches on delete cascade,
  weekday smallint not null check (weekday between 1 and 7),
  opens_at time not null,
  closes_at time not null check (closes_at > opens_at),
  staffed boolean not null
);
create index opening_spans_branch on organisation.opening_spans (branch_id, weekday, opens_at);

-- One figure of one municipality in one year. A correction is a new row; the newest row holds.
create table organisation.yearly_facts (
  id uuid primary key,
  municipality_code text not null references organisation.municipalities,
  year smallint not null check (year between 2000 and 2100),
  fact text not null,
  -- null: withdrawn, so unknown again. Unknown is something else than zero.
  value integer check (value between 0 and 10000000),
  source text not null check (source <> ''),
  as_of date not null,
  entered_at timestamptz not null,
  entered_by uuid
);
create index yearly_facts_current on organisation.yearly_facts (municipality_code, year, fact, entered_at desc, id desc);
