-- Accounts of staff and partners, what they may do and where, and how they come in.
create schema people;

create table people.accounts (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null check (name <> ''),
  -- null until the invitation is accepted
  password_hash text,
  created_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1
);

-- A role with the part of the work that it reaches: nothing given is the whole organisation.
create table people.role_grants (
  id uuid primary key,
  account_id uuid not null references people.accounts on delete cascade,
  role text not null,
  municipality_code text references organisation.municipalities,
  branch_id uuid references organisation.branches,
  granted_at timestamptz not null,
  granted_by uuid
);
create unique index role_grants_once on people.role_grants
  (account_id, role, coalesce(municipality_code, ''), coalesce(branch_id, '00000000-0000-0000-0000-000000000000'));

create table people.sessions (
  id uuid primary key,
  -- SHA-256 of the token in the cookie: who reads the table cannot come in with it
  token_hash bytea not null unique,
  account_id uuid not null references people.accounts on delete cascade,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- 'Firefox op Windows': enough to recognise a device in the list, not to follow it
  device text not null
);
create index sessions_account on people.sessions (account_id);
create index sessions_expires_at on people.sessions (expires_at);

-- A link in a mail, for choosing a first or a new password. Used once, then gone.
create table people.password_links (
  token_hash bytea primary key,
  account_id uuid not null references people.accounts on delete cascade,
  purpose text not null check (purpose in ('invitation', 'reset')),
  expires_at timestamptz not null
);
create index password_links_account on people.password_links (account_id);
