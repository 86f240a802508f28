-- Cards on which residents tick what they want help with, and the demand that shows by village.
create schema skills_need_cards;

-- What can be ticked. The number stands on the card and is typed from paper, so it is never used again.
create table skills_need_cards.fields (
  number smallint primary key check (number between 1 and 99),
  -- as staff worded it; empty: the words of the program, in every language
  own_label text not null default '' check (length(own_label) <= 80),
  -- not on new cards; those that were filled in keep it
  is_retired boolean not null default false,
  version integer not null default 1
);
insert into skills_need_cards.fields (number) select generate_series(1, 8);

-- What somebody ticked, with the day and no moment. By itself it says nothing of who did.
create table skills_need_cards.cards (
  -- random, with no clock in it
  id uuid primary key,
  municipality_code text not null references organisation.municipalities,
  -- empty: another village of the municipality
  town text not null,
  filled_on date not null,
  origin text not null check (origin in ('web', 'paper')),
  field_numbers smallint[] not null check (cardinality(field_numbers) > 0),
  moments text[] not null check (moments <@ array['morning', 'afternoon', 'evening'])
);
create index cards_place on skills_need_cards.cards (municipality_code, town);
create index cards_filled on skills_need_cards.cards (filled_on);

-- How somebody wants to be reached, only where they said so. Wiped when it is over; the card stays, for the count.
create table skills_need_cards.contacts (
  card_id uuid primary key references skills_need_cards.cards on delete cascade,
  email text,
  phone text,
  language text not null,
  consented_on date not null,
  check (num_nonnulls(email, phone) > 0)
);
create index contacts_consented on skills_need_cards.contacts (consented_on);

-- A group that was offered to who asked for it.
create table skills_need_cards.offers (
  id uuid primary key,
  activity_id uuid not null references activities.activities on delete cascade,
  municipality_code text not null references organisation.municipalities,
  offered_on date not null
);
create index offers_activity on skills_need_cards.offers (activity_id);

create table skills_need_cards.offered_cards (
  offer_id uuid not null references skills_need_cards.offers on delete cascade,
  card_id uuid not null references skills_need_cards.cards on delete cascade,
  state text not null default 'offered' check (state in ('offered', 'joined', 'declined')),
  answered_on date,
  primary key (offer_id, card_id),
  check ((state = 'offered') = (answered_on is null))
);
create index offered_cards_card on skills_need_cards.offered_cards (card_id);
