-- What households heard of their registration.
create schema registration_messages;

-- One row for each message: of one kind, at one occasion, nobody hears twice.
create table registration_messages.messages (
  registration_id uuid not null references registrations.registrations on delete cascade,
  kind text not null check (kind in (
    'placed', 'reserved', 'queued', 'offered', 'changed', 'left', 'expired', 'cancelled', 'moved', 'reminder'
  )),
  occasion text not null,
  way text not null check (way in ('mail', 'text')),
  written_at timestamptz not null,
  primary key (registration_id, kind, occasion)
);
