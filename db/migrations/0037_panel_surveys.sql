-- Results of surveys that others held among members, as they were printed.
create schema panel_surveys;

create table panel_surveys.surveys (
  id uuid primary key,
  instrument text not null check (instrument <> ''),
  -- the month in which people were asked
  fieldwork text not null check (fieldwork ~ '^20\d\d-(0[1-9]|1[0-2])$'),
  -- in words: members, visitors
  population text not null check (population <> ''),
  scope_kind text not null check (scope_kind in ('municipality', 'organisation', 'not-stated')),
  municipality_code text references organisation.municipalities,
  commissioner text not null,
  source text not null check (source <> ''),
  note text not null,
  -- null: by the program
  entered_by uuid,
  entered_at timestamptz not null,
  -- the import that corrects this one, and why
  replaced_by uuid references panel_surveys.surveys deferrable initially deferred,
  replaced_why text not null default '',
  check ((scope_kind = 'municipality') = (municipality_code is not null)),
  check ((replaced_by is null) = (replaced_why = ''))
);
-- One survey has one result that holds.
create unique index surveys_live on panel_surveys.surveys (instrument, fieldwork, scope_kind, coalesce(municipality_code, ''))
  where replaced_by is null;

create table panel_surveys.items (
  survey_id uuid not null references panel_surveys.surveys,
  -- in the order of the source
  position smallint not null check (position > 0),
  list text not null check (list <> ''),
  label text not null check (label <> ''),
  -- null: the source does not say which of the candidates it is
  percentage numeric(4, 1) check (percentage between 0 and 100),
  candidates numeric(4, 1)[] not null,
  certainty text not null check (certainty in ('stated', 'row-order', 'inferred', 'ambiguous')),
  note text not null,
  primary key (survey_id, position),
  check (percentage is not null or certainty = 'ambiguous')
);
