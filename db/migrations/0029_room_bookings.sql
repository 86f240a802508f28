-- Rooms used by residents, groups and partners: asked for, approved, waited for, and what became of it.
create schema room_bookings;

-- What somebody asked for: one use of a room, or a series of uses.
create table room_bookings.bookings (
  id uuid primary key,
  room_id uuid not null references rooms.rooms,
  branch_id uuid not null references branches.branches,
  municipality_code text not null,
  user_kind text not null check (user_kind in ('resident', 'group', 'partner', 'commercial')),
  organisation text not null default '',
  -- who it is: wiped some months after the last use; null: wiped, or not told
  contact_name text,
  contact_email text,
  contact_phone text,
  -- in which language we write to them
  language text not null,
  -- what staff read in the week of the branch: no names
  purpose text not null check (purpose <> ''),
  persons smallint not null check (persons > 0),
  set_up text check (set_up in ('theatre', 'tables')),
  equipment_id uuid references equipment.equipment,
  pieces smallint check (pieces > 0),
  -- asks for the social tariff
  is_social boolean not null,
  -- held: the room is kept until they say that they want it; asked: staff decide; waiting: for a room that others have
  state text not null check (state in
    ('held', 'asked', 'confirmed', 'waiting', 'refused', 'cancelled', 'expired', 'released')),
  held_until timestamptz,
  -- why staff refused or cancelled it, as the booker reads it
  reason text not null default '',
  override_reason text check (override_reason <> ''),
  booked_at timestamptz not null,
  -- who of staff booked it or decided last
  staff_id uuid,
  -- since when a group is asked whether it still comes
  still_asked_at timestamptz,
  -- when it last said that it does; not coming before that no longer counts
  kept_at timestamptz,
  wiped_at timestamptz,
  version integer not null default 1,
  check ((state = 'held') = (held_until is not null)),
  check (num_nonnulls(equipment_id, pieces) <> 1)
);
create index bookings_branch on room_bookings.bookings (branch_id, state);
create index bookings_waiting on room_bookings.bookings (room_id, booked_at) where state = 'waiting';
create index bookings_email on room_bookings.bookings (contact_email);
create index bookings_phone on room_bookings.bookings (contact_phone);

-- Each time that it takes the room. What could not be given of a series is left out, with the reason.
create table room_bookings.uses (
  id uuid primary key,
  booking_id uuid not null references room_bookings.bookings,
  begins_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > begins_at),
  state text not null default 'planned' check (state in ('planned', 'left-out', 'cancelled', 'released')),
  left_out text,
  -- whether they came; null: nobody said
  was_used boolean,
  -- what they pay, and the normal tariff; null: no tariff was set
  price_cents integer check (price_cents >= 0),
  normal_cents integer check (normal_cents >= 0),
  check ((state = 'left-out') = (left_out is not null))
);
create index uses_booking on room_bookings.uses (booking_id, begins_at);
create index uses_begin on room_bookings.uses (begins_at) where state = 'planned';

-- How bookings go in this organisation.
create table room_bookings.settings (
  one_row boolean primary key default true check (one_row),
  -- so long a room is kept for who must still say yes
  held_hours smallint not null default 24 check (held_hours between 1 and 168),
  -- so often not coming, one after the other, before a group is asked about it; and the days it has to answer
  unused_times smallint not null default 3 check (unused_times between 2 and 20),
  answer_days smallint not null default 7 check (answer_days between 1 and 60),
  version integer not null default 1
);
insert into room_bookings.settings default values;

-- Every use that has the room, for figures: no names.
create view room_bookings.pub_uses as
  select use.id, use.booking_id, booking.room_id, booking.branch_id, booking.municipality_code, booking.user_kind,
    booking.purpose, use.begins_at, use.ends_at, use.was_used, use.price_cents, use.normal_cents
  from room_bookings.uses use join room_bookings.bookings booking on booking.id = use.booking_id
  where use.state = 'planned' and booking.state in ('confirmed', 'cancelled', 'released');
