-- At what questions a course is proposed, and what was decided about that. The signals themselves are not kept: they follow
-- from what was asked at help points.
create schema help_signals;

create table help_signals.rules (
  course_id uuid primary key references courses.courses,
  -- ids of help_contacts.topics; none: the course is never proposed
  topics text[] not null,
  -- from how many questions on
  questions smallint not null check (questions between 5 and 500),
  -- today and the days before it
  days smallint not null check (days between 7 and 92),
  version integer not null default 1
);

create table help_signals.decisions (
  id uuid primary key,
  point_id uuid not null references help_points.points,
  course_id uuid not null references courses.courses,
  decided_at timestamptz not null,
  -- the group that answers it; null: put aside, for this reason and up to this day
  group_id uuid references course_groups.groups on delete cascade,
  reason text not null default '',
  returns_on date,
  check ((group_id is null) = (returns_on is not null)),
  check ((group_id is null) = (reason <> ''))
);
create index decisions_signal on help_signals.decisions (point_id, course_id, decided_at);
create index decisions_group on help_signals.decisions (group_id);
