-- Who came, as it was marked at the door: on phones that may have no network, and on paper.
create schema door_lists;

-- What was marked, never changed afterwards: of two phones that disagree both keep what they said.
create table door_lists.marks (
  -- made where the mark was made: what is sent twice is kept once
  id uuid primary key,
  session_id uuid not null references programme.sessions on delete cascade,
  -- the order in which the program heard the marks of a session
  heard integer not null,
  kind text not null check (kind in ('presence', 'walk-in', 'head-count')),
  -- who of which household; the band stays when the household is wiped
  registration_id uuid references registrations.registrations on delete cascade,
  person smallint check (person between 1 and 50),
  band text check (band in ('adult', 'child')),
  is_present boolean,
  -- of a walk-in: how many more, or fewer; of a head count: how many in all
  adults integer check (adults between -1000 and 100000),
  children integer check (children between -1000 and 100000),
  -- the phone, or the account that sent a form
  device uuid not null,
  -- how many marks of this session that device knew of
  seen integer not null,
  -- staff chose this after seeing that two marks disagree
  is_ruling boolean not null,
  -- by the clock of the program: a device says how long ago, for its own clock may be wrong
  made_at timestamptz not null,
  -- null: forgotten
  account_id uuid,
  unique (session_id, heard),
  check ((kind = 'presence') = (num_nonnulls(registration_id, person, band, is_present) = 4)),
  check ((kind = 'presence') = (num_nonnulls(adults, children) = 0)),
  check (num_nonnulls(adults, children) in (0, 2)),
  check (kind <> 'head-count' or least(adults, children) >= 0)
);
create index marks_registration on door_lists.marks (registration_id);
create index marks_account on door_lists.marks (account_id);

-- What holds for each person of a household: the mark that was made last.
create view door_lists.pub_presences as
  select distinct on (session_id, registration_id, person) session_id, registration_id, person, is_present
  from door_lists.marks
  where kind = 'presence'
  order by session_id, registration_id, person, made_at desc, heard desc;

-- The numbers on paper. One that was given stays, so that a list printed before the last households came in stays right.
create table door_lists.paper_rows (
  session_id uuid not null references programme.sessions on delete cascade,
  number smallint not null check (number >= 1),
  registration_id uuid not null references registrations.registrations on delete cascade,
  person smallint not null check (person between 1 and 50),
  primary key (session_id, number),
  unique (session_id, registration_id, person)
);

-- A door that a volunteer without an account keeps, through a link that works on the day itself.
create table door_lists.links (
  id uuid primary key,
  session_id uuid not null references programme.sessions on delete cascade,
  made_at timestamptz not null,
  -- null: forgotten
  account_id uuid,
  ended_at timestamptz
);
create index links_session on door_lists.links (session_id);
