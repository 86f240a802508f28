-- When and where activities take place, and how many came.
create schema programme;

create table programme.sessions (
  id uuid primary key,
  activity_id uuid not null references activities.activities on delete cascade,
  begins_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > begins_at),
  -- at a branch, at a place of others, online, or online beside one of the two
  branch_id uuid references branches.branches,
  place_id uuid references places.places,
  is_online boolean not null,
  -- the room of the branch that it takes, and how that is set up; null: none
  room_id uuid references rooms.rooms,
  set_up text check (set_up in ('theatre', 'tables')),
  -- null: those of the activity
  seats_on_site integer check (seats_on_site between 1 and 100000),
  seats_online integer check (seats_online between 1 and 100000),
  state text not null default 'planned' check (state in ('planned', 'held', 'closed', 'cancelled')),
  -- rises with each change that a calendar must hear: time, place, cancelled. Source: RFC 5545, 3.8.7.4
  sequence integer not null default 0,
  cancel_reason text not null default '',
  -- when what residents read of it last changed, its seats too
  changed_at timestamptz not null,
  -- who came; null: not counted, which is not zero
  adults integer check (adults between 0 and 100000),
  children integer check (children between 0 and 100000),
  -- books of a campaign that were given away; null: not counted
  gift_books integer check (gift_books between 0 and 100000),
  version integer not null default 1,
  check (num_nonnulls(branch_id, place_id) <= 1),
  check (is_online or num_nonnulls(branch_id, place_id) = 1),
  check ((room_id is null) = (set_up is null)),
  check (room_id is null or branch_id is not null),
  check ((state = 'cancelled') = (cancel_reason <> '')),
  check (state = 'closed' or num_nonnulls(adults, children, gift_books) = 0)
);
create index sessions_activity on programme.sessions (activity_id, begins_at);
create index sessions_begin on programme.sessions (begins_at);
create index sessions_branch on programme.sessions (branch_id, begins_at);
create index sessions_room on programme.sessions (room_id);

-- What others may know of a session. Seats: its own, or else those of its activity, never more than its room holds;
-- null: no limit.
create view programme.pub_sessions as
  select session.id, session.activity_id, session.begins_at, session.ends_at, session.branch_id, session.place_id,
    session.is_online, session.state, session.sequence, session.cancel_reason, session.changed_at,
    session.adults, session.children, session.gift_books, session.version,
    least(
      coalesce(session.seats_on_site, activity.seats_on_site),
      case session.set_up
        when 'theatre' then coalesce(room.seats_theatre, room.seats_tables)
        when 'tables' then coalesce(room.seats_tables, room.seats_theatre)
      end
    ) as seats_on_site,
    coalesce(session.seats_online, activity.seats_online) as seats_online,
    session.room_id, session.set_up, room.name as room_name
  from programme.sessions session
  join activities.pub_activities activity on activity.id = session.activity_id
  left join rooms.pub_rooms room on room.id = session.room_id;

-- For figures, every session with where it counts: where it was; online where its organiser is. What was at a place of
-- others is of no branch, and what the whole organisation holds online of no municipality.
create view programme.pub_session_counts as
  select session.id, session.activity_id, session.begins_at, session.state, session.adults, session.children,
    session.gift_books, num_nonnulls(session.branch_id, session.place_id) = 0 as is_only_online, branch.id as branch_id,
    coalesce(branch.municipality_code, place.municipality_code, activity.municipality_code) as municipality_code,
    activity.title, activity.is_public, activity.organiser, activity.is_whole, activity.campaign_id,
    activity.report_chapter, activity.counting_function
  from programme.sessions session
  join activities.pub_activities activity on activity.id = session.activity_id
  left join places.pub_places place on place.id = session.place_id
  left join branches.pub_branches branch on branch.id =
    case when session.place_id is null then coalesce(session.branch_id, activity.branch_id) end;
