-- Who of the helpers was trained for what and until when that holds, and where they talk about hard cases.
create schema helper_training;

-- A kind of training.
create table helper_training.trainings (
  id uuid primary key,
  name text not null check (name <> ''),
  about text not null default '',
  -- which helpers must have it: see HELPER_ROLES in the module
  required_for text[] not null default '{}' check (required_for <@ '{officer,front-office,volunteer,partner}'),
  -- how long it holds; null: for good
  months integer check (months between 1 and 120),
  -- of whom took that one before, this one makes it hold anew
  renews_id uuid references helper_training.trainings check (renews_id <> id),
  version integer not null default 1,
  constraint trainings_name_key unique (name)
);

-- Somebody who helps at a point or a desk: an account, or a name where they have none. Personnel data.
create table helper_training.helpers (
  id uuid primary key,
  account_id uuid unique references people.accounts,
  name text check (name <> ''),
  organisation text not null default '',
  role text not null check (role in ('officer', 'front-office', 'volunteer', 'partner')),
  municipality_code text not null references organisation.municipalities,
  -- where they mostly are
  point_id uuid references help_points.points,
  -- the first day on which they help no more
  left_on date,
  -- when account, name and organisation were taken out; what was followed still counts
  wiped_on date,
  version integer not null default 1,
  check (num_nonnulls(account_id, name) = case when wiped_on is null then 1 else 0 end)
);
create index helpers_municipality on helper_training.helpers (municipality_code);

-- One time at which a training is given, or at which helpers talk about hard cases.
create table helper_training.meetings (
  id uuid primary key,
  -- null: intervision
  training_id uuid references helper_training.trainings,
  held_on date not null,
  place text not null,
  -- the organisation that gives it
  given_by text not null default '',
  -- null: for helpers of the whole organisation
  municipality_code text references organisation.municipalities,
  -- once somebody said who was there
  is_held boolean not null default false,
  -- of an intervision: what it is about
  topics text not null default '',
  version integer not null default 1
);
create index meetings_training on helper_training.meetings (training_id, held_on);

-- Who is expected at a meeting, and once it was held: who was there.
create table helper_training.participants (
  meeting_id uuid not null references helper_training.meetings on delete cascade,
  helper_id uuid not null references helper_training.helpers,
  primary key (meeting_id, helper_id)
);
create index participants_helper on helper_training.participants (helper_id);

-- To whom was told that a training ends on this day: once.
create table helper_training.reminders (
  helper_id uuid not null references helper_training.helpers,
  training_id uuid not null references helper_training.trainings,
  ends_on date not null,
  primary key (helper_id, training_id, ends_on)
);

-- A hard question that somebody asked, without who asked it. Wiped after its term, unless what was learned became the way of working.
create table helper_training.cases (
  id uuid primary key,
  question text not null check (question <> ''),
  was_hard text not null default '',
  was_tried text not null default '',
  was_learned text not null default '',
  written_on date not null,
  -- part of the way of working: stays until somebody wipes it
  is_kept boolean not null default false check (not is_kept or was_learned <> ''),
  version integer not null default 1
);
