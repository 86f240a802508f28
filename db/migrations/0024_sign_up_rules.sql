-- How residents sign up for activities, and what they are asked.
create schema sign_up_rules;

-- How residents sign up for an activity; without a row the defaults of the program hold.
create table sign_up_rules.settings (
  activity_id uuid primary key references activities.activities on delete cascade,
  registers_for text not null check (registers_for in ('session', 'series')),
  -- null: as soon as the activity is public, and until it begins
  opens_at timestamptz,
  closes_at timestamptz,
  most_persons smallint not null check (most_persons between 1 and 50),
  -- where each is called by name; otherwise nobody needs to know
  asks_first_names boolean not null default false,
  has_waiting_list boolean not null,
  -- before the order of arrival: who has no place in this activity yet, and who lives in its municipality
  new_households_first boolean not null,
  own_municipality_first boolean not null,
  -- 0: a place that falls free is given at once
  offer_hours smallint not null check (offer_hours between 0 and 336),
  payment text not null check (payment in ('none', 'at-door', 'online', 'either')),
  -- somebody signed up: for a session or a series cannot change any more
  is_fixed boolean not null default false,
  version integer not null default 1,
  check (opens_at < closes_at)
);

create table sign_up_rules.questions (
  id uuid primary key,
  activity_id uuid not null references activities.activities on delete cascade,
  position smallint not null,
  label text not null check (length(label) between 1 and 200),
  kind text not null check (kind in ('text', 'choice', 'yes-no', 'number')),
  choices text[] not null default '{}',
  per text not null check (per in ('registration', 'person')),
  is_required boolean not null,
  -- who keeps the door reads the answers, such as an allergy
  is_shown_at_door boolean not null default false,
  -- a question that was answered stays readable after staff took it out
  is_asked boolean not null default true,
  check ((kind = 'choice') = (cardinality(choices) > 0))
);
create index questions_activity on sign_up_rules.questions (activity_id, position);

-- For lists that stand beside sessions, and for who signs up.
create view sign_up_rules.pub_settings as
  select activity_id, registers_for, opens_at, closes_at, most_persons, asks_first_names, has_waiting_list,
    new_households_first, own_municipality_first, offer_hours, payment, is_fixed, version
  from sign_up_rules.settings;

-- Which activities ask something now of who signs up.
create view sign_up_rules.pub_asked_questions as
  select activity_id from sign_up_rules.questions where is_asked;
