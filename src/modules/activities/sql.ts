import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Picture } from '#kernel/pictures.ts';
import type {
  Activity,
  ActivityContent,
  ActivityState,
  Audience,
  DutchLevel,
  Facility,
  Organiser,
  Pillar,
  Price,
  SignUp,
} from './activity.ts';

const TYPED = [
  sql<ActivityState>`state`.as('state'),
  sql<Facility[]>`facilities`.as('facilities'),
  sql<DutchLevel | null>`dutch_level`.as('dutchLevel'),
  sql<Audience[]>`audiences`.as('audiences'),
  sql<SignUp | null>`sign_up`.as('signUp'),
  sql<Price[]>`prices`.as('prices'),
  sql<Organiser | null>`organiser`.as('organiser'),
  sql<Pillar | null>`pillar`.as('pillar'),
] as const;

const activities = (tx: Tx) =>
  tx
    .selectFrom('activities.activities')
    .select(['id', 'municipalityCode', 'branchId', 'slug', 'title', 'summary', 'about', 'bring', 'presenter'])
    .select(['partners', 'language', 'ageFrom', 'ageUntil', 'isPublic', 'seatsOnSite', 'seatsOnline', 'companionsFree'])
    .select([
      'serviceId',
      'programmeLine',
      'reportChapter',
      'campaignId',
      'isUmbrella',
      'partOf',
      'coreFunctions',
      'countingFunction',
      'isWhole',
    ])
    .select(['pictureId', 'pictureAlt', 'reviewNote', 'cancelReason', 'version'])
    .select(TYPED);

export const findActivity = (tx: Tx, id: string): Promise<Activity | undefined> =>
  activities(tx).where('id', '=', id).executeTakeFirst();

/** Locks the activity until commit, before its sessions: who changes either comes one after the other. */
export const lockActivity = (tx: Tx, id: string): Promise<Activity | undefined> =>
  activities(tx).where('id', '=', id).forUpdate().executeTakeFirst();

/** The templates of these municipalities and of the whole organisation, by title. */
export const listTemplates = (tx: Tx, municipalities: 'all' | readonly string[]): Promise<Activity[]> =>
  activities(tx)
    .where('state', '=', 'template')
    .$if(municipalities !== 'all', (query) =>
      query.where((eb) =>
        eb.or([
          eb('municipalityCode', 'is', null),
          eb('municipalityCode', '=', sql<string>`any(${municipalities as readonly string[]})`),
        ]),
      ),
    )
    .orderBy('title')
    .execute();

/** The umbrellas of a municipality and of the whole organisation under which something can still take place, by title. */
export const listOpenUmbrellas = (tx: Tx, municipalityCode: string | null): Promise<Activity[]> =>
  activities(tx)
    .where('isUmbrella', '=', true)
    .where('state', 'in', ['draft', 'in-review', 'published'])
    .where((eb) => eb.or([eb('municipalityCode', 'is', null), eb('municipalityCode', '=', municipalityCode)]))
    .orderBy('title')
    .orderBy('id')
    .execute();

/** What takes place under an umbrella, by title. */
export const listParts = (tx: Tx, umbrellaId: string): Promise<Activity[]> =>
  activities(tx).where('partOf', '=', umbrellaId).orderBy('title').orderBy('id').execute();

/** When what residents read of it changed. */
type Changed = { readonly changedAt: Date };

export type NewActivity = Partial<ActivityContent> &
  Changed &
  Pick<Activity, 'id' | 'title' | 'municipalityCode' | 'branchId'> &
  Partial<Pick<Activity, 'state' | 'pictureId' | 'pictureAlt'>>;

export const insertActivity = (tx: Tx, { prices = [], ...activity }: NewActivity): Promise<unknown> =>
  tx
    .insertInto('activities.activities')
    .values({ ...activity, prices: JSON.stringify(prices) })
    .execute();

export type ActivityChanges = Partial<
  Omit<Activity, 'id' | 'version' | 'prices' | 'municipalityCode'> & { prices: readonly Price[] } & Changed
>;

export const updateActivity = (tx: Tx, id: string, { prices, ...changes }: ActivityChanges): Promise<unknown> =>
  tx
    .updateTable('activities.activities')
    .set((eb) => ({
      ...changes,
      ...(prices && { prices: JSON.stringify(prices) }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();

/** Whether another activity has this public address. */
export const isSlugTaken = async (tx: Tx, slug: string): Promise<boolean> =>
  (await tx.selectFrom('activities.activities').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined;

/** Takes away a draft that nobody knows of, with all that hangs on it. */
export const deleteActivity = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('activities.activities').where('id', '=', id).execute();

export const listServedCommitments = async (tx: Tx, activityId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('activities.servedCommitments')
      .select('commitmentId')
      .where('activityId', '=', activityId)
      .execute()
  ).map(({ commitmentId }) => commitmentId);

export async function replaceServedCommitments(tx: Tx, activityId: string, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('activities.servedCommitments').where('activityId', '=', activityId).execute();
  if (ids.length === 0) return;
  const rows = ids.map((commitmentId) => ({ activityId, commitmentId }));
  await tx.insertInto('activities.servedCommitments').values(rows).execute();
}

export const insertPicture = (tx: Tx, { id, mediaType, bytes }: Picture & { id: string }): Promise<unknown> =>
  tx
    .insertInto('activities.pictures')
    .values({ id, mediaType, bytes: Buffer.from(bytes) })
    .execute();

export const findPicture = (tx: Tx, id: string): Promise<{ mediaType: string; bytes: Buffer } | undefined> =>
  tx.selectFrom('activities.pictures').select(['mediaType', 'bytes']).where('id', '=', id).executeTakeFirst();

/** The picture of what everybody may read at this address. */
export const findPublicPicture = (
  tx: Tx,
  slug: string,
): Promise<{ id: string; mediaType: string; bytes: Buffer } | undefined> =>
  tx
    .selectFrom('activities.activities')
    .innerJoin('activities.pictures', 'activities.pictures.id', 'activities.activities.pictureId')
    .select(['activities.pictures.id', 'activities.pictures.mediaType', 'activities.pictures.bytes'])
    .where('activities.activities.slug', '=', slug)
    .where('activities.activities.isPublic', '=', true)
    .where('activities.activities.state', 'in', ['published', 'closed', 'cancelled'])
    .executeTakeFirst();

/** Wipes a picture that no activity shows any more; a copy may still show it. */
export const deletePictureUnlessShown = (tx: Tx, id: string): Promise<unknown> =>
  tx
    .deleteFrom('activities.pictures')
    .where('id', '=', id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('activities.activities')
            .select('activities.activities.id')
            .whereRef('activities.activities.pictureId', '=', 'activities.pictures.id'),
        ),
      ),
    )
    .execute();
