// Builders for tests, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { newId } from '#kernel/id.ts';
import { openBranch } from '../branches/testing.ts';
import { coevorden as facts, price } from '../calculations/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { edition2025 } from '../tariffs/testing.ts';
import { makeCommitments, type PromisingTerm } from './make-commitments.ts';
import { type Commitment, type CommitmentChange, listChanges, listCommitmentsOf } from './sql.ts';

export { reduceCommitments } from './change-commitments.ts';
export { listCommitmentsOf } from './sql.ts';

/** Coevorden, served, with one large branch. */
export async function aServedMunicipality(ctx: Ctx): Promise<string> {
  await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
  await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
  return 'GM0109';
}

/** A year of an agreement with Coevorden that holds these services; the agreement itself is nowhere. */
export function aTerm(services: readonly string[], changes: Partial<PromisingTerm> = {}): PromisingTerm {
  const selections = services.map((service) => ({ service }));
  const branches = { large: 1, medium: 0, small: 0, servicePoint: 0 };
  const edition = edition2025;
  return {
    ...{ agreementId: newId(), agreementNumber: 'OVK-2026-0109-0001', municipalityCode: 'GM0109', edition, selections },
    ...{ partyKind: 'municipality', partyName: 'Gemeente Coevorden', placeId: null },
    facts: { ...facts, branches },
    calculation: price({ edition, facts: { ...facts, branches }, selections }),
    years: [calendarYear(2026)],
    lines: services.map((serviceId) => ({ id: newId(), serviceId })),
    ...changes,
  };
}

/** What the library owes Coevorden in 2026 by these services: campaigns and activities, a range, hours a week. */
export async function someCommitments(
  ctx: Ctx,
  term = aTerm(['llo-pakket-1', 'meedoen-in-de-samenleving', 'boekstartcoach']),
): Promise<Commitment[]> {
  await aServedMunicipality(ctx);
  await makeCommitments(ctx, term);
  return commitmentsOf(ctx, term);
}

export const commitmentsOf = ({ tx }: Ctx, { lines }: Pick<PromisingTerm, 'lines'>): Promise<Commitment[]> =>
  listCommitmentsOf(
    tx,
    lines.map(({ id }) => id),
  );

/** What commitments of these lines were before. */
export async function changesOf({ tx }: Ctx, lineIds: readonly string[]): Promise<CommitmentChange[]> {
  const found: CommitmentChange[] = [];
  for (const { id } of await listCommitmentsOf(tx, lineIds)) found.push(...(await listChanges(tx, id)));
  return found;
}
