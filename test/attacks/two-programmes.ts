// The programme of two municipalities, with a row of every kind on each side: what the one sends must never touch the other.
import type { Ctx } from '#kernel/ctx.ts';
import { anActivity } from '../../src/modules/activities/testing.ts';
import { aCampaign, saveMaterial } from '../../src/modules/campaigns/testing.ts';
import { aPublished, given } from '../../src/modules/programme/testing.ts';
import { aRequest } from '../../src/modules/programme-requests/testing.ts';
import { addQuestion, aHousehold, register } from '../../src/modules/registrations/testing.ts';
import { aBookingAtDesk } from '../../src/modules/room-bookings/testing.ts';
import { aBranch, aRoom, at, closeRoom, someEquipment } from '../../src/modules/rooms/testing.ts';
import { saveEngagement } from '../../src/modules/speakers/testing.ts';

/** The id of a row of each kind. */
export type Side = Awaited<ReturnType<typeof aSide>>;

/** As it was made twelve days ago: one session has been since, the other is to come. */
export async function aSide(today: Ctx, { code, name }: { code: string; name: string }) {
  const ctx = { ...today, now: new Date('2026-11-10T09:00:00Z') };
  const branchId = await aBranch(ctx, { code, name });
  const { slug } = await ctx.tx
    .selectFrom('branches.branches')
    .select('slug')
    .where('id', '=', branchId)
    .executeTakeFirstOrThrow();
  const things = await thingsOf(ctx, branchId, name);
  const take = { room: { id: things.roomId, setUp: 'theatre' }, equipment: [] } as const;
  const { activity, sessions } = await aPublished(ctx, {
    ...{ title: `Lezing ${name}`, municipalityCode: code, signUp: 'required', days: ['2026-11-19', '2026-12-03'] },
    ...{ where: { branchId, isOnline: true }, take },
  });
  const activityId = activity.id;
  const [sessionId = '', comingId = ''] = sessions.map(({ id }) => id);
  const { id: draftId } = await anActivity(ctx, { title: `Concept ${name}`, municipalityCode: code });
  const registrationId = given(await register(ctx, aHousehold(sessionId))).id;
  const question = { label: 'Dieet?', kind: 'text', choices: [], isRequired: false, per: 'registration' } as const;
  const { id: questionId } = given(await addQuestion(ctx, { activityId, ...question }));
  const engagementId = await aSpeaker(ctx, activityId);
  return {
    ...{
      municipality: code,
      slug,
      branchId,
      activityId,
      draftId,
      sessionId,
      comingId,
      registrationId,
      questionId,
      engagementId,
    },
    ...things,
    requestId: (await aRequest(ctx, { branchId })).id,
  };
}

async function thingsOf(ctx: Ctx, branchId: string, words: string) {
  const roomId = await aRoom(ctx, { branchId });
  given(
    await closeRoom(ctx, {
      roomId,
      reason: 'Vloer',
      from: at('10:00', '2026-12-24'),
      until: at('12:00', '2026-12-24'),
    }),
  );
  const closure = await ctx.tx
    .selectFrom('occupancy.occupations')
    .select('subjectId')
    .where('unitId', '=', roomId)
    .executeTakeFirstOrThrow();
  const bookingId = await aBookingAtDesk(ctx, { roomId, words: 'Overleg' });
  const use = await ctx.tx
    .selectFrom('roomBookings.uses')
    .select('id')
    .where('bookingId', '=', bookingId)
    .executeTakeFirstOrThrow();
  const campaignId = await aCampaign(ctx, { branchIds: [branchId], name: `Week van ${words}` });
  const details = { name: 'Affiches', orderedOn: null, arrivedOn: null };
  const { id: materialId } = given(await saveMaterial(ctx, { campaignId, details }));
  const equipmentId = await someEquipment(ctx, branchId, 2);
  return { roomId, closureId: closure.subjectId, bookingId, useId: use.id, campaignId, materialId, equipmentId };
}

/** Somebody who speaks, not paid yet. */
async function aSpeaker(ctx: Ctx, activityId: string): Promise<string> {
  const money = { year: 2026, feeCents: 10_000, vatPercent: 21, travelCents: 0 } as const;
  const days = { contractOn: null, invoicedOn: null, paidOn: null };
  const details = { sessionId: null, name: 'Spreker', company: '', ...money, ...days };
  given(await saveEngagement(ctx, { activityId, version: 1, details }));
  const { id } = await ctx.tx
    .selectFrom('speakers.engagements')
    .select('id')
    .where('activityId', '=', activityId)
    .executeTakeFirstOrThrow();
  return id;
}
