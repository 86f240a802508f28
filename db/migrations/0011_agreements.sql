-- What was agreed: terms with their prices, and how an agreement ends.
create schema agreements;

create sequence agreements.numbers;

create table agreements.agreements (
  id uuid primary key,
  -- OVK-2026-0109-0007: year, municipality, running number
  number text not null unique,
  party_kind text not null check (party_kind in ('municipality', 'school', 'childcare')),
  party_name text not null check (party_name <> ''),
  -- where it is carried out; for a municipality also the party itself
  municipality_code text not null references organisation.municipalities,
  -- schools and childcare agree to a draft of the agreement itself, without an offer
  quote_version_id uuid unique references quotes.versions,
  year smallint not null,
  route text not null check (route in ('order', 'grant')),
  -- the rule of its terms; null where nothing is laid down
  starts_on date not null,
  initial_years smallint not null check (initial_years between 1 and 10),
  -- it renews by itself, each time for so long
  renewal_years smallint check (renewal_years between 1 and 10),
  notice_months smallint check (notice_months between 1 and 36),
  -- what was chosen, on which facts: the basis of prices and commitments of every later term
  basis jsonb not null,
  concluded_at timestamptz not null,
  version integer not null default 1,
  check (party_kind <> 'municipality' or quote_version_id is not null)
);
create index agreements_municipality on agreements.agreements (municipality_code, year);

-- The first term and each renewal: a period with prices of one edition.
create table agreements.terms (
  agreement_id uuid not null references agreements.agreements,
  number smallint not null check (number > 0),
  starts_on date not null,
  -- the day after the last day
  ends_before date not null check (ends_before > starts_on),
  -- the last day on which either side can still give notice; it may lie before a short term begins
  notice_by date check (notice_by < ends_before),
  edition_id uuid not null references activity_catalogue.editions,
  -- what the tariff engine gave, frozen
  calculation jsonb not null,
  made_at timestamptz not null,
  -- when the account managers were told that the notice day comes near
  alarmed_at timestamptz,
  primary key (agreement_id, number)
);
create index terms_notice on agreements.terms (notice_by);

create table agreements.lines (
  id uuid primary key,
  agreement_id uuid not null,
  term_number smallint not null,
  service_id text not null,
  title text not null,
  position smallint not null,
  -- what the party pays: each year, once in the first year, and on top from the second year
  annual_cents bigint not null,
  one_off_cents bigint not null,
  later_cents bigint not null,
  foreign key (agreement_id, term_number) references agreements.terms,
  unique (agreement_id, term_number, service_id)
);

create table agreements.endings (
  agreement_id uuid primary key references agreements.agreements,
  given_on date not null,
  given_by text not null check (given_by in ('library', 'party')),
  reason text not null check (reason <> ''),
  -- the day after the last day of the agreement
  ends_before date not null,
  -- given after the last day for it, by somebody who may allow that
  late boolean not null,
  account_id uuid
);

-- Where an agreement with a school or childcare organisation is carried out.
create table agreements.places (
  agreement_id uuid not null references agreements.agreements,
  place_id uuid not null references places.places,
  primary key (agreement_id, place_id)
);

-- From when until when something is agreed about a place, for figures.
create view agreements.pub_agreed_places as
  select place.place_id, place.agreement_id, term.starts_on, least(term.ends_before, ending.ends_before) as ends_before
  from agreements.places place
  join agreements.terms term on term.agreement_id = place.agreement_id
  left join agreements.endings ending on ending.agreement_id = place.agreement_id;

-- Who agreed for a school or childcare organisation; for a municipality the acceptance of its quote says it.
create table agreements.signatures (
  agreement_id uuid primary key references agreements.agreements,
  signer_name text not null check (signer_name <> ''),
  signer_function text not null check (signer_function <> ''),
  -- through the personal link, or on paper, which somebody of the staff wrote down here
  means text not null check (means in ('link', 'paper')),
  signed_on date not null,
  -- the name of the file in which the signed paper was kept
  scan_name text check ((means = 'paper') = (scan_name is not null)),
  recorded_at timestamptz not null,
  account_id uuid,
  -- SHA-256 over what was shown, and over that with signer and instant
  content_hash text not null,
  signature_hash text not null
);
