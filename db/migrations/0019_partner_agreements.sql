-- Agreements put before a school or childcare organisation, until they are answered.
create schema partner_agreements;

create table partner_agreements.drafts (
  id uuid primary key,
  party_kind text not null check (party_kind in ('school', 'childcare')),
  party_name text not null check (party_name <> ''),
  municipality_code text not null references organisation.municipalities,
  edition_id uuid not null references activity_catalogue.editions,
  -- the rule of its terms; null where nothing is laid down
  starts_on date not null,
  initial_years smallint not null check (initial_years between 1 and 10),
  renewal_years smallint check (renewal_years between 1 and 10),
  notice_months smallint check (notice_months between 1 and 36),
  -- services, quantities and the prices that a person gave
  basis jsonb not null,
  -- why the quantity is another one than the register has
  quantity_reason text check (quantity_reason <> ''),
  state text not null check (state in ('draft', 'sent', 'accepted', 'declined', 'withdrawn')),
  version integer not null default 1,
  made_at timestamptz not null,
  made_by uuid,
  -- what the receiver was shown: frozen when it is sent, or when its paper is entered
  calculation jsonb,
  content_hash text,
  sent_at timestamptz,
  receiver_name text,
  receiver_email text,
  -- the last day on which it can be accepted through the link
  valid_until date,
  answered_at timestamptz,
  -- why it was declined or withdrawn
  reason text check (reason <> ''),
  agreement_id uuid unique references agreements.agreements,
  check ((state = 'accepted') = (agreement_id is not null)),
  check ((content_hash is null) = (calculation is null)),
  check (state <> 'sent' or (content_hash is not null and receiver_email is not null and valid_until is not null)),
  check (state not in ('declined', 'withdrawn') or reason is not null)
);
create index drafts_municipality on partner_agreements.drafts (municipality_code, made_at);

create table partner_agreements.draft_places (
  draft_id uuid not null references partner_agreements.drafts,
  place_id uuid not null references places.places,
  primary key (draft_id, place_id)
);

-- The personal link of who has no account. A new one takes the place of the old; no row: revoked or used.
create table partner_agreements.links (
  draft_id uuid primary key references partner_agreements.drafts,
  -- SHA-256 of the token
  token_hash bytea not null unique,
  -- to answer the draft, or to read what was agreed
  purpose text not null check (purpose in ('answer', 'read')),
  -- the last day on which it works
  valid_until date not null
);
