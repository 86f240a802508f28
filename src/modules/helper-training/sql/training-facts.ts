import { sql } from 'kysely';
import type { Facts } from '#kernel/figure-facts.ts';

/** What each meeting that was held adds on its day, and each helper who was there, in the municipality where they help. */
export const trainingFacts: Facts = () => sql`
  select fact.figure_id, fact.id, coalesce(training.name, 'Intervisie') as label, meeting.held_on as day,
    '/werk/trainingen/bijeenkomsten/' || meeting.id as href, fact.municipality_code, null::uuid as branch_id, 1 as value
  from helper_training.meetings meeting
  left join helper_training.trainings training on training.id = meeting.training_id
  cross join lateral (
    select case when training.id is null then 'intervision-meetings' else 'helper-trainings' end as figure_id,
      meeting.id::text as id, meeting.municipality_code
    union all
    select figure.id, meeting.id || ' ' || helper.id, helper.municipality_code
    from helper_training.participants participant
    join helper_training.helpers helper on helper.id = participant.helper_id
    cross join lateral (
      select 'helper-training-participants' as id
      union all
      -- a helper counts once in a period: at the first training in it
      select 'helpers-trained' where not exists (
        select from helper_training.participants other
        join helper_training.meetings earlier on earlier.id = other.meeting_id
        where other.helper_id = helper.id and earlier.is_held and earlier.training_id is not null
          and earlier.held_on >= cell.starts_on and (earlier.held_on, earlier.id) < (meeting.held_on, meeting.id))
    ) figure
    where participant.meeting_id = meeting.id and training.id is not null
  ) fact
  where meeting.is_held and meeting.held_on >= cell.starts_on and meeting.held_on < cell.ends_before`;
