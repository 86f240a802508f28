import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { servicesIn } from '../../../../test/worker.ts';
import { anActivity } from '../../activities/testing.ts';
import { openBranch } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { jobs } from '../jobs.ts';
import { personalData } from '../personal-data.ts';
import { listUsable, shownPhoto, shownTestimonials } from '../shown.ts';
import { A_PHOTO, aTestimonial, record, withdrawConsent } from '../testing.ts';

const HOME = { municipalityCode: 'GM0109' };
const photo = { bytes: A_PHOTO, alt: 'Twee handen op een toetsenbord' };

const inDrenthe = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    await work(ctx);
  });

const rowOf = ({ tx }: Ctx, id: string) =>
  tx
    .selectFrom('testimonials.testimonials')
    .leftJoin('testimonials.photos', 'testimonials.photos.testimonialId', 'testimonials.testimonials.id')
    .select(['quote', 'firstName', 'role', 'reference', 'consentedOn', 'withdrawnOn', 'wipedAt', 'bytes'])
    .where('testimonials.testimonials.id', '=', id)
    .executeTakeFirstOrThrow();

const shownOn = ({ tx }: Ctx, id: string, day: string, use: 'report-web' | 'online' = 'report-web') =>
  shownTestimonials(tx, { ids: [id], use, today: asDay(day) });

test(
  'what was agreed is shown for that use until the day on which consent ends',
  inDrenthe(async (ctx) => {
    const id = await aTestimonial(ctx, { place: HOME, photo });
    const [shown] = await shownOn(ctx, id, '2028-11-09');
    assert.equal(shown?.name, 'Geesje, bezoeker van het digispreekuur');
    assert.equal(shown?.photo?.alt, photo.alt);
    assert.deepEqual(await shownOn(ctx, id, '2028-11-10'), []);
    assert.deepEqual(await shownOn(ctx, id, '2026-11-22', 'online'), []);
    const asked = { photoId: shown?.photo?.id ?? '', today: asDay('2026-11-22') };
    assert.ok(await shownPhoto(ctx.tx, { ...asked, uses: ['report-print'] }));
    assert.equal(await shownPhoto(ctx.tx, { ...asked, uses: ['online'] }), undefined);
    assert.equal(await shownPhoto(ctx.tx, { ...asked, uses: ['report-web'], today: asDay('2028-11-10') }), undefined);
  }),
);

test(
  'they come in the order in which they are asked',
  inDrenthe(async (ctx) => {
    const first = await aTestimonial(ctx, { place: HOME, happenedOn: asDay('2026-11-01') });
    const second = await aTestimonial(ctx, { place: HOME });
    for (const ids of [
      [first, second],
      [second, first],
    ]) {
      const shown = await shownTestimonials(ctx.tx, { ids, use: 'report-web', today: asDay('2026-11-22') });
      assert.deepEqual(
        shown.map(({ id }) => id),
        ids,
      );
    }
  }),
);

test(
  'who may read those of a municipality can choose from them, others from none',
  inDrenthe(async (ctx) => {
    const id = await aTestimonial(ctx, { place: HOME });
    const chosenBy = async (municipality: string) =>
      (
        await listUsable(
          { ...ctx, actor: someone('programme-maker', { municipality }) },
          { ...HOME, use: 'report-web' },
        )
      ).map((each) => each.id);
    assert.deepEqual([await chosenBy('GM0109'), await chosenBy('GM0114')], [[id], []]);
  }),
);

test(
  'withdrawn, words, name and photo are gone from the database itself; days and reference stay',
  inDrenthe(async (ctx) => {
    const id = await aTestimonial(ctx, { place: HOME, photo });
    const other = await aTestimonial(ctx, { place: HOME, photo });
    assert.ok((await withdrawConsent(ctx, { id, on: asDay('2026-11-21') })).ok);
    assert.deepEqual(await rowOf(ctx, id), {
      ...{ quote: '', firstName: '', role: '', bytes: null },
      ...{ reference: 'T-2026-001', consentedOn: '2026-11-10', withdrawnOn: '2026-11-21', wipedAt: ctx.now },
    });
    assert.deepEqual(await shownOn(ctx, id, '2026-11-10'), []);
    assert.ok((await rowOf(ctx, other)).bytes);
    const again = await withdrawConsent(ctx, { id, on: asDay('2026-11-22') });
    assert.deepEqual(again, { ok: false, refusal: { code: 'already-withdrawn', on: '2026-11-21' } });
  }),
);

for (const on of ['2026-11-09', '2026-11-23'])
  test(
    `consent of 10 November cannot be withdrawn on ${on}`,
    inDrenthe(async (ctx) => {
      const id = await aTestimonial(ctx, { place: HOME });
      const outcome = await withdrawConsent(ctx, { id, on: asDay(on) });
      const refusal = { code: 'not-that-day', from: '2026-11-10', until: '2026-11-22' };
      assert.deepEqual(outcome, { ok: false, refusal });
    }),
  );

test(
  'on the day on which consent ends it is wiped, and nothing that may still be shown',
  inDrenthe(async (ctx) => {
    const over = await aTestimonial(ctx, { place: HOME, photo, endsOn: asDay('2026-11-23') });
    const still = await aTestimonial(ctx, { place: HOME, photo, endsOn: asDay('2026-11-24') });
    const tomorrow = { ...ctx, now: new Date('2026-11-23T01:00:00Z') };
    for (const job of jobs) await job.run(servicesIn(ctx.tx, { now: tomorrow.now }), {});
    const [gone, kept] = [await rowOf(ctx, over), await rowOf(ctx, still)];
    assert.deepEqual([gone.quote, gone.bytes, gone.withdrawnOn, gone.wipedAt], ['', null, null, tomorrow.now]);
    assert.ok(kept.quote !== '' && kept.bytes);
    assert.deepEqual(await personalData.retain(tomorrow), { testimonials: 0 });
  }),
);

test(
  'who recorded it finds that among the own data, in days and codes',
  inDrenthe(async (ctx) => {
    const maker = someone('programme-maker');
    const id = await aTestimonial({ ...ctx, actor: maker }, { place: HOME });
    await aTestimonial({ ...ctx, actor: someone('programme-maker') }, { place: HOME });
    const known = { id, means: 'paper', consentedOn: '2026-11-10', recordedAt: ctx.now };
    assert.deepEqual(await personalData.export(ctx.tx, maker.accountId), [known]);
  }),
);

for (const [what, bytes, alt, code] of [
  [
    'a drawing with a script',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'Val',
    'no-picture',
  ],
  ['a page that begins as a GIF', Buffer.from('GIF89a/*<html><script>alert(1)</script>'), 'Val', 'no-picture'],
  ['half a photo', A_PHOTO.subarray(0, 40), 'Half', 'no-picture'],
  ['a photo without words for it', A_PHOTO, '', 'no-alt'],
] as const)
  test(
    `${what} is refused, and nothing is kept`,
    inDrenthe(async (ctx) => {
      const outcome = await record(ctx, { place: HOME, photo: { bytes, alt } });
      assert.deepEqual(outcome, { ok: false, refusal: { code } });
      const rows = await ctx.tx.selectFrom('testimonials.testimonials').select('id').execute();
      assert.deepEqual(rows, []);
    }),
  );

test(
  'at an activity of another municipality nothing is recorded',
  inDrenthe(async (ctx) => {
    const activity = await anActivity(ctx, { municipalityCode: 'GM0114' });
    const outcome = await record(ctx, { place: HOME, activityId: activity.id });
    assert.deepEqual(outcome, { ok: false, refusal: { code: 'activity-elsewhere' } });
    assert.ok((await record(ctx, { place: { municipalityCode: 'GM0114' }, activityId: activity.id })).ok);
  }),
);

test(
  'who works in Emmen neither records nor withdraws in Coevorden',
  inDrenthe(async (ctx) => {
    const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
    const id = await aTestimonial(ctx, { place: { branchId } });
    const emmen = { ...ctx, actor: someone('programme-maker', { municipality: 'GM0114' }) };
    await assert.rejects(record(emmen, { place: HOME }), Forbidden);
    await assert.rejects(record(emmen, { place: { branchId } }), Forbidden);
    await assert.rejects(record(emmen, { place: { municipalityCode: 'GM9999' } }), NotFound);
    await assert.rejects(withdrawConsent(emmen, { id, on: asDay('2026-11-22') }), NotFound);
    const reader = { ...ctx, actor: someone('director') };
    await assert.rejects(withdrawConsent(reader, { id, on: asDay('2026-11-22') }), Forbidden);
    assert.notEqual((await rowOf(ctx, id)).quote, '');
  }),
);
