-- What people asked at a help point and how they were helped, counted without anything about who they are. No column of a
-- contact, question or note may tell a person, a moment or a device: docs/decisions/0030-help-contacts-without-a-person.md.
create schema help_contacts;

-- Organisations that a question is about, as the helper chooses from. Never deleted: what was registered keeps its name.
create table help_contacts.bodies (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  label text not null unique check (label <> ''),
  position smallint not null,
  -- the first day on which it cannot be chosen any more
  retired_on date,
  version integer not null default 1
);

create table help_contacts.topics (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  domain text not null check (domain in ('government', 'library', 'other')),
  label text not null unique check (label <> ''),
  position smallint not null,
  -- whether it is asked how it stood with DigiD
  asks_digid boolean not null,
  -- chosen beforehand with this topic
  usual_body_id text references help_contacts.bodies,
  retired_on date,
  version integer not null default 1,
  unique (id, domain)
);

create table help_contacts.settings (
  only_row boolean primary key check (only_row),
  takes_notes boolean not null,
  version integer not null default 1
);

-- One visitor who was helped. The id is random and made where it was registered; the day and its part are all that is
-- known of the moment.
create table help_contacts.contacts (
  id uuid primary key,
  point_id uuid references help_points.points,
  -- that of the point, or where somebody was helped without one
  branch_id uuid references branches.branches,
  municipality_code text not null references organisation.municipalities,
  day date not null,
  half_day text not null check (half_day in ('morning', 'afternoon', 'evening')),
  channel text not null check (channel in ('walk-in', 'appointment', 'phone', 'home-visit')),
  -- minutes
  duration text not null check (duration in ('under-5', '5-15', '15-30', '30-60', 'over-60')),
  language_help boolean not null,
  helper_role text not null check (helper_role in ('officer', 'front-office', 'volunteer', 'partner')),
  check (num_nonnulls(point_id, branch_id) > 0)
);
create index contacts_municipality on help_contacts.contacts (municipality_code, day);
create index contacts_branch on help_contacts.contacts (branch_id, day);
create index contacts_point on help_contacts.contacts (point_id, day);
create index contacts_day on help_contacts.contacts using brin (day);

-- What such a visitor asked; where and on which day is repeated, to be counted by.
create table help_contacts.questions (
  id uuid primary key,
  contact_id uuid not null references help_contacts.contacts on delete cascade,
  topic_id text not null,
  domain text not null,
  body_id text not null references help_contacts.bodies,
  -- how it stood with DigiD, where that is asked
  digid_step text check (digid_step in ('none', 'not-active', 'lost', 'app', 'works')),
  help text not null check (help in ('information', 'watched', 'did-together', 'course-offered', 'referred', 'not-solved')),
  referral_kind text check (referral_kind in ('government-desk', 'local-partner', 'own-course', 'taalhuis', 'other-help-point')),
  -- a service of the referral directory
  referral_id uuid,
  day date not null,
  municipality_code text not null,
  branch_id uuid,
  point_id uuid,
  foreign key (topic_id, domain) references help_contacts.topics (id, domain),
  check ((help = 'referred') = (referral_kind is not null)),
  check (referral_id is null or referral_kind is not null)
);
create index questions_contact on help_contacts.questions (contact_id);
create index questions_municipality on help_contacts.questions (municipality_code, day);
create index questions_branch on help_contacts.questions (branch_id, day);
create index questions_day on help_contacts.questions using brin (day);

-- What a helper wrote that fits in no list, apart from the contact that it came up in. Wiped after thirty days.
create table help_contacts.notes (
  id uuid primary key,
  text text not null check (char_length(text) between 1 and 200),
  written_on date not null,
  reviewed boolean not null
);

-- For counts by others: without the ids, so that a question leads to no visitor.
create view help_contacts.pub_contacts as
  select point_id, branch_id, municipality_code, day, half_day, channel, duration, language_help, helper_role
  from help_contacts.contacts;
create view help_contacts.pub_questions as
  select topic_id, domain, body_id, digid_step, help, referral_kind, day, municipality_code, branch_id, point_id
  from help_contacts.questions;
create view help_contacts.pub_topics as select id, domain, label, position, retired_on from help_contacts.topics;
create view help_contacts.pub_bodies as select id, label, position, retired_on from help_contacts.bodies;

select kernel.keep_tally('help_contacts.contacts', 'help_contacts.contact_tally', 'day',
  '{municipality_code,branch_id,point_id,language_help}');
select kernel.keep_tally('help_contacts.questions', 'help_contacts.question_tally', 'day',
  '{municipality_code,branch_id,point_id,domain,topic_id,help,referral_kind}');
-- For figures, none of which asks for both: a sixth of the rows.
select kernel.keep_tally('help_contacts.questions', 'help_contacts.topic_tally', 'day',
  '{municipality_code,branch_id,point_id,domain,topic_id}');
select kernel.keep_tally('help_contacts.questions', 'help_contacts.referral_tally', 'day',
  '{municipality_code,branch_id,point_id,help,referral_kind}');

insert into help_contacts.settings (only_row, takes_notes) values (true, false);

insert into help_contacts.bodies (id, label, position) values
  ('geen', 'Geen organisatie', 1),
  ('mijnoverheid', 'MijnOverheid en DigiD (Logius)', 2),
  ('gemeente', 'Gemeente', 3),
  ('belastingdienst', 'Belastingdienst', 4),
  ('toeslagen', 'Dienst Toeslagen', 5),
  ('zorg', 'Zorgverzekeraar of ziekenhuis', 6),
  ('uwv', 'UWV', 7),
  ('svb', 'SVB', 8),
  ('cak', 'CAK', 9),
  ('cbr', 'CBR', 10),
  ('rdw', 'RDW', 11),
  ('cjib', 'CJIB', 12),
  ('duo', 'DUO', 13),
  ('ciz', 'CIZ', 14),
  ('ind', 'IND', 15),
  ('kadaster', 'Kadaster', 16),
  ('kvk', 'KVK', 17),
  ('woningcorporatie', 'Woningcorporatie', 18),
  ('bank', 'Bank', 19);

insert into help_contacts.topics (id, domain, label, position, asks_digid, usual_body_id) values
  ('digid-app', 'government', 'DigiD-app', 1, false, 'mijnoverheid'),
  ('digid-aanvragen', 'government', 'DigiD aanvragen', 2, false, 'mijnoverheid'),
  ('digid-activeren', 'government', 'DigiD activeren', 3, false, 'mijnoverheid'),
  ('digid-kwijt', 'government', 'DigiD kwijt of vergeten', 4, false, 'mijnoverheid'),
  ('apparaat', 'other', 'Computer, telefoon of wifi', 5, false, 'geen'),
  ('gemeente', 'government', 'Gemeente en Wmo', 6, true, 'gemeente'),
  ('toeslagen', 'government', 'Toeslagen', 7, true, 'toeslagen'),
  ('belastingaangifte', 'government', 'Belastingaangifte', 8, true, 'belastingdienst'),
  ('zorg', 'government', 'Zorg en patiëntportaal', 9, true, 'zorg'),
  ('mijnoverheid', 'government', 'MijnOverheid en Berichtenbox', 10, true, 'mijnoverheid'),
  ('machtigen', 'government', 'Iemand machtigen', 11, true, 'mijnoverheid'),
  ('wonen', 'government', 'Wonen', 12, true, 'woningcorporatie'),
  ('werk-uitkering', 'government', 'Werk en uitkering', 13, true, 'uwv'),
  ('pensioen-aow', 'government', 'Pensioen en AOW', 14, true, 'svb'),
  ('rijbewijs-verkeer', 'government', 'Rijbewijs en verkeer', 15, true, 'rdw'),
  ('boetes', 'government', 'Boetes', 16, true, 'cjib'),
  ('studie', 'government', 'Studie en DUO', 17, true, 'duo'),
  ('verblijf-inburgering', 'government', 'Verblijf en inburgering', 18, true, 'ind'),
  ('e-mail-app', 'other', 'E-mail of een app', 19, false, 'geen'),
  ('bankieren', 'other', 'Bankieren', 20, false, 'bank'),
  ('oplichting', 'other', 'Oplichting of verdacht bericht', 21, false, 'geen'),
  ('bibliotheekdienst', 'library', 'Lenen en de bibliotheek', 22, false, 'geen'),
  ('overig', 'other', 'Iets anders', 23, false, 'geen');
