-- Sessions that were planned because people waited for others.
create schema extra_dates;

-- For which full sessions an extra date was planned: who waited by then was told of it.
create table extra_dates.dates (
  waited_for_id uuid references programme.sessions on delete cascade,
  session_id uuid references programme.sessions on delete cascade,
  planned_at timestamptz not null,
  primary key (waited_for_id, session_id)
);
create index dates_session on extra_dates.dates (session_id);
