-- What was copied to the national form of help points, and on which day.
create schema national_help_form;

create table national_help_form.entries (
  point_id uuid not null references help_points.points,
  -- the first day of the quarter
  quarter_begin date not null check (extract(day from quarter_begin) = 1 and extract(month from quarter_begin) in (1, 4, 7, 10)),
  -- {line: number}, as they were when somebody copied them
  numbers jsonb not null,
  entered_on date not null,
  version integer not null default 1,
  primary key (point_id, quarter_begin)
);
