-- Campaigns over the branches: when, for whom, what for, with what, and what came of it.
create schema campaigns;

create table campaigns.campaigns (
  id uuid primary key,
  -- the row of the national calendar that it was taken from
  calendar_id text constraint campaigns_taken_once unique,
  name text not null check (name <> ''),
  -- in addresses; the same in every year, so that a link to it leads to the next one too
  slug text not null check (slug <> ''),
  theme text not null default '',
  kind text not null check (kind in ('national', 'province', 'own')),
  initiator text not null default '',
  audience text not null default '',
  website text not null default '' check (website = '' or website ~ '^https?://'),
  about text not null default '',
  -- for the annual report
  note text not null default '',
  year smallint not null check (year between 2000 and 2100),
  -- the month in which it usually is, while nobody knows the days
  usual_month smallint check (usual_month between 1 and 12),
  starts_on date,
  ends_before date,
  withdrawn_on date,
  version integer not null default 1,
  check ((starts_on is null) = (ends_before is null)),
  check (starts_on < ends_before),
  check (starts_on is not null or usual_month is not null),
  check (starts_on is null or extract(year from starts_on) = year)
);
create index campaigns_year on campaigns.campaigns (year);

-- The branches that were chosen. None: every branch that is open then takes part.
create table campaigns.chosen_branches (
  campaign_id uuid references campaigns.campaigns,
  branch_id uuid references branches.branches,
  primary key (campaign_id, branch_id)
);

-- What the campaign as a whole is for, or one branch in it.
create table campaigns.targets (
  campaign_id uuid not null references campaigns.campaigns,
  branch_id uuid references branches.branches,
  unit text not null check (unit in ('activities', 'visitors', 'gift-books')),
  quantity integer not null check (quantity >= 0),
  constraint targets_once unique nulls not distinct (campaign_id, branch_id, unit)
);

create table campaigns.closings (
  campaign_id uuid primary key references campaigns.campaigns,
  closed_at timestamptz not null,
  closed_by uuid,
  result text not null check (result <> '')
);

-- What came of it. A unit that is left out is unknown.
create table campaigns.results (
  campaign_id uuid references campaigns.closings,
  unit text check (unit in ('activities', 'visitors', 'gift-books')),
  quantity integer not null check (quantity >= 0),
  primary key (campaign_id, unit)
);

create table campaigns.materials (
  id uuid primary key,
  campaign_id uuid not null references campaigns.campaigns,
  name text not null check (name <> ''),
  ordered_on date,
  arrived_on date,
  version integer not null default 1
);
create unique index materials_one_name on campaigns.materials (campaign_id, lower(name));

-- How many a branch got, and gave to people.
create table campaigns.material_counts (
  material_id uuid references campaigns.materials,
  branch_id uuid references branches.branches,
  quantity integer check (quantity >= 0),
  handed_out integer check (handed_out >= 0),
  primary key (material_id, branch_id),
  check (quantity is not null or handed_out is not null)
);

-- What residents may know of what is held.
create view campaigns.pub_campaigns as
  select id, slug, name, year from campaigns.campaigns where withdrawn_on is null;
