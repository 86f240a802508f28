-- Learning by walking in: a learning question, a route of steps, and a card that remembers the next one.
create schema learning_routes;

-- What somebody can learn in one sitting.
create table learning_routes.steps (
  id uuid primary key,
  title text not null unique check (title <> ''),
  line text not null check (line in ('digital', 'language', 'numeracy')),
  level smallint not null check (level between 1 and 3),
  -- where one practises; empty: on paper or with somebody beside
  material_url text not null default '' check (material_url = '' or material_url ~ '^https://'),
  -- what one can do after it, in the words of who learned it
  afterwards text not null default '',
  -- on no new route; cards that have it keep it
  is_retired boolean not null default false,
  version integer not null default 1
);

-- A learning question, with the steps to begin with.
create table learning_routes.routes (
  id uuid primary key,
  question text not null unique check (question <> ''),
  is_retired boolean not null default false,
  version integer not null default 1
);
create table learning_routes.route_steps (
  route_id uuid not null references learning_routes.routes on delete cascade,
  position smallint not null check (position > 0),
  step_id uuid not null references learning_routes.steps,
  primary key (route_id, position),
  unique (route_id, step_id)
);
create index route_steps_step on learning_routes.route_steps (step_id);

-- A visitor's own route. The code on the card is all that leads to it: no name, and no moment but the day of the last visit.
create table learning_routes.cards (
  -- random, with no clock in it
  id uuid primary key,
  code text not null unique check (code ~ '^[2-9CDFHJKMNPRTVWXY]{8}$'),
  route_id uuid not null references learning_routes.routes,
  -- where the last visit was
  branch_id uuid references branches.branches,
  place_id uuid references places.places,
  check (num_nonnulls(branch_id, place_id) = 1),
  last_visit_on date not null
);
create index cards_route on learning_routes.cards (route_id);
create index cards_branch on learning_routes.cards (branch_id);
create index cards_place on learning_routes.cards (place_id);
create index cards_last_visit on learning_routes.cards (last_visit_on);
create table learning_routes.card_steps (
  card_id uuid not null references learning_routes.cards on delete cascade,
  position smallint not null check (position > 0),
  step_id uuid not null references learning_routes.steps,
  is_done boolean not null default false,
  primary key (card_id, step_id),
  unique (card_id, position)
);
create index card_steps_step on learning_routes.card_steps (step_id);

-- What happened at a branch or at a place of others in half a day, in numbers: cards are wiped, and these stay.
create table learning_routes.half_days (
  branch_id uuid references branches.branches,
  place_id uuid references places.places,
  check (num_nonnulls(branch_id, place_id) = 1),
  spot_id uuid not null generated always as (coalesce(branch_id, place_id)) stored,
  day date not null,
  half_day text not null check (half_day in ('morning', 'afternoon', 'evening')),
  visits_with_card smallint not null default 0 check (visits_with_card >= 0),
  visits_without_card smallint not null default 0 check (visits_without_card >= 0),
  routes_begun smallint not null default 0 check (routes_begun >= 0),
  steps_done smallint not null default 0 check (steps_done >= 0),
  primary key (spot_id, day, half_day)
);
create index half_days_branch on learning_routes.half_days (branch_id);
create index half_days_place on learning_routes.half_days (place_id);

-- Activities at which one can walk in to learn: a Leerplein, an Oefenplein.
create table learning_routes.walk_ins (
  activity_id uuid primary key references activities.activities on delete cascade
);
