import { can } from '#kernel/access.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import type { SubjectNote } from '#kernel/module.ts';
import { sessionNotesOf } from '#kernel/session-notes.ts';
import { subjectNotesOf } from '#kernel/subject-notes.ts';
import { type Activity, mayRead, readableActivity, scopeOf } from '../../activities/index.ts';
import { type Campaign, findCampaign } from '../../campaigns/index.ts';
import { type Clash, clashesOf } from '../clashes.ts';
import { type Gap, gapsIn } from '../incomplete.ts';
import type { Session } from '../session.ts';
import { type ListedPart, listPartsInTime } from '../sql/parts.ts';
import { listSessions } from '../sql/sessions.ts';
import { type Places, placesIn } from '../where-words.ts';

export type LoadedActivity = {
  readonly activity: Activity;
  readonly campaign: Campaign | undefined;
  readonly sessions: readonly Session[];
  /** Of an umbrella, as far as this actor may know of them. */
  readonly parts: readonly ListedPart[];
  /** Under which it takes place. */
  readonly umbrella: Activity | undefined;
  readonly places: Places;
  readonly gaps: readonly Gap[];
  /** What stands in the way of each session that is still to come. */
  readonly clashes: ReadonlyMap<string, readonly Clash[]>;
  /** What others say is amiss with them. */
  readonly notes: ReadonlyMap<string, string>;
  /** What others have to say about the activity as a whole. */
  readonly subjectNotes: readonly SubjectNote[];
  readonly mayEdit: boolean;
  readonly mayPublish: boolean;
};

/** The activity with its sessions, what is missing, and what this actor may do. Throws NotFound. */
export const loadActivity = (c: Request): Promise<LoadedActivity> =>
  read(c, async (ctx) => {
    const activity = await readableActivity(ctx, idParam(c));
    const sessions = await listSessions(ctx.tx, activity.id);
    const clashes = new Map<string, readonly Clash[]>();
    const toCome = sessions.filter(({ state, endsAt }) => state === 'planned' && endsAt > ctx.now);
    for (const group of Map.groupBy(toCome, ({ branchId, placeId }) => branchId ?? placeId).values()) {
      const [first] = group;
      const found = first ? await clashesOf(ctx, { ...first, moments: group }) : [];
      for (const [index, { id }] of group.entries()) clashes.set(id, found[index] ?? []);
    }
    return {
      ...{ activity, sessions, clashes },
      notes: await sessionNotesOf(
        ctx,
        c.var.modules,
        toCome.map(({ id }) => id),
      ),
      campaign: activity.campaignId === null ? undefined : await findCampaign(ctx.tx, activity.campaignId),
      parts: activity.isUmbrella
        ? (await listPartsInTime(ctx.tx, activity.id)).filter((part) => mayRead(ctx.actor, part))
        : [],
      umbrella: activity.partOf === null ? undefined : await readableActivity(ctx, activity.partOf),
      places: await placesIn(ctx, activity.municipalityCode),
      gaps: await gapsIn(ctx.tx, activity),
      subjectNotes: await subjectNotesOf(ctx, c.var.modules, { subject: 'activities.activity', id: activity.id }),
      mayEdit: can(ctx.actor, 'activities:edit', scopeOf(activity)),
      mayPublish: can(ctx.actor, 'activities:publish', scopeOf(activity)),
    };
  });
