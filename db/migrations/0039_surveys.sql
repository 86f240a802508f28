-- What visitors say of an activity afterwards, without anybody knowing who said it.
create schema surveys;

create table surveys.questionnaires (
  id uuid primary key,
  name text not null unique check (name <> '')
);

-- The wording of a questionnaire by language. Never changed: what was answered stays what was asked.
create table surveys.versions (
  id uuid primary key,
  questionnaire_id uuid not null references surveys.questionnaires,
  number smallint not null check (number > 0),
  -- {nl: {knowledge, confidence, application, awareness, liked, better, mark, recommendation}, …}
  texts jsonb not null check (texts ? 'nl'),
  asks_mark boolean not null,
  asks_recommendation boolean not null,
  -- null: by the program
  made_by uuid,
  made_at timestamptz not null,
  unique (questionnaire_id, number)
);

create table surveys.surveys (
  id uuid primary key,
  activity_id uuid not null unique references activities.activities,
  version_id uuid not null references surveys.versions,
  -- what stands in the address
  code text not null unique check (code ~ '^[2-9CDFHJKMNPRTVWXY]{6}$'),
  -- the last day on which one can answer
  open_until date not null,
  version integer not null default 1,
  unique (id, version_id)
);
create index surveys_version on surveys.surveys (version_id);

-- One filled-in form. Its id is random and there is no moment but a day, no language and no way in which it came.
-- Answers hold a survey to the version that they are answers to.
create table surveys.answers (
  id uuid primary key,
  survey_id uuid not null,
  version_id uuid not null,
  answered_on date not null,
  -- 1 not at all to 5 fully; 0: did not know; null: no answer
  knowledge smallint check (knowledge between 0 and 5),
  confidence smallint check (confidence between 0 and 5),
  application smallint check (application between 0 and 5),
  awareness smallint check (awareness between 0 and 5),
  mark smallint check (mark between 1 and 10),
  recommendation smallint check (recommendation between 0 and 10),
  foreign key (survey_id, version_id) references surveys.surveys (id, version_id)
);
create index answers_survey on surveys.answers (survey_id, answered_on);

-- What was written, apart from the form that it stood on: a text may tell who wrote it, and then tells no more than itself.
create table surveys.remarks (
  id uuid primary key,
  survey_id uuid not null references surveys.surveys,
  question text not null check (question in ('liked', 'better')),
  remark text not null check (remark <> '')
);
create index remarks_survey on surveys.remarks (survey_id, question);

-- For results and figures: of which activity, and how often what was said.
create view surveys.pub_surveys as
  select id, activity_id, version_id, code, open_until from surveys.surveys;
create view surveys.pub_answers as
  select answer.id, answer.survey_id, answer.version_id, survey.activity_id, answer.answered_on, answer.knowledge,
    answer.confidence, answer.application, answer.awareness, answer.mark, answer.recommendation
  from surveys.answers answer
  join surveys.surveys survey on survey.id = answer.survey_id;
create view surveys.pub_versions as
  select version.id, version.questionnaire_id, questionnaire.name, version.number, version.texts, version.asks_mark,
    version.asks_recommendation
  from surveys.versions version
  join surveys.questionnaires questionnaire on questionnaire.id = version.questionnaire_id;
