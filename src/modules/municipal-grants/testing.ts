// Builders for tests, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { aTerm, someCommitments } from '../commitments/testing.ts';
import { openGrant } from './open-grant.ts';

export { applyForGrant } from './commands/apply-for-grant.ts';
export { decideGrant } from './commands/decide-grant.ts';

/** What is asked a year for the coach, by the tariff of 2025 for three clinics, and for the rest. */
export const COACH_CENTS = 28_536_00;
export const REST_CENTS = 32_704_00;

/** The subsidy of an agreement with Coevorden for two services, of which the coach owes twelve hours a week. */
export async function aGrant(ctx: Ctx): Promise<{ agreementId: string; coachId: string; restId: string }> {
  const term = aTerm(['meedoen-in-de-samenleving', 'boekstartcoach']);
  await someCommitments(ctx, term);
  const [rest, coach] = term.lines;
  if (!rest || !coach) throw new Error('a line for each service');
  const { agreementId, municipalityCode } = term;
  await openGrant(ctx, {
    ...{ agreementId, municipalityCode, agreementNumber: 'OVK-2026-0109-0001', partyName: 'Gemeente Coevorden' },
    lines: [
      { id: rest.id, title: 'Meedoen in de samenleving', askedCents: REST_CENTS },
      { id: coach.id, title: 'BoekStartcoach', askedCents: COACH_CENTS },
    ],
  });
  return { agreementId, coachId: coach.id, restId: rest.id };
}
