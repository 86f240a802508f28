-- Accounts of staff and partners, what they may do and where, and the links with which they choose a password.
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
  -- What lets somebody in belongs to a round. A closed account, or a new password, begins the next: all of it ends at once.
  sign_in_round integer not null default 1,
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

-- Roles that ask for a second step, as an administrator set them.
create table people.second_step_roles (
  role text primary key
);

-- What signing in has to know of an account. A closed account is not in it: nothing opens for it.
create view people.pub_open_accounts as
select id, name, sign_in_round,
  exists (
    select from people.role_grants join people.second_step_roles using (role) where account_id = accounts.id
  ) as needs_second_step
from people.accounts
where closed_at is null;
