-- The yearly activity catalogue: services with their tariffs, in editions.
create schema activity_catalogue;

create table activity_catalogue.editions (
  id uuid primary key,
  year smallint not null check (year between 2000 and 2100),
  -- a correction of a published edition is a new version of the same year
  edition_version smallint not null check (edition_version > 0),
  state text not null check (state in ('draft', 'published', 'archived')),
  based_on uuid references activity_catalogue.editions,
  -- all of the document but its services: core functions, programme lines, sources (edition.ts)
  frame jsonb not null,
  created_at timestamptz not null,
  published_at timestamptz,
  version integer not null default 1,
  unique (year, edition_version),
  check (state = 'draft' or published_at is not null)
);
-- One edition of a year is the one in force.
create unique index editions_in_force on activity_catalogue.editions (year) where state = 'published';

create table activity_catalogue.services (
  edition_id uuid not null references activity_catalogue.editions,
  service_id text not null check (service_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position smallint not null,
  content jsonb not null,
  version integer not null default 1,
  primary key (edition_id, service_id)
);

-- Quotes and agreements point at these prices for ever, so not even a mistake in the program may change them.
create function activity_catalogue.only_drafts_change() returns trigger language plpgsql as $$
declare
  edition uuid;
begin
  if tg_op = 'DELETE' then edition := old.edition_id; else edition := new.edition_id; end if;
  if (select state from activity_catalogue.editions where id = edition) <> 'draft' then
    raise exception 'edition % is published and cannot change', edition using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger only_drafts_change before insert or update or delete on activity_catalogue.services
  for each row execute function activity_catalogue.only_drafts_change();

-- Of the edition itself only this may still happen after publication: it leaves force.
create function activity_catalogue.published_stays() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' then return coalesce(new, old); end if;
  if tg_op = 'UPDATE' and old.state = 'published' and new.state = 'archived'
    and (new.id, new.year, new.edition_version, new.frame, new.published_at)
      is not distinct from (old.id, old.year, old.edition_version, old.frame, old.published_at)
  then return new; end if;
  raise exception 'edition % is published and cannot change', old.id using errcode = 'check_violation';
end $$;
create trigger published_stays before update or delete on activity_catalogue.editions
  for each row execute function activity_catalogue.published_stays();
