-- Courses in basic skills: what is taught, with what, and by whom.
create schema courses;

-- What is taught. The same everywhere: where and when stands with its groups.
create table courses.courses (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  -- the line that it is a part of, such as Klik & Tik, and its place in it; empty: it stands by itself
  line text not null default '',
  position smallint not null check (position between 1 and 50),
  summary text not null check (summary <> ''),
  about text not null default '',
  bring text not null default '',
  -- what one must be able to do already, in words
  level text not null default '',
  audiences text[] not null,
  half_days_from smallint not null check (half_days_from between 1 and 30),
  half_days_until smallint not null check (half_days_until between half_days_from and 30),
  -- how long a half-day lasts
  minutes smallint not null check (minutes between 30 and 480),
  price_cents integer not null check (price_cents >= 0),
  service_id text,
  -- what a teacher must hold to teach it; empty: nothing
  qualification text not null default '',
  -- at how many half-days somebody must have been for a certificate, and what that says was learned
  certificate_from smallint not null check (certificate_from between 1 and half_days_until),
  certificate_text text not null default '',
  archived_on date,
  version integer not null default 1
);

create table courses.materials (
  id uuid primary key,
  course_id uuid not null references courses.courses on delete cascade,
  name text not null check (name <> ''),
  link text not null default '',
  -- who lets us use it, and until when
  licence text not null default '',
  licence_until date,
  -- how many books there are of it; null: it has none
  books integer check (books between 0 and 10000),
  version integer not null default 1
);
create index materials_course on courses.materials (course_id);

-- Who teaches, of the staff or a volunteer. Never a resident who takes part.
create table courses.teachers (
  id uuid primary key,
  name text not null check (name <> ''),
  kind text not null check (kind in ('staff', 'volunteer', 'partner')),
  -- null: of the whole organisation
  municipality_code text references organisation.municipalities,
  -- the first day on which they teach no more; the name goes some time after
  left_on date,
  version integer not null default 1
);

create table courses.qualifications (
  id uuid primary key,
  teacher_id uuid not null references courses.teachers on delete cascade,
  -- as the courses call it that ask for it
  name text not null check (name <> ''),
  held_from date not null,
  -- the last day; null: it does not end
  held_until date check (held_until >= held_from),
  checked_on date not null,
  -- null: forgotten, or the program
  checked_by uuid
);
create index qualifications_teacher on courses.qualifications (teacher_id);
create index qualifications_checked on courses.qualifications (checked_by);

-- For modules that lead somebody to a course, and for figures.
create view courses.pub_courses as
  select id, slug, name, line, position, summary, level, archived_on from courses.courses;
