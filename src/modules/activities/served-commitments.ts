import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { type Commitment, listCommitments } from '../commitments/index.ts';
import type { Activity } from './activity.ts';
import { replaceServedCommitments, updateActivity } from './sql.ts';

/** These commitments, when an activity of this municipality can add to them. Throws NotFound. */
export async function servableCommitments(
  { tx }: Ctx,
  { municipalityCode }: Pick<Activity, 'municipalityCode'>,
  ids: readonly string[],
): Promise<Commitment[]> {
  const commitments = await listCommitments(tx, { ids });
  // What is of the whole organisation may add to what any municipality was promised.
  const ours = commitments.filter((each) => municipalityCode === null || each.municipalityCode === municipalityCode);
  if (ours.length < new Set(ids).size) throw new NotFound(`commitments ${ids.join()}`);
  return commitments;
}

/** Whether a session could count for two of these: they are of one municipality and have a day in common. */
export const countTwice = (commitments: readonly Commitment[]): boolean =>
  commitments.some((one, index) =>
    commitments
      .slice(index + 1)
      .some(
        (other) =>
          one.municipalityCode === other.municipalityCode &&
          one.startsOn < other.endsBefore &&
          one.endsBefore > other.startsOn,
      ),
  );

/** Lets a draft that was just made add to this commitment, as one of its service. Throws NotFound. */
export async function serve(
  ctx: Ctx,
  draft: Pick<Activity, 'id' | 'municipalityCode'>,
  commitmentId: string,
): Promise<void> {
  const [commitment] = await servableCommitments(ctx, draft, [commitmentId]);
  await replaceServedCommitments(ctx.tx, draft.id, [commitmentId]);
  await updateActivity(ctx.tx, draft.id, { serviceId: commitment?.serviceId ?? null });
}
