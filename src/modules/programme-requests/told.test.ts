import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import type { MailMessage } from '#kernel/module.ts';
import { announce } from '#kernel/outbox.ts';
import { ctxOf, NOW, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client } from '../../../test/page.ts';
import { servicesIn, work } from '../../../test/worker.ts';
import { COMPLETE, reread as rereadActivity, saveActivity } from '../activities/testing.ts';
import { registerAccount } from '../people/testing.ts';
import { listSessions } from '../programme/index.ts';
import { discardWithSessions, publishActivity } from '../programme/testing.ts';
import { aBranch, aRoom } from '../rooms/testing.ts';
import { approveRequest, aRequest, ask, given, jobs, reread } from './testing.ts';

const COEVORDEN = { municipality: 'GM0109' };
const maker = someone('programme-maker', COEVORDEN);
const title = 'Handwerkcafé';

type House = { ctx: Ctx; branchId: string };

const inHouse = (run: (house: House) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await run({ ctx, branchId: await aBranch(ctx) });
  });

type Take = Parameters<typeof approveRequest>[1]['take'];
const days = ['2026-12-01', '2026-12-08'].map(asDay);
const approve = (ctx: Ctx, id: string, take?: Take) =>
  approveRequest({ ...ctx, actor: maker }, { id, title, organiser: 'others', days, ...(take && { take }) });

/** Fills in what residents must know. */
async function makeWhole(ctx: Ctx, id: string): Promise<void> {
  const { version } = await rereadActivity(ctx, id);
  const { audiences, prices, coreFunctions, organiser: _, ...rest } = COMPLETE;
  const lists = { audiences: [...audiences], prices: [...prices], coreFunctions: [...coreFunctions] };
  given(await saveActivity(ctx, { id, version, changes: { ...rest, ...lists } }));
}

/** The mails to who asked that come of what happened so far. */
const mailed = async ({ tx }: Ctx): Promise<readonly MailMessage[]> => (await work(tx)).mails;

test(
  'who decides gets one mail a day with all that came in, once, and nobody else does',
  inHouse(async ({ ctx, branchId }) => {
    const tellStaff = async (): Promise<readonly MailMessage[]> => {
      await jobs.find(({ queue }) => queue === 'programme-requests.tell-staff')?.run(servicesIn(ctx.tx), {});
      return (await work(ctx.tx)).mails;
    };
    await aRequest(ctx, { branchId });
    await work(ctx.tx);
    assert.deepEqual(await tellStaff(), [], 'there is nobody to tell yet');
    const account = (email: string, role: string, reach: object) =>
      registerAccount(ctx, { email, name: email.split('@')[0] ?? '', role, ...reach });
    await account('maker@bieb.nl', 'programme-maker', { municipalityCode: 'GM0109' });
    await account('hier@bieb.nl', 'programme-maker', { branchId });
    await account('balie@bieb.nl', 'desk-worker', { municipalityCode: 'GM0109' });
    await aRequest(ctx, { branchId, title: 'Schaken 😀' });
    given(await ask(ctx, { branchId, title: 'Nog niet bevestigd' }));
    await work(ctx.tx);
    const mails = await tellStaff();
    assert.deepEqual(mails.map(({ to }) => to).sort(), ['hier@bieb.nl', 'maker@bieb.nl']);
    for (const { subject, text } of mails) {
      assert.equal(subject, '2 nieuwe aanvragen voor het programma');
      assert.match(text, /Handwerkcafé\nCoevorden, Elke week.*\nhttp:\/\/localhost\/werk\/[\s\S]*Schaken 😀/);
      assert.doesNotMatch(text, /bevestigd|Riet/);
    }
    assert.deepEqual(await tellStaff(), []);
  }),
);

test(
  'who asked hears what was made of it, and once it is public where it stands',
  inHouse(async ({ ctx, branchId }) => {
    const { id } = await aRequest(ctx, { branchId, language: 'en' });
    given(await approve(ctx, id));
    const approved = (await mailed(ctx)).at(-1);
    assert.equal(approved?.subject, 'Your activity will be in our programme');
    assert.match(approved?.text ?? '', /- Tuesday,? 1 December, 10:00 – 12:00\n- Tuesday,? 8 December/);
    const { activityId } = await reread(ctx, id);
    await makeWhole(ctx, activityId ?? '');
    given(await publishActivity(ctx, { id: activityId ?? '' }));
    await announce(ctx, 'programme.activity-published', { activityId });
    const [mail, ...more] = await mailed(ctx);
    assert.equal(mail?.subject, 'Your activity is in the agenda');
    assert.match(mail?.text ?? '', /http:\/\/localhost\/en\/agenda\/handwerkcafe\n/);
    assert.deepEqual(more, []);
  }),
);

test(
  'of a draft that is thrown away who asked hears it, once; that it was approved no longer leaves the house',
  inHouse(async ({ ctx, branchId }) => {
    const { id } = await aRequest(ctx, { branchId });
    await work(ctx.tx);
    given(await approve(ctx, id));
    const other = await aRequest(ctx, { branchId });
    const { activityId } = await reread(ctx, id);
    given(await discardWithSessions(ctx, { id: activityId ?? '' }));
    assert.deepEqual(
      (await mailed(ctx)).map(({ subject }) => subject).filter((subject) => /activiteit/.test(subject)),
      ['Je activiteit gaat toch niet door'],
    );
    assert.equal((await reread(ctx, id)).state, 'dropped');
    assert.equal((await reread(ctx, other.id)).state, 'asked');
    assert.deepEqual(await mailed(ctx), []);
  }),
);

test(
  'officials and partners are addressed as such, a group is not',
  inHouse(async ({ ctx, branchId }) => {
    for (const askerKind of ['partner', 'group'] as const) {
      const { id } = given(await ask(ctx, { branchId, askerKind }));
      const mail = (await mailed(ctx)).at(-1);
      const isFormal = askerKind === 'partner';
      assert.equal(/\b(u|uw|U|Uw)\b/.test(`${mail?.subject} ${mail?.text}`), isFormal, id);
      assert.equal(/\b(je|jij|jou|jouw|Je)\b/.test(`${mail?.subject} ${mail?.text}`), !isFormal, id);
    }
  }),
);

test(
  'an approved request has its room in the same step, and where that is taken nothing is done',
  inHouse(async ({ ctx, branchId }) => {
    const roomId = await aRoom(ctx, { branchId });
    const take = { room: { id: roomId, setUp: 'tables' }, equipment: [] } as const;
    const first = await aRequest(ctx, { branchId });
    given(await approve(ctx, first.id, take));
    const sessions = await listSessions(ctx.tx, (await reread(ctx, first.id)).activityId ?? '');
    assert.deepEqual([...new Set(sessions.map((session) => session.roomId))], [roomId]);

    const { id } = await aRequest(ctx, { branchId });
    const browser = client(ctx.tx, maker, { now: NOW });
    const address = `/werk/programma-aanvragen/${id}`;
    assert.match((await browser.get(address)).text, /bezet op 2 van de 4 dagen/);
    const form = { title, organiser: 'others', days: '2026-12-01,2026-12-15', room: `${roomId}:tables` };
    const refused = await browser.post(`${address}/goedkeuring`, form);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Er is nog niets goedgekeurd\..*1 december/);
    assert.equal((await reread(ctx, id)).state, 'asked');
    assert.equal((await browser.post(`${address}/goedkeuring`, { ...form, days: '2026-12-15' })).status, 303);
    assert.equal((await reread(ctx, id)).state, 'approved');
  }),
);
