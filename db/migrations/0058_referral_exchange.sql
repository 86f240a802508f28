-- Files of other guides that wait until somebody has looked at what they would do, and what became of them.
create schema referral_exchange;

create table referral_exchange.imports (
  id uuid primary key,
  uploaded_by uuid not null,
  file_name text not null,
  -- the files, as one zip
  content bytea not null,
  expires_at timestamptz not null,
  entered_at timestamptz,
  added integer,
  changed integer
);
