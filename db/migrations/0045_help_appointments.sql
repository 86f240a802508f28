-- Appointments at help points, with nothing of who comes but how to reach them, and that for a day.
create schema help_appointments;

-- Nothing of help_contacts refers to this, and this refers to nothing there: who came cannot be tied to what was asked.
create table help_appointments.appointments (
  id uuid primary key,
  point_id uuid not null references help_points.points,
  -- wished: half-days were asked for, staff choose the moment
  state text not null check (state in ('wished', 'planned', 'came', 'missed', 'cancelled')),
  -- in which hour on appointment it falls; null: at a time that staff agreed on
  consultation_hour_id uuid references help_points.consultation_hours,
  begins_at timestamptz,
  ends_at timestamptz check (ends_at > begins_at),
  -- the half-days that suit, such as '2026-11-24 morning'
  wishes text[] not null default '{}' check (cardinality(wishes) <= 2),
  theme text not null check (theme in ('digid', 'tax', 'care', 'work', 'pension', 'driving-licence', 'computer', 'law')),
  -- where it is reached, never who it is; at the desk somebody may give neither
  email text check (email <> ''),
  phone text check (phone <> ''),
  -- in which language it is written to: BCP 47
  language text not null,
  -- why staff cancelled it, as who comes reads it
  message text not null default '',
  reminded_at timestamptz,
  -- what has to be told by telephone, since nothing could be sent
  to_call text check (to_call in ('planned', 'moved', 'cancelled', 'hour-cancelled', 'reminder')),
  -- a day after its end, or after it was cancelled
  wipes_at timestamptz not null,
  version integer not null default 1,
  check (num_nonnulls(email, phone) <= 1),
  check ((begins_at is null) = (ends_at is null)),
  check (consultation_hour_id is null or begins_at is not null),
  check (state not in ('planned', 'came', 'missed') or begins_at is not null),
  check (state <> 'wished' or (begins_at is null and cardinality(wishes) > 0))
);
-- One at a time, whatever the program does.
create unique index appointments_moment on help_appointments.appointments (point_id, begins_at)
  where state in ('planned', 'came', 'missed');
create index appointments_hour on help_appointments.appointments (consultation_hour_id);
create index appointments_wipe on help_appointments.appointments (wipes_at);
create index appointments_reach on help_appointments.appointments (coalesce(email, phone)) where state in ('wished', 'planned');
