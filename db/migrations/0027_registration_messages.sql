-- What households heard of their registration.
create schema registration_messages;

-- One row for each message: of one kind, at one occasion, nobody hears twice.
create table registration_messages.messages (
  registration_id uuid not null references registrations.registrations on delete cascade,
  kind text not null check (kind in (
    'placed', 'reserved', 'queued', 'offered', 'changed', 'left', 'expired', 'cancelled', 'moved', 'reminder', 'thanks',
    'links', 'extra-date', 'new-group'
  )),
  occasion text not null,
  -- when it was decided that they hear it
  written_at timestamptz not null,
  -- when it left; null: not yet, or no longer true by then
  sent_at timestamptz,
  primary key (registration_id, kind, occasion)
);

-- What was told to whom, for modules that plan because people wait.
create view registration_messages.pub_messages as
  select registration_id, kind, occasion, written_at, sent_at from registration_messages.messages;

-- When and where a household knows its sessions to be: what it is told when they move is laid beside this.
create table registration_messages.known (
  registration_id uuid primary key references registrations.registrations on delete cascade,
  sessions jsonb not null
);
