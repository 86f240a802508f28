import type { Tx } from '#kernel/db.ts';
import { type Group, listGroups } from '../course-groups/index.ts';

/** A group that residents can still join, with its page in the agenda. */
export type GroupToCome = Group & { readonly slug: string; readonly beginsAt: Date; readonly endsAt: Date };

type Wanted = { readonly courseId?: string; readonly municipalities?: readonly string[] };

/** The public groups that have not begun, of one course or of all, in some municipalities or in all; in order of time. */
export const groupsToCome = async (tx: Tx, now: Date, wanted: Wanted = {}): Promise<GroupToCome[]> =>
  (await listGroups(tx, { endsAfter: now, ...wanted })).filter(
    (group): group is GroupToCome =>
      group.state === 'published' &&
      group.isPublic &&
      group.slug !== null &&
      group.beginsAt !== null &&
      group.beginsAt > now,
  );
