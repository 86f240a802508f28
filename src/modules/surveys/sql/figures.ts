import { sql } from 'kysely';
import type { Facts } from '#kernel/figure-facts.ts';

/** Each survey on each day on which it was filled in, where the activity belongs: an answer by itself is nobody's row. */
export const answerFacts: Facts = () => sql`
  select 'survey-answers' as figure_id, survey.id || ' ' || answer.answered_on as id, activity.title as label,
    answer.answered_on as day, '/werk/enquetes/' || survey.id as href, activity.municipality_code, activity.branch_id,
    count(*) as value
  from surveys.answers answer
  join surveys.surveys survey on survey.id = answer.survey_id
  join activities.pub_activities activity on activity.id = survey.activity_id
  where answer.answered_on >= cell.starts_on and answer.answered_on < cell.ends_before
  group by survey.id, answer.answered_on, activity.title, activity.municipality_code, activity.branch_id`;
