-- Keeping the guide of help right: who is asked whether an entry is, what they answered, what they would change.
create schema referral_upkeep;

-- Asking one organisation, once. It is open until somebody answers, or until there is no need any more.
create table referral_upkeep.rounds (
  id uuid primary key,
  organisation_id uuid not null references referral_directory.organisations,
  asked_at timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  answer text check (answer in ('right', 'changes', 'no-mail', 'not-needed')),
  check ((answered_at is null) = (answer is null))
);
create unique index one_open_round on referral_upkeep.rounds (organisation_id) where answered_at is null;

-- What an organisation would have us say instead, one thing at a time. `field` is the name under which it was asked.
create table referral_upkeep.proposals (
  id uuid primary key,
  round_id uuid not null references referral_upkeep.rounds,
  organisation_id uuid not null references referral_directory.organisations,
  field text not null,
  value text not null,
  decided_at timestamptz,
  decision text check (decision in ('accepted', 'declined')),
  check ((decided_at is null) = (decision is null))
);
create index proposals_organisation on referral_upkeep.proposals (organisation_id) where decided_at is null;
create index proposals_round on referral_upkeep.proposals (round_id);
