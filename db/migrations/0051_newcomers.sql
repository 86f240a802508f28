-- What the library offers to people who learn Dutch, for each municipality in their own language.
create schema newcomers;

create table newcomers.sections (
  id uuid primary key,
  -- null: holds in every municipality
  municipality_code text references organisation.municipalities,
  kind text not null
    check (kind in ('language-point', 'pass', 'meeting', 'course', 'books', 'help', 'children', 'other')),
  -- in Dutch; the other languages stand in newcomers.translations
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  -- where it is, if it is somewhere: at a branch, or at a place of others
  branch_id uuid references branches.branches,
  place_id uuid references places.places,
  phone text,
  email text,
  link text check (link ~ '^https://'),
  version integer not null default 1,
  check (num_nonnulls(branch_id, place_id) <= 1),
  check (municipality_code is not null or num_nonnulls(branch_id, place_id) = 0)
);
create index sections_municipality on newcomers.sections (municipality_code);

create table newcomers.translations (
  section_id uuid references newcomers.sections on delete cascade,
  -- BCP 47, as in the pages for residents; nl-simple is the variant in level A2
  language text check (language in ('nl-simple', 'en', 'ar', 'ti', 'uk', 'pl', 'tr', 'es', 'fr')),
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  -- the Dutch {title, text} that it was made from
  source jsonb not null,
  is_machine boolean not null,
  made_by uuid,
  made_at timestamptz not null,
  -- who read it over, which need not be who made it
  checked_by uuid,
  checked_at timestamptz,
  version integer not null default 1,
  primary key (section_id, language),
  check (checked_at is not null or checked_by is null)
);
