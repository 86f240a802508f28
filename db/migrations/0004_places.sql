-- Places of others where library work is done: outside places, childcare locations, schools, clinics.
create schema places;

create table places.places (
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
  version integer not null default 1,
  -- by what residents call it
  search tsvector not null generated always as (to_tsvector('kernel.plain_dutch', name || ' ' || town)) stored
);
create index places_municipality on places.places (municipality_code, kind);

-- Pupils of a school on 1 October of the school year that begins in `school_year`. No row: unknown.
create table places.school_pupils (
  place_id uuid not null references places.places on delete cascade,
  school_year smallint not null check (school_year between 2000 and 2100),
  pupils integer not null check (pupils between 0 and 10000),
  primary key (place_id, school_year)
);

-- Where something takes place, for lists of it.
create view places.pub_places as
  select id, municipality_code, kind, name, street, postcode, town, search from places.places;
