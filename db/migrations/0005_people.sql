-- Accounts of staff and partners, what they may do and where, and how they come in.
create schema people;

create table people.accounts (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null check (name <> ''),
  -- null until the invitation is accepted
  password_hash text,
  created_at timestamptz not null,
  last_signed_in_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1
);

-- A role with the part of the work that it reaches: nothing given is the whole organisation.
create table people.role_grants (
  id uuid primary key,
  account_id uuid not null references people.accounts on delete cascade,
  role text not null,
  municipality_code text references organisation.municipalities,
  branch_id uuid references branches.branches,
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

-- How the first administrator comes in where there is no account at all: printed in the terminal, used once.
create table people.first_administrator_links (
  token_hash bytea primary key,
  expires_at timestamptz not null
);

-- An authenticator app (RFC 6238). It counts from the first right code; a code is taken once.
create table people.authenticators (
  account_id uuid primary key references people.accounts on delete cascade,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

-- For who lost the phone: each code works once. 80 random bits, so a plain SHA-256 is enough.
create table people.recovery_codes (
  account_id uuid not null references people.accounts on delete cascade,
  code_hash bytea not null,
  primary key (account_id, code_hash)
);

create table people.passkeys (
  id uuid primary key,
  account_id uuid not null references people.accounts on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  label text not null check (label <> ''),
  added_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_account on people.passkeys (account_id);

-- Roles that ask for a second step, as an administrator set them.
create table people.second_step_roles (
  role text primary key
);

-- Halfway between knocking and being in: kept for minutes, taken once. No account is known yet for a passkey or OIDC.
create table people.sign_in_steps (
  token_hash bytea primary key,
  kind text not null check (kind in ('second-step', 'passkey', 'new-passkey', 'oidc')),
  account_id uuid references people.accounts on delete cascade,
  facts jsonb not null default '{}',
  expires_at timestamptz not null
);
