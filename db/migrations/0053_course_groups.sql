-- Groups of courses: half-days in the programme, who teaches them, and who got a certificate.
create schema course_groups;

-- One run of a course: an activity of the programme, of which each session is a half-day.
create table course_groups.groups (
  activity_id uuid primary key references activities.activities on delete cascade,
  course_id uuid not null references courses.courses,
  -- the group whose waiting list asked for it
  after_id uuid references course_groups.groups on delete set null,
  started_at timestamptz not null,
  version integer not null default 1
);
create index groups_course on course_groups.groups (course_id);
create index groups_after on course_groups.groups (after_id);

create table course_groups.teachers (
  activity_id uuid not null references course_groups.groups on delete cascade,
  teacher_id uuid not null references courses.teachers,
  primary key (activity_id, teacher_id)
);
create index teachers_teacher on course_groups.teachers (teacher_id);

-- That somebody got a certificate, not who it was: the name stands with the registration, as long as that is kept.
create table course_groups.certificates (
  registration_id uuid not null references registrations.registrations on delete cascade,
  person smallint not null check (person between 1 and 50),
  activity_id uuid not null references course_groups.groups on delete cascade,
  given_on date not null,
  attended smallint not null check (attended >= 0),
  half_days smallint not null check (half_days >= attended),
  -- why it was given to somebody who was there less often than the course asks
  reason text not null default '',
  primary key (registration_id, person)
);
create index certificates_activity on course_groups.certificates (activity_id, given_on);

-- A group with its course, for figures and for modules that lead somebody to a course.
create view course_groups.pub_groups as
  select activity_id, course_id, started_at from course_groups.groups;
