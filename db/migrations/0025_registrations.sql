-- Places in sessions and series, given to households or waited for.
create schema registrations;

-- How many places are taken. Whoever takes or frees some locks this row first.
create table registrations.counters (
  -- a session, or an activity whose series is signed up for as a whole
  subject_id uuid not null,
  form text not null check (form in ('on-site', 'online')),
  activity_id uuid not null references activities.activities on delete cascade,
  taken integer not null check (taken >= 0),
  -- it will not take place: nobody comes in any more
  is_closed boolean not null default false,
  primary key (subject_id, form)
);

create table registrations.registrations (
  id uuid primary key,
  activity_id uuid not null references activities.activities on delete cascade,
  -- null: the whole series
  session_id uuid references programme.sessions on delete cascade,
  subject_id uuid not null generated always as (coalesce(session_id, activity_id)) stored,
  form text not null check (form in ('on-site', 'online')),
  -- placed, reserved (until it is paid) and offered (until it is accepted) take places
  state text not null check (state in ('placed', 'reserved', 'offered', 'waiting', 'cancelled', 'expired')),
  held_until timestamptz,
  adults smallint not null check (adults between 0 and 50),
  children smallint not null check (children between 0 and 50),
  persons smallint not null generated always as (adults + children) stored check (adults + children between 1 and 50),
  name text not null check (length(name) <= 200),
  email text check (length(email) <= 254),
  phone text check (length(phone) <= 30),
  language text not null,
  -- asked only where residents of the municipality go first
  municipality_code text,
  origin text not null check (origin in ('resident', 'desk')),
  payment text not null check (payment in ('none', 'at-door', 'online')),
  cents_due integer not null check (cents_due >= 0),
  -- the order of the waiting list
  registered_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('holder', 'staff', 'session', 'time')),
  -- the changes of its sessions that the household knows of, added up
  told_sequence integer not null,
  -- names, contact and answers were wiped; the counts stay
  wiped_at timestamptz,
  -- of the form: sent twice it is one registration
  form_key uuid not null unique,
  version integer not null default 1,
  check ((held_until is not null) = (state in ('reserved', 'offered'))),
  check ((ended_at is not null) = (state in ('cancelled', 'expired'))),
  check ((ended_at is not null) = (ended_by is not null)),
  check (origin = 'desk' or wiped_at is not null or email is not null or phone is not null)
);
create index registrations_subject on registrations.registrations (subject_id, form, state, registered_at);
create index registrations_activity on registrations.registrations (activity_id, state);
create index registrations_made on registrations.registrations (registered_at);
create index registrations_session on registrations.registrations (session_id);
-- who lost a link is known by one of these
create index registrations_email on registrations.registrations (email) where email is not null;
create index registrations_phone on registrations.registrations (phone) where phone is not null;
-- whether anybody waits for a subject, and who waits, over all activities: the demand for extra dates
create index registrations_waiting on registrations.registrations (subject_id, form) where state = 'waiting';
create index registrations_held on registrations.registrations (held_until) where held_until is not null;

create table registrations.persons (
  registration_id uuid not null references registrations.registrations on delete cascade,
  position smallint not null check (position >= 1),
  first_name text not null default '' check (length(first_name) <= 100),
  age smallint check (age between 0 and 120),
  band text not null check (band in ('adult', 'child')),
  -- comes along with a child
  is_companion boolean not null,
  cents integer not null check (cents >= 0),
  primary key (registration_id, position)
);

create table registrations.answers (
  registration_id uuid not null references registrations.registrations on delete cascade,
  question_id uuid not null references sign_up_rules.questions on delete cascade,
  -- position of the person; 0: of the registration as a whole
  person smallint not null check (person >= 0),
  answer text not null check (length(answer) between 1 and 1000),
  primary key (registration_id, question_id, person)
);

-- Who takes part in what, without a name: for modules that remind, count or check in.
create view registrations.pub_registrations as
  select id, activity_id, session_id, subject_id, form, state, adults, children, persons, registered_at
  from registrations.registrations;
