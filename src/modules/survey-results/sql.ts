import { sql } from 'kysely';
import type { DaySpan } from '#kernel/day-span.ts';
import type { Tx } from '#kernel/db.ts';
import type { Numbered } from '../surveys/index.ts';

/** Which answers: of one survey, or of those that this actor may read, narrowed down. */
export type Answered = {
  readonly surveyId?: string;
  readonly municipalities: 'all' | readonly string[];
  readonly serviceId?: string | undefined;
  readonly period?: DaySpan | undefined;
};

const ofSurveys = ({ surveyId, municipalities, serviceId }: Answered) => sql`
  ${surveyId === undefined ? sql`true` : sql`survey.id = ${surveyId}`}
  and ${municipalities === 'all' ? sql`true` : sql`activity.municipality_code = any(${municipalities})`}
  and ${serviceId === undefined ? sql`true` : sql`activity.service_id = ${serviceId}`}`;

const inPeriod = ({ period }: Answered) =>
  period ? sql`answer.answered_on >= ${period.startsOn} and answer.answered_on < ${period.endsBefore}` : sql`true`;

export type Tally = {
  readonly versionId: string;
  readonly question: Numbered;
  readonly value: number;
  readonly times: number;
};

/** How often each value was given to each question, by the version that asked it. */
export async function tallyAnswers(tx: Tx, answered: Answered): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    select answer.version_id, given.question, given.value, count(*) as times
    from surveys.pub_surveys survey
    join activities.pub_activities activity on activity.id = survey.activity_id
    join surveys.pub_answers answer on answer.survey_id = survey.id
    cross join lateral (values
      ('knowledge', answer.knowledge), ('confidence', answer.confidence), ('application', answer.application),
      ('awareness', answer.awareness), ('mark', answer.mark), ('recommendation', answer.recommendation)
    ) as given (question, value)
    where ${ofSurveys(answered)} and ${inPeriod(answered)} and given.value is not null
    group by answer.version_id, given.question, given.value`.execute(tx);
  return rows;
}

export type SurveyLine = {
  readonly id: string;
  readonly title: string;
  readonly municipalityCode: string | null;
  readonly serviceId: string | null;
  readonly openUntil: string;
  readonly answers: number;
  /** In all sessions that were counted; null: none was. */
  readonly attended: number | null;
};

/** The surveys with how often each was filled in, beside how many came. Of a period: those that were filled in then. */
export async function listSurveyLines(tx: Tx, answered: Answered): Promise<SurveyLine[]> {
  const { rows } = await sql<SurveyLine>`
    select survey.id, activity.title, activity.municipality_code, activity.service_id, survey.open_until,
      (select count(*) from surveys.pub_answers answer where answer.survey_id = survey.id and ${inPeriod(answered)})
        as answers,
      (select sum(coalesce(session.adults, 0) + coalesce(session.children, 0)) from programme.pub_sessions session
        where session.activity_id = activity.id and session.state = 'closed'
          and coalesce(session.adults, session.children) is not null) as attended
    from surveys.pub_surveys survey
    join activities.pub_activities activity on activity.id = survey.activity_id
    where ${ofSurveys(answered)} and ${
      answered.period
        ? sql`exists (select from surveys.pub_answers answer where answer.survey_id = survey.id and ${inPeriod(answered)})`
        : sql`true`
    }
    order by survey.open_until desc, activity.title, survey.id`.execute(tx);
  return rows;
}

/** The services of which activities were asked about. */
export async function listAskedServices(tx: Tx, municipalities: Answered['municipalities']): Promise<string[]> {
  const { rows } = await sql<{ serviceId: string }>`
    select distinct activity.service_id
    from surveys.pub_surveys survey
    join activities.pub_activities activity on activity.id = survey.activity_id
    where activity.service_id is not null and ${ofSurveys({ municipalities })}
    order by activity.service_id`.execute(tx);
  return rows.map(({ serviceId }) => serviceId);
}
