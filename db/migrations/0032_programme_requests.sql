-- Who asks for a place in the programme, what they want to do there, and what became of it.
create schema programme_requests;

create table programme_requests.requests (
  id uuid primary key,
  branch_id uuid not null references branches.branches,
  municipality_code text not null,
  asker_kind text not null check (asker_kind in ('resident', 'group', 'partner', 'municipality')),
  organisation text not null default '',
  -- who it is: wiped some months after it ended
  contact_name text,
  contact_email text,
  contact_phone text,
  -- who asked from the partner side
  account_id uuid,
  -- in which language we write to them
  language text not null,
  title text not null check (title <> ''),
  -- what they told of it; wiped with who they are
  about text not null,
  persons smallint not null check (persons > 0),
  organiser text not null check (organiser in ('others', 'together')),
  -- from the first day on every week, up to the last one; once when they are the same
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  from_time text not null check (from_time ~ '^\d\d:\d\d$'),
  until_time text not null check (until_time ~ '^\d\d:\d\d$' and until_time > from_time),
  -- unconfirmed: the address is not known to be theirs; asked: staff decide; questioned: they answer first
  -- dropped: approved, and thrown away before it was public
  state text not null check (state in
    ('unconfirmed', 'asked', 'questioned', 'approved', 'refused', 'withdrawn', 'dropped')),
  confirm_until timestamptz,
  -- why staff refused it, as who asked reads it
  reason text not null default '',
  activity_id uuid references activities.activities on delete set null,
  asked_at timestamptz not null,
  -- the day from which what we know of them is kept no longer than the term; null: still open
  ended_on date,
  staff_id uuid,
  -- when those who decide were mailed that it waits; when who asked was told that it is public
  staff_told_at timestamptz,
  public_told_at timestamptz,
  wiped_at timestamptz,
  check ((state = 'unconfirmed') = (confirm_until is not null)),
  check ((state in ('approved', 'refused', 'withdrawn', 'dropped')) = (ended_on is not null)),
  check ((state = 'refused') = (reason <> ''))
);
create index requests_branch on programme_requests.requests (branch_id, state);
create index requests_account on programme_requests.requests (account_id);
create index requests_municipality on programme_requests.requests (municipality_code) where asker_kind = 'municipality';

-- What staff asked back, and what was answered.
create table programme_requests.messages (
  id uuid primary key,
  request_id uuid not null references programme_requests.requests on delete cascade,
  author text not null check (author in ('library', 'asker')),
  text text not null check (text <> ''),
  written_at timestamptz not null
);
create index messages_request on programme_requests.messages (request_id, written_at);

create table programme_requests.settings (
  one_row boolean primary key default true check (one_row),
  -- so long one can say that it was asked by oneself
  confirm_hours smallint not null default 48 check (confirm_hours between 1 and 168)
);
insert into programme_requests.settings default values;
