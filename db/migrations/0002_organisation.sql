-- The library organisation, where it works, and what is known of each municipality per year.
create schema organisation;

create table organisation.library_organisation (
  only_one boolean primary key default true check (only_one),
  name text not null,
  address text not null,
  email text not null,
  phone text not null,
  version integer not null default 1
);

create table organisation.municipalities (
  code text primary key check (code ~ '^GM[0-9]{4}$'),
  name text not null unique,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- whether this organisation does the library work there
  served boolean not null,
  version integer not null default 1
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
  -- how to get there, as a visitor reads it
  route text not null default '',
  -- since when the regular week below is known to hold; null: nobody has told us the hours
  hours_as_of date,
  opened_on date,
  closed_on date,
  version integer not null default 1,
  check (closed_on is null or opened_on is null or closed_on >= opened_on)
);
create index branches_municipality on organisation.branches (municipality_code);

-- A regular week. Spans of a day never overlap: all of them together are the opening hours, the staffed ones the staffed hours.
create table organisation.opening_spans (
  branch_id uuid not null references organisation.branches on delete cascade,
  weekday smallint not null check (weekday between 1 and 7),
  opens_at time not null,
  closes_at time not null check (closes_at > opens_at),
  staffed boolean not null,
  primary key (branch_id, weekday, opens_at)
);

-- Days on which the regular week does not hold. Periods of one branch never overlap; without spans the branch is closed.
create table organisation.opening_exceptions (
  id uuid primary key,
  branch_id uuid not null references organisation.branches on delete cascade,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  reason text not null check (reason <> '')
);
create index opening_exceptions_branch on organisation.opening_exceptions (branch_id, first_day);

create table organisation.exception_spans (
  exception_id uuid not null references organisation.opening_exceptions on delete cascade,
  opens_at time not null,
  closes_at time not null check (closes_at > opens_at),
  staffed boolean not null,
  primary key (exception_id, opens_at)
);

-- Places of others where library work is done: outside places, childcare locations, schools, clinics.
create table organisation.places (
  id uuid primary key,
  municipality_code text not null references organisation.municipalities,
  kind text not null check (kind in ('village-hall', 'community-centre', 'gp-practice', 'neighbourhood-point', 'care-home',
    'other-outside-place', 'childcare', 'primary-school', 'secondary-school', 'clinic')),
  name text not null check (name <> ''),
  street text not null default '',
  postcode text check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  town text not null,
  -- childcare: BoekStart; schools: the library at school
  takes_part boolean not null default false,
  brin text check (brin ~ '^[0-9]{2}[A-Z]{2}([0-9]{2})?$'),
  archived_on date,
  version integer not null default 1
);
create index places_municipality on organisation.places (municipality_code, kind);

-- Pupils of a school on 1 October of the school year that begins in `school_year`. No row: unknown.
create table organisation.school_pupils (
  place_id uuid not null references organisation.places on delete cascade,
  school_year smallint not null check (school_year between 2000 and 2100),
  pupils integer not null check (pupils between 0 and 10000),
  primary key (place_id, school_year)
);

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

-- A file with yearly facts between its upload and the moment that somebody has seen its preview and confirms it.
create table organisation.fact_imports (
  id uuid primary key,
  uploaded_by uuid not null,
  file_name text not null,
  content bytea not null,
  expires_at timestamptz not null
);

-- Real borders, when somebody has imported them; without a row the schematic drawing is used.
create table organisation.borders (
  municipality_code text primary key references organisation.municipalities,
  rings jsonb not null,
  attribution text not null
);
