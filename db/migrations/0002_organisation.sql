-- The library organisation, the municipalities it knows, and what is known of each per year.
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
create view organisation.pub_municipalities as
  select code, name, slug from organisation.municipalities;

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
