-- How the library reads a number of pupils that the source of the catalogue puts in no band.
create schema school_norms;

-- Every decision stays; the last one holds. Without a row nothing was decided.
create table school_norms.readings (
  version integer primary key check (version > 0),
  reading text not null check (reading in ('undecided', 'more-books', 'exchange')),
  reason text not null check (reason <> ''),
  decided_at timestamptz not null,
  -- null for the program itself
  account_id uuid
);
