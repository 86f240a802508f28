-- How long names of residents are kept once something is over.
create schema retention_terms;

-- Each choice is a row, and the newest of a term holds. Without a row the default of the program does.
create table retention_terms.choices (
  id uuid primary key,
  -- as the module that keeps the names calls it
  term text not null,
  months smallint not null check (months between 1 and 12),
  reason text not null check (reason <> ''),
  chosen_at timestamptz not null,
  -- null: forgotten
  account_id uuid
);
create index choices_term on retention_terms.choices (term, chosen_at);
create index choices_account on retention_terms.choices (account_id);
