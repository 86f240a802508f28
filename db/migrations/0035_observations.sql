-- Figures that people or files gave: of years before the program counted, and of what it does not count itself.
create schema observations;

-- One row for each thing that was said. A correction is a new row; nothing is changed but that it is replaced.
create table observations.observations (
  id uuid primary key,
  -- the row that was entered first; its corrections have the same
  history_id uuid not null references observations.observations,
  figure_id text not null,
  profile text not null check (profile in ('cbs', 'kb', 'iso2789', 'lokaal')),
  scope_kind text not null,
  municipality_code text references organisation.municipalities,
  branch_id uuid references branches.branches,
  scope text not null generated always as (scope_kind || coalesce(':' || municipality_code, ':' || branch_id::text, '')) stored,
  -- both null: the source names no period
  starts_on date,
  ends_before date,
  -- one number, or a lowest and a highest; all null: the source says that it does not know
  value numeric,
  least numeric,
  most numeric,
  qualifier text check (qualifier in ('about', 'almost', 'more-than', 'up-to', 'average')),
  method text not null check (method in ('count', 'sample', 'estimate', 'not-stated')),
  certainty text not null check (certainty in ('stated', 'row-order', 'inferred', 'ambiguous')),
  source text not null check (source <> ''),
  -- where in the source
  place text not null default '',
  note text not null default '',
  -- null: the program
  entered_by uuid,
  entered_at timestamptz not null,
  import_id uuid,
  replaces_id uuid unique references observations.observations,
  -- why it was corrected
  reason text check (reason <> ''),
  -- corrected to nothing: there is no such figure
  withdrawn boolean not null default false,
  replaced boolean not null default false,
  check (case scope_kind
    when 'municipality' then municipality_code is not null and branch_id is null
    when 'branch' then branch_id is not null and municipality_code is null
    else scope_kind in ('organisation', 'province', 'national', 'not-stated') and municipality_code is null and branch_id is null
  end),
  check ((starts_on is null) = (ends_before is null) and (starts_on is null or starts_on < ends_before)),
  check ((least is null) = (most is null) and (least is null or (least < most and value is null))),
  check ((replaces_id is null) = (reason is null) and (replaces_id is null) = (history_id = id)),
  check (not withdrawn or replaces_id is not null),
  -- A year and its months are never both entered, or a sum would count twice.
  constraint observations_once_over_time exclude using gist (
    figure_id with =, profile with =, scope with =, daterange(starts_on, ends_before) with &&
  ) where (not replaced and not withdrawn and starts_on is not null)
);
create unique index observations_undated_once on observations.observations (figure_id, profile, scope)
  where not replaced and not withdrawn and starts_on is null;
create index observations_history on observations.observations (history_id);
create index observations_municipality on observations.observations (municipality_code);
create index observations_branch on observations.observations (branch_id);

-- Files that wait for their preview to be confirmed.
create table observations.imports (
  id uuid primary key,
  uploaded_by uuid not null,
  file_name text not null,
  content bytea not null,
  expires_at timestamptz not null
);
