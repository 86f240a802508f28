-- The texts of activities in simple Dutch and in other languages.
create schema activity_translations;

create table activity_translations.texts (
  activity_id uuid references activities.activities on delete cascade,
  -- BCP 47, as in the pages for residents; nl-simple is the variant in level A2
  language text check (language in ('nl-simple', 'en', 'ar', 'ti', 'uk', 'pl', 'tr', 'es', 'fr')),
  title text not null check (title <> ''),
  summary text not null check (summary <> ''),
  about text not null,
  bring text not null,
  -- the Dutch texts {title, summary, about, bring} that it was made from
  source jsonb not null,
  is_machine boolean not null,
  made_by uuid,
  made_at timestamptz not null,
  -- who read it over, which need not be who made it
  checked_by uuid,
  checked_at timestamptz,
  version integer not null default 1,
  primary key (activity_id, language),
  check (checked_at is not null or checked_by is null)
);

-- What residents may read: not what a machine made and nobody read over.
create view activity_translations.pub_texts as
  select text.activity_id, text.language, text.title, text.summary, text.about, text.bring,
    greatest(text.made_at, text.checked_at) as changed_at,
    text.source is distinct from jsonb_build_object(
      'title', activity.title, 'summary', activity.summary, 'about', activity.about, 'bring', activity.bring
    ) as is_stale
  from activity_translations.texts text
  join activities.pub_activities activity on activity.id = text.activity_id
  where not text.is_machine or text.checked_at is not null;
