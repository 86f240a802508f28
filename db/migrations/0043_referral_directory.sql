-- The local guide of help: organisations, what they offer, where and when, and who confirmed that it is right.
-- Names follow Open Referral HSDS 3 where they can. Source: docs.openreferral.org, schema 3.0.
create schema referral_directory;

create table referral_directory.settings (
  only_row boolean primary key default true check (only_row),
  -- after so many months without the word of a person an entry is stale
  stale_after_months smallint not null default 6 check (stale_after_months between 1 and 36),
  version integer not null default 1
);
insert into referral_directory.settings default values;

create table referral_directory.organisations (
  id uuid primary key,
  name text not null check (name <> ''),
  alternate_name text not null default '',
  description text not null default '',
  website text,
  email text,
  -- a number each, with what it is for in brackets
  phones text[] not null default '{}',
  -- whose people keep it right; null: those of the whole organisation
  municipality_code text references organisation.municipalities,
  parent_id uuid references referral_directory.organisations check (parent_id <> id),
  -- the mailbox that is asked whether all is right; no resident sees it
  contact_email text,
  wants_mail boolean not null default true,
  edited_at timestamptz not null,
  -- when a person last said that it is right, and who that was: the partner, or staff after a call
  confirmed_on date,
  confirmed_by text check (confirmed_by in ('call', 'partner')),
  version integer not null default 1,
  check ((confirmed_on is null) = (confirmed_by is null))
);
create index organisations_parent on referral_directory.organisations (parent_id);

create table referral_directory.locations (
  id uuid primary key,
  organisation_id uuid not null references referral_directory.organisations,
  location_type text not null check (location_type in ('physical', 'postal', 'virtual')),
  name text not null check (name <> ''),
  url text,
  street text not null default '',
  postcode text,
  town text not null default '',
  latitude numeric(8, 5) check (latitude between -90 and 90),
  longitude numeric(8, 5) check (longitude between -180 and 180),
  accessibility text not null default '',
  transportation text not null default '',
  version integer not null default 1,
  check ((latitude is null) = (longitude is null))
);
create index locations_organisation on referral_directory.locations (organisation_id);

create table referral_directory.services (
  id uuid primary key,
  organisation_id uuid not null references referral_directory.organisations,
  name text not null check (name <> ''),
  description text not null default '',
  url text,
  email text,
  phones text[] not null default '{}',
  -- one that is inactive or defunct has ended; it is never deleted
  status text not null check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
  topics text[] not null default '{}',
  -- by ISO 639-1
  languages text[] not null default '{}',
  -- the area served, by CBS code; empty: everywhere
  municipality_codes text[] not null default '{}',
  eligibility_description text not null default '',
  minimum_age smallint check (minimum_age between 0 and 120),
  maximum_age smallint check (maximum_age between 0 and 120 and maximum_age >= minimum_age),
  application_process text not null default '',
  required_documents text[] not null default '{}',
  interpretation_services text not null default '',
  fees_description text not null default '',
  -- in cents: zero is free, null is unknown or depends
  cost_cents integer check (cost_cents >= 0),
  alert text not null default '',
  edited_at timestamptz not null,
  confirmed_on date,
  version integer not null default 1
);
create index services_organisation on referral_directory.services (organisation_id);

create table referral_directory.service_locations (
  id uuid not null unique,
  service_id uuid not null references referral_directory.services,
  location_id uuid not null references referral_directory.locations,
  primary key (service_id, location_id)
);

create table referral_directory.schedules (
  id uuid primary key,
  service_id uuid not null references referral_directory.services,
  -- null: wherever the service is
  location_id uuid,
  weekday smallint not null check (weekday between 1 and 7),
  -- every week, or in which week of the month
  weeks text not null default 'every' check (weeks in ('every', 'first', 'second', 'third', 'fourth', 'last')),
  opens_at time not null,
  closes_at time not null check (closes_at > opens_at),
  foreign key (service_id, location_id) references referral_directory.service_locations on delete cascade
);
create index schedules_service on referral_directory.schedules (service_id);

-- What became of looking at a web address. One that failed on two days is broken.
create table referral_directory.links (
  url text primary key,
  checked_on date not null,
  failed_days smallint not null default 0,
  -- how it failed: a status such as 404, or a word
  failure text not null default ''
);

-- What people can be referred to, with what of it comes from its organisation.
create view referral_directory.pub_services as
  select service.id, service.name, service.description, service.status, service.topics, service.languages,
    service.municipality_codes, service.eligibility_description, service.application_process, service.fees_description,
    service.cost_cents, service.alert, service.confirmed_on, service.organisation_id,
    organisation.name as organisation_name,
    coalesce(service.url, organisation.website) as url,
    coalesce(service.email, organisation.email) as email,
    case when service.phones = '{}' then organisation.phones else service.phones end as phones,
    array(select concat_ws(', ', location.name, nullif(location.street, ''), nullif(location.town, ''))
      from referral_directory.service_locations there
      join referral_directory.locations location on location.id = there.location_id
      where there.service_id = service.id order by location.name) as places,
    coalesce((select jsonb_agg(jsonb_build_object('weekday', schedule.weekday, 'weeks', schedule.weeks,
        'opensAt', to_char(schedule.opens_at, 'HH24:MI'), 'closesAt', to_char(schedule.closes_at, 'HH24:MI'),
        'place', location.name) order by schedule.weekday, schedule.opens_at, schedule.id)
      from referral_directory.schedules schedule
      left join referral_directory.locations location on location.id = schedule.location_id
      where schedule.service_id = service.id), '[]') as hours,
    coalesce(link.failed_days, 0) >= 2 as is_url_broken
  from referral_directory.services service
  join referral_directory.organisations organisation on organisation.id = service.organisation_id
  left join referral_directory.links link on link.url = coalesce(service.url, organisation.website)
  where service.status in ('active', 'temporarily closed');
