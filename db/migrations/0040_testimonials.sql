-- What visitors said, and photos of people, each with the consent under which it may be shown. No surname and no contact data:
-- the paper with the signature stays in the library's own file.
create schema testimonials;

create table testimonials.testimonials (
  id uuid primary key,
  municipality_code text not null references organisation.municipalities,
  branch_id uuid references branches.branches,
  activity_id uuid references activities.activities on delete set null,
  -- when it was said, or the photo was made
  happened_on date not null,
  -- as it was said; empty: there is only a photo
  quote text not null default '',
  shown_as text not null check (shown_as in ('anonymous', 'role', 'first-name')),
  first_name text not null default '',
  role text not null default '',
  -- in person: who recorded it was there
  means text not null check (means in ('paper', 'mail', 'in-person')),
  -- for a child under 16 a parent or guardian
  given_by text not null check (given_by in ('self', 'parent')),
  uses text[] not null check (cardinality(uses) > 0 and uses <@ array['report-web', 'report-print', 'online']),
  consented_on date not null,
  -- from this day on nothing is shown
  ends_on date not null check (ends_on > consented_on),
  -- under which number the paper or the mail is kept
  reference text not null default '',
  -- null: the program
  recorded_by uuid,
  recorded_at timestamptz not null,
  withdrawn_on date check (withdrawn_on >= consented_on),
  wiped_at timestamptz,
  check (withdrawn_on is null or wiped_at is not null),
  check (wiped_at is null or (quote = '' and first_name = '' and role = '')),
  check (shown_as = 'first-name' or first_name = ''),
  check (shown_as <> 'anonymous' or role = '')
);
create index testimonials_municipality on testimonials.testimonials (municipality_code, happened_on desc);
create index testimonials_branch on testimonials.testimonials (branch_id);
create index testimonials_activity on testimonials.testimonials (activity_id);
create index testimonials_to_wipe on testimonials.testimonials (ends_on) where wiped_at is null;

create table testimonials.photos (
  -- also its public address: random, so that nobody guesses it, or reads in it when the photo came
  id uuid primary key,
  testimonial_id uuid not null unique references testimonials.testimonials on delete cascade,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes bytea not null,
  -- what is on it, for who does not see it
  alt text not null check (alt <> '')
);

create table testimonials.settings (
  one_row boolean primary key default true check (one_row),
  -- for so long at most somebody is asked to agree
  most_years smallint not null default 3 check (most_years between 1 and 10),
  version integer not null default 1
);
insert into testimonials.settings default values;
