-- What municipality and library say about the services of a quote.
create schema quote_conversations;

create table quote_conversations.messages (
  id uuid primary key,
  quote_id uuid not null references quotes.quotes,
  -- the version that lay before whoever wrote
  version_id uuid not null references quotes.versions on delete cascade,
  service_id text not null,
  side text not null check (side in ('library', 'municipality')),
  account_id uuid not null,
  author_name text not null,
  text text not null check (text <> ''),
  at timestamptz not null
);
create index messages_quote on quote_conversations.messages (quote_id, at);

create table quote_conversations.proposals (
  id uuid primary key,
  quote_id uuid not null references quotes.quotes,
  -- the version that lay before whoever wrote
  version_id uuid not null references quotes.versions on delete cascade,
  service_id text not null,
  quantities jsonb not null,
  choice jsonb not null default '{}',
  note text,
  account_id uuid not null,
  author_name text not null,
  at timestamptz not null,
  -- taken over into a new version, or not, with the reason
  outcome text check (outcome in ('taken-over', 'not-taken-over')),
  outcome_note text,
  outcome_at timestamptz
);
create index proposals_quote on quote_conversations.proposals (quote_id, at);
