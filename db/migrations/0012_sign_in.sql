-- How somebody proves whose account it is, and the sessions that follow. `round` is the one of the account in which the proof
-- was given: whatever belongs to an earlier one opens nothing.
create schema sign_in;

create table sign_in.sessions (
  id uuid primary key,
  -- SHA-256 of the token in the cookie: who reads the table cannot come in with it
  token_hash bytea not null unique,
  account_id uuid not null references people.accounts on delete cascade,
  round integer not null,
  -- another organisation vouched for a second step, so none of ours is asked
  second_step_elsewhere boolean not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- 'Firefox op Windows': enough to recognise a device in the list, not to follow it
  device text not null
);
create index sessions_account on sign_in.sessions (account_id);
create index sessions_expires_at on sign_in.sessions (expires_at);

-- An authenticator app (RFC 6238). It counts from the first right code; a code is taken once.
create table sign_in.authenticators (
  account_id uuid primary key references people.accounts on delete cascade,
  -- AES-256-GCM with the key of the installation, for this account alone
  sealed_secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

-- For who lost the phone: each code works once. 80 random bits, so a plain SHA-256 is enough.
create table sign_in.recovery_codes (
  account_id uuid not null references people.accounts on delete cascade,
  code_hash bytea not null,
  primary key (account_id, code_hash)
);

create table sign_in.passkeys (
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
create index passkeys_account on sign_in.passkeys (account_id);

-- Halfway between knocking and being in: kept for minutes, taken once. No account is known yet for a passkey or OIDC.
create table sign_in.steps (
  token_hash bytea primary key,
  kind text not null check (kind in ('second-step', 'passkey', 'new-passkey', 'confirmed', 'oidc')),
  account_id uuid references people.accounts on delete cascade,
  round integer,
  facts jsonb not null default '{}',
  expires_at timestamptz not null,
  check ((account_id is null) = (round is null))
);
