-- Who helps at consultation hours that come, and how many of each role they need. Of what is over nothing stays.
create schema help_point_duties;

create table help_point_duties.staffings (
  id uuid primary key,
  point_id uuid not null references help_points.points,
  -- as a rule: the day and the time at which the weekly hours begin
  weekday smallint check (weekday between 1 and 7),
  begins_at time,
  -- or of one dated hour, which then leaves its rule alone
  hour_id uuid unique references help_points.consultation_hours,
  -- how many, by the role of a helper; a role that is not in it is not needed
  needs jsonb not null,
  version integer not null default 1,
  unique (point_id, weekday, begins_at),
  check (num_nonnulls(weekday, begins_at) = case when hour_id is null then 2 else 0 end)
);

create table help_point_duties.duties (
  staffing_id uuid not null references help_point_duties.staffings on delete cascade,
  account_id uuid not null references people.accounts,
  role text not null check (role in ('officer', 'front-office', 'volunteer', 'partner')),
  primary key (staffing_id, account_id)
);
create index duties_account on help_point_duties.duties (account_id);

-- Somebody who was on duty at a dated hour and cannot come.
create table help_point_duties.hand_backs (
  hour_id uuid not null references help_points.consultation_hours,
  account_id uuid not null references people.accounts,
  -- for who plans, not for colleagues
  reason text not null check (reason <> ''),
  handed_back_at timestamptz not null,
  primary key (hour_id, account_id)
);
