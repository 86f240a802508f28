-- Reports to municipalities: what they say, what was said about that, and what was made final.
create schema reports;

create table reports.reports (
  id uuid primary key,
  municipality_code text not null references organisation.municipalities,
  year smallint not null check (year between 2000 and 2100),
  -- behind the year in its address; empty: the annual report
  slug text not null default '' check (slug = '' or slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  state text not null check (state in ('draft', 'in-review', 'final')),
  -- of the edition that is worked on; those before it are final
  edition smallint not null default 1 check (edition >= 1),
  version integer not null default 1,
  constraint reports_once unique (municipality_code, year, slug)
);

create table reports.chapters (
  id uuid primary key,
  report_id uuid not null references reports.reports on delete cascade,
  position smallint not null check (position >= 1),
  title text not null check (title <> ''),
  -- the chapter of the annual report that figures and activities name; null: one of its own
  number smallint check (number between 1 and 7),
  version integer not null default 1,
  unique (report_id, position) deferrable initially deferred
);

-- A part of a chapter: text, figures, a chart, a map and so on. Two who change it do not overwrite each other.
create table reports.blocks (
  id uuid primary key,
  chapter_id uuid not null references reports.chapters on delete cascade,
  position smallint not null check (position >= 1),
  content jsonb not null,
  version integer not null default 1,
  unique (chapter_id, position) deferrable initially deferred
);

-- What somebody said about a part, at one of its paragraphs.
create table reports.comments (
  id uuid primary key,
  block_id uuid not null references reports.blocks on delete cascade,
  -- the words of the paragraph as it stood; empty: the part as a whole
  about text not null default '',
  side text not null check (side in ('library', 'municipality')),
  account_id uuid,
  text text not null check (text <> ''),
  written_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid
);
create index comments_block on reports.comments (block_id, written_at);

-- An edition as it was made final. It never changes. Texts and photos of people stand outside it, by their ids.
create table reports.finals (
  id uuid primary key,
  report_id uuid not null references reports.reports,
  edition smallint not null check (edition >= 1),
  content jsonb not null,
  -- SHA-256 over the canonical JSON of the content
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  finalised_at timestamptz not null,
  finalised_by uuid,
  -- what was put right since the edition before; empty for the first
  reason text not null default '',
  constraint finals_once unique (report_id, edition),
  check ((edition = 1) = (reason = ''))
);
