-- What people often ask about a topic of help, and what a helper may answer.
create schema referral_guide;

create table referral_guide.questions (
  id uuid primary key,
  -- a topic of the referral directory
  topic text not null check (topic <> ''),
  question text not null check (question <> ''),
  -- where to go and what to bring; never advice about somebody's own case
  answer text not null check (answer <> ''),
  version integer not null default 1
);
create index questions_topic on referral_guide.questions (topic);
