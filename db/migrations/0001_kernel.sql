-- What every module leans on: the audit log, the outbox, idempotency keys and rate limits.
create schema if not exists kernel;

-- How residents search: in the stems of Dutch words, whether or not somebody types the accents.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create text search configuration kernel.plain_dutch (copy = dutch);
alter text search configuration kernel.plain_dutch
  alter mapping for hword, hword_part, word with unaccent, dutch_stem;

create table kernel.audit_entries (
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('visitor', 'user', 'program')),
  account_id uuid,
  action text not null,
  subject_id text not null,
  facts jsonb not null default '{}',
  primary key (id, at)
) partition by range (at);

-- A year apiece, so that an old year can be detached and kept elsewhere; what falls outside goes to the default.
create table kernel.audit_entries_2026 partition of kernel.audit_entries for values from ('2026-01-01') to ('2027-01-01');
create table kernel.audit_entries_2027 partition of kernel.audit_entries for values from ('2027-01-01') to ('2028-01-01');
create table kernel.audit_entries_2028 partition of kernel.audit_entries for values from ('2028-01-01') to ('2029-01-01');
create table kernel.audit_entries_2029 partition of kernel.audit_entries for values from ('2029-01-01') to ('2030-01-01');
create table kernel.audit_entries_2030 partition of kernel.audit_entries for values from ('2030-01-01') to ('2031-01-01');
create table kernel.audit_entries_other partition of kernel.audit_entries default;
create index audit_entries_subject on kernel.audit_entries (subject_id, at);
create index audit_entries_account on kernel.audit_entries (account_id, at);

-- Written in the transaction of a change; a worker hands each row to its queue and removes it.
create table kernel.outbox (
  id uuid primary key,
  queue text not null,
  payload jsonb not null,
  written_at timestamptz not null
);

-- A form that is sent twice is carried out once: the key of the form and where the first one led to.
create table kernel.form_keys (
  key uuid primary key,
  location text not null,
  used_at timestamptz not null
);
create index form_keys_used_at on kernel.form_keys (used_at);

-- One row per try, per bucket (an account, an address). Old rows are wiped by a job.
create table kernel.attempts (
  bucket text not null,
  at timestamptz not null
);
create index attempts_bucket on kernel.attempts (bucket, at);
