import type { Tx } from '#kernel/db.ts';
import { type Group, listGroups } from '../course-groups/index.ts';

/** A group that residents can still join, with its page in the agenda. */
export type GroupToCome = Group & { readonly slug: string; readonly beginsAt: Date; readonly endsAt: Date };

/** The public groups of one course or of all that have not begun, in order of time. */
export const groupsToCome = async (tx: Tx, now: Date, courseId?: string): Promise<GroupToCome[]> =>
  (await listGroups(tx, { endsAfter: now, ...(courseId !== undefined && { courseId }) })).filter(
    (group): group is GroupToCome =>
      group.state === 'published' &&
      group.isPublic &&
      group.slug !== null &&
      group.beginsAt !== null &&
      group.beginsAt > now,
  );
