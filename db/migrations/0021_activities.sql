-- What the library offers to the public, apart from when and where.
create schema activities;

-- Pictures without what a camera tells of the place and the hour.
create table activities.pictures (
  id uuid primary key,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes bytea not null check (octet_length(bytes) between 1 and 12582912)
);

create table activities.activities (
  id uuid primary key,
  -- null: of the whole organisation
  municipality_code text references organisation.municipalities,
  -- the branch that organises it; null: the municipality as a whole
  branch_id uuid references branches.branches,
  state text not null default 'draft'
    check (state in ('template', 'draft', 'in-review', 'published', 'closed', 'cancelled')),
  -- its public address, from the moment at which it is published
  slug text unique,
  title text not null check (title <> ''),
  summary text not null default '',
  about text not null default '',
  bring text not null default '',
  audiences text[] not null default '{}',
  age_from smallint check (age_from between 0 and 120),
  age_until smallint check (age_until between 0 and 120),
  language text not null default 'nl',
  dutch_level text check (dutch_level in ('A1', 'A2', 'B1', 'B2')),
  presenter text not null default '',
  partners text not null default '',
  facilities text[] not null default '{}',
  organiser text check (organiser in ('library', 'together', 'others')),
  pillar text check (pillar in ('learn', 'ask', 'meet', 'read', 'make')),
  service_id text,
  programme_line text,
  report_chapter smallint,
  campaign_id uuid references campaigns.campaigns,
  -- such as a week: it holds other activities together, and need not have sessions of its own
  is_umbrella boolean not null default false,
  -- the umbrella under which it takes place
  part_of uuid references activities.activities on delete set null,
  core_functions smallint[] not null default '{}',
  -- in which of them it is counted, once
  counting_function smallint,
  -- a series that counts as a whole where a commitment says that it weighs as so many sessions
  is_whole boolean not null default false,
  sign_up text check (sign_up in ('required', 'wished', 'not-needed')),
  is_public boolean not null default true,
  -- null: no limit
  seats_on_site integer check (seats_on_site between 1 and 100000),
  seats_online integer check (seats_online between 1 and 100000),
  -- [{ageFrom, ageUntil, cents}], ages in years and inclusive; empty: nobody has said what it costs
  prices jsonb not null default '[]',
  companions_free boolean not null default true,
  picture_id uuid references activities.pictures,
  picture_alt text not null default '',
  review_note text not null default '',
  cancel_reason text not null default '',
  -- when what residents read of it last changed
  changed_at timestamptz not null,
  version integer not null default 1,
  -- what residents search in, the title before the rest
  search tsvector not null generated always as (
    setweight(to_tsvector('kernel.plain_dutch', title), 'A')
    || setweight(to_tsvector('kernel.plain_dutch', summary), 'B')
    || to_tsvector('kernel.plain_dutch', left(about, 20000) || ' ' || presenter || ' ' || partners)
  ) stored,
  check (age_from <= age_until),
  check (not is_umbrella or part_of is null),
  check (counting_function is null or counting_function = any (core_functions)),
  check (picture_id is null or picture_alt <> ''),
  check (state in ('template', 'draft', 'in-review') or slug is not null),
  check ((state = 'cancelled') = (cancel_reason <> ''))
);
create index activities_municipality on activities.activities (municipality_code, state);
create index activities_campaign on activities.activities (campaign_id);
create index activities_parts on activities.activities (part_of);
create index activities_picture on activities.activities (picture_id);

-- The commitments that an activity adds to. Of two years it may serve both, each with its own sessions.
create table activities.served_commitments (
  activity_id uuid not null references activities.activities on delete cascade,
  commitment_id uuid not null references commitments.commitments,
  primary key (activity_id, commitment_id)
);
create index served_commitments_commitment on activities.served_commitments (commitment_id);

-- For lists that stand beside sessions, and for what residents read.
create view activities.pub_activities as
  select id, municipality_code, branch_id, state, slug, title, summary, about, bring, presenter, partners, pillar,
    service_id, report_chapter, counting_function, organiser, is_public, is_whole, is_umbrella, part_of, campaign_id,
    audiences, age_from, age_until,
    language, dutch_level, facilities, sign_up, seats_on_site, seats_online, prices, companions_free, picture_id,
    picture_alt, cancel_reason, changed_at, version, search, not jsonb_path_exists(prices, '$[*] ? (@.cents > 0)') as is_free
  from activities.activities;
create view activities.pub_served_commitments as
  select activity_id, commitment_id from activities.served_commitments;
