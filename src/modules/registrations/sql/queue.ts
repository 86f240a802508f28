import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Payment } from '../registration.ts';
import type { Subject } from '../subject.ts';
import type { Counted } from './counters.ts';

export type Waiting = {
  readonly id: string;
  readonly persons: number;
  readonly payment: Payment;
  readonly version: number;
};

type Rule = Pick<Subject, 'newHouseholdsFirst' | 'ownMunicipalityFirst' | 'municipalityCode'>;

/**
 * The households that wait, whose turn comes first on top: the order of arrival, behind what the rule of the activity puts before it.
 * A household is known by its e-mail address or telephone number.
 */
export async function listQueue(tx: Tx, { subjectId, attendance }: Counted, rule: Rule): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select waiting.id, waiting.persons, waiting.payment, waiting.version
    from registrations.registrations waiting
    where waiting.subject_id = ${subjectId} and waiting.form = ${attendance} and waiting.state = 'waiting'
    order by
      ${rule.newHouseholdsFirst} and exists (
        select from registrations.registrations other
        where other.activity_id = waiting.activity_id and other.id <> waiting.id
          and other.state in ('placed', 'reserved', 'offered')
          and (other.email = waiting.email or other.phone = waiting.phone)
      ),
      ${rule.ownMunicipalityFirst} and waiting.municipality_code is distinct from ${rule.municipalityCode}::text,
      waiting.registered_at, waiting.id`.execute(tx);
  return rows;
}
