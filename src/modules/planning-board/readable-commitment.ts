import { municipalitiesFor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { type Commitment, listCommitments } from '../commitments/index.ts';

/** The commitment, when this actor may know of it. Throws NotFound. */
export async function readableCommitment({ tx, actor }: Ctx, id: string): Promise<Commitment> {
  const [commitment] = await listCommitments(tx, { ids: [id] });
  const allowed = municipalitiesFor(actor, 'commitments:read');
  if (!commitment || (allowed !== 'all' && !allowed.includes(commitment.municipalityCode)))
    throw new NotFound(`commitment ${id}`);
  return commitment;
}
