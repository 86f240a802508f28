-- What was delivered elsewhere, as it was delivered, and how jumps in it were explained.
create schema statistical_returns;

-- What was delivered of one kind over one year. It never changes; a correction is the next edition.
create table statistical_returns.deliveries (
  id uuid primary key,
  kind text not null check (kind in ('wsob', 'locations', 'lending-right')),
  year smallint not null check (year between 2015 and 2100),
  edition smallint not null check (edition >= 1),
  content jsonb not null,
  -- SHA-256 over the canonical JSON of the content
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- the day on which it was handed in at whoever asks for it
  delivered_on date not null,
  delivered_by uuid,
  recorded_at timestamptz not null,
  -- what was put right since the edition before; empty for the first
  reason text not null default '',
  constraint deliveries_once unique (kind, year, edition),
  check ((edition = 1) = (reason = ''))
);

-- Why a number differs much from the year before.
create table statistical_returns.explanations (
  kind text not null check (kind in ('wsob', 'locations', 'lending-right')),
  year smallint not null check (year between 2015 and 2100),
  line_code text not null check (line_code <> ''),
  text text not null check (text <> ''),
  version integer not null default 1,
  primary key (kind, year, line_code)
);
