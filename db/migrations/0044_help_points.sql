-- Points where residents get help: where, when, by whom, and the consultation hours that were held.
create schema help_points;

create table help_points.points (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  -- digital government (Informatiepunt Digitale Overheid), tax, law, work (Walk&Talk), or another theme
  kind text not null check (kind in ('government', 'tax', 'legal', 'work', 'other')),
  municipality_code text not null references organisation.municipalities,
  -- at a branch, or at a place of others
  branch_id uuid references branches.branches,
  place_id uuid references places.places,
  -- what one can come for, as residents read it
  summary text not null default '',
  -- who helps there beside the library
  partners text not null default '',
  -- in which languages somebody can help, by BCP 47 tag
  languages text[] not null default '{nl}',
  -- whether one can also come on appointment, apart from its hours
  by_appointment boolean not null,
  opened_on date not null,
  -- the first day on which it is no more
  closed_on date check (closed_on >= opened_on),
  version integer not null default 1,
  check (num_nonnulls(branch_id, place_id) = 1)
);
create index points_municipality on help_points.points (municipality_code, kind);

-- When it is open as a rule. The dated consultation hours follow from it, and can then be changed one by one.
create table help_points.weekly_hours (
  id uuid primary key,
  point_id uuid not null references help_points.points on delete cascade,
  weekday smallint not null check (weekday between 1 and 7),
  begins_at time not null,
  ends_at time not null check (ends_at > begins_at),
  way text not null check (way in ('walk-in', 'appointment')),
  -- every week, or in which week of the month
  weeks text not null default 'every' check (weeks in ('every', 'first', 'second', 'third', 'fourth', 'last')),
  starts_on date not null,
  ends_before date check (ends_before > starts_on)
);
create index weekly_hours_point on help_points.weekly_hours (point_id, starts_on);

create table help_points.consultation_hours (
  id uuid primary key,
  point_id uuid not null references help_points.points,
  begins_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > begins_at),
  way text not null check (way in ('walk-in', 'appointment')),
  -- at which moment the weekly hours have it; null: an extra one. It stays when the hour is moved.
  follows_at timestamptz,
  -- changed, moved, cancelled or restored by somebody: the weekly hours leave it alone from then on
  is_by_hand boolean not null default false,
  -- superseded: the weekly hours do not have it any more; residents only hear of it who had an appointment
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled', 'superseded')),
  cancel_reason text not null default '',
  -- how many came; null: not counted, which is not zero
  visitors integer check (visitors between 0 and 1000),
  version integer not null default 1,
  unique (point_id, follows_at),
  check ((state = 'cancelled') = (cancel_reason <> '')),
  check (state = 'held' or visitors is null)
);
create unique index consultation_hours_live on help_points.consultation_hours (point_id, begins_at)
  where state in ('planned', 'held');
create index consultation_hours_begin on help_points.consultation_hours (begins_at);

-- A point with where it is, as residents and other modules know it. With its branch a point closes too.
create view help_points.pub_points as
  select point.id, point.slug, point.name, point.kind, point.municipality_code, point.branch_id, point.place_id,
    point.summary, point.partners, point.languages, point.by_appointment, point.opened_on,
    least(point.closed_on, branch.closed_on) as closed_on,
    coalesce(branch.name, place.name) as where_name, coalesce(branch.street, place.street) as street,
    coalesce(branch.postcode, place.postcode) as postcode, coalesce(branch.town, place.town) as town,
    point.version, branch.longitude, branch.latitude
  from help_points.points point
  left join branches.pub_branches branch on branch.id = point.branch_id
  left join places.pub_places place on place.id = point.place_id;

create view help_points.pub_consultation_hours as
  select id, point_id, begins_at, ends_at, way, state, cancel_reason, visitors, version, follows_at
  from help_points.consultation_hours
  where state <> 'superseded';

-- When a point is open as a rule, as residents read it.
create view help_points.pub_weekly_hours as
  select id, point_id, weekday, to_char(begins_at, 'HH24:MI') as begins_at, to_char(ends_at, 'HH24:MI') as ends_at, way,
    weeks, starts_on, ends_before
  from help_points.weekly_hours;
