import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { User } from '#kernel/access.ts';
import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { work } from '../../../../test/worker.ts';
import { findConsultationHour } from '../../help-points/index.ts';
import { aConsultationHour, aPoint, cancelHour, done } from '../../help-points/testing.ts';
import { aHelper, aMeeting, aTraining } from '../../helper-training/testing.ts';
import { closeAccount, registerAccount } from '../../people/testing.ts';
import type { Staffing } from '../domain.ts';
import { personalData } from '../personal-data.ts';
import { type StaffedHour, staffedHours } from '../queries.ts';
import { listHandBacks, listStaffings } from '../sql.ts';
import { handBack } from './hand-back.ts';
import { type SetStaffing, setStaffing } from './set-staffing.ts';
import { takeDuty } from './take-duty.ts';

const WEDNESDAY = new Date('2026-11-25T08:30:00Z');
const NEXT = new Date('2026-12-02T08:30:00Z');
const weekly = { weekday: 3, beginsAt: '09:30' } as const;
const refused = (code: string, facts = {}) => ({ ok: false, refusal: { code, ...facts } });

/** A point in Coevorden with two Wednesdays, and two officers there. */
async function world(ctx: Ctx) {
  const point = await aPoint(ctx);
  const at = { pointId: point.id, endsAt: later(WEDNESDAY, 120) };
  const first = await aConsultationHour(ctx, { ...at, beginsAt: WEDNESDAY, followsAt: WEDNESDAY });
  const second = await aConsultationHour(ctx, { ...at, beginsAt: NEXT, endsAt: later(NEXT, 120), followsAt: NEXT });
  const officer = async (name: string): Promise<User> => {
    const given = { name, email: `${name}@voorbeeld.nl`, password: null, municipalityCode: 'GM0109' };
    const accountId = await registerAccount(ctx, { ...given, role: 'help-point-officer' });
    return { ...someone('help-point-officer', { municipality: 'GM0109' }), accountId, name };
  };
  const [ans, bert] = [await officer('ans'), await officer('bert')];
  const set = (given: Partial<SetStaffing>) =>
    setStaffing(ctx, { at: { pointId: point.id, weekly }, version: 0, needs: { officer: 1 }, duties: [], ...given });
  const shown = async () => {
    const hours = await Promise.all([first, second].map(({ id }) => findConsultationHour(ctx.tx, id)));
    return staffedHours(
      ctx,
      hours.flatMap((hour) => hour ?? []),
    );
  };
  return { point, first, second, ans, bert, set, shown };
}

const as = (ctx: Ctx, actor: User): Ctx => ({ ...ctx, actor });
const officer = ({ accountId }: User): Staffing['duties'][number] => ({ accountId, role: 'officer' });
const names = ({ there }: StaffedHour) => there.map(({ name }) => name).join(' en ');

test('who helps as a rule helps on each date, until somebody says otherwise of one', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { point, first, ans, bert, set, shown } = await world(ctx);
    assert.deepEqual(
      (await shown()).map(({ staffing }) => staffing),
      [undefined, undefined],
    );
    done(await set({ duties: [officer(ans)], needs: { officer: 1, volunteer: 1 } }));
    assert.deepEqual((await shown()).map(names), ['ans', 'ans']);
    assert.deepEqual((await shown())[0]?.open, [{ role: 'volunteer', count: 1 }]);
    assert.deepEqual(await set({}), refused('stale'));
    const duties = [officer(ans), { ...officer(bert), role: 'volunteer' as const }];
    done(await set({ at: { hourId: first.id }, duties, needs: { officer: 2 } }));
    done(await set({ version: 1, duties: [officer(bert)] }));
    assert.deepEqual((await shown()).map(names), ['ans en bert', 'bert']);

    const stranger = newId();
    const wrong = await set({ version: 2, duties: [{ accountId: stranger, role: 'partner' }] });
    assert.deepEqual(wrong, refused('not-helper-here', { accountId: stranger }));
    const twice = await set({ version: 2, duties: [officer(ans), officer(ans)] });
    assert.deepEqual(twice, refused('stands-twice', { accountId: ans.accountId }));
    await assert.rejects(set({ at: { hourId: newId() } }), NotFound);
    await assert.rejects(set({ at: { pointId: newId(), weekly } }), NotFound);
    const own = { at: { pointId: point.id, weekly }, version: 2, needs: {}, duties: [] };
    await assert.rejects(setStaffing(as(ctx, ans), own), Forbidden);
    done(await cancelHour(ctx, { id: first.id, version: 1, reason: 'Ziek' }));
    assert.deepEqual(await set({ at: { hourId: first.id }, version: 1 }), refused('not-to-come'));
  }));

test('a duty is handed back with a reason and taken by somebody else, or handed to a colleague; each is told', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { first, second, ans, bert, set, shown } = await world(ctx);
    const planner = { municipalityCode: 'GM0109', role: 'programme-maker', password: null };
    const plannerId = await registerAccount(ctx, { ...planner, name: 'plan', email: 'plan@voorbeeld.nl' });
    done(await set({ duties: [officer(ans)] }));
    const back = { hourId: first.id, reason: 'Vakantie', toAccountId: null };
    assert.deepEqual(await handBack(as(ctx, bert), back), refused('not-on-duty'));
    done(await handBack(as(ctx, ans), back));
    assert.deepEqual((await shown()).map(names), ['', 'ans']);
    assert.deepEqual(
      (await work(tx)).mails.map(({ to }) => to),
      ['plan@voorbeeld.nl'],
    );
    assert.deepEqual(
      (await listHandBacks(tx, [first.id])).map(({ reason }) => reason),
      ['Vakantie'],
    );

    const take = { hourId: first.id, role: 'officer' } as const;
    assert.deepEqual(await takeDuty(as(ctx, bert), { ...take, role: 'partner' }), refused('not-open'));
    done(await takeDuty(as(ctx, bert), take));
    assert.deepEqual(await takeDuty(as(ctx, ans), take), refused('not-open'));
    const again = await takeDuty(as(ctx, bert), take);
    assert.deepEqual(again, refused('stands-twice', { accountId: bert.accountId }));
    const toSelf = await handBack(as(ctx, bert), { ...back, toAccountId: bert.accountId });
    assert.deepEqual(toSelf, refused('stands-twice', { accountId: bert.accountId }));
    const toStranger = await handBack(as(ctx, bert), { ...back, toAccountId: plannerId.replace(/.$/, '0') });
    assert.equal(toStranger.ok ? '' : toStranger.refusal.code, 'not-helper-here');
    done(await handBack(as(ctx, bert), { ...back, toAccountId: ans.accountId }));
    assert.deepEqual(
      (await work(tx)).mails.map(({ to }) => to),
      ['ans@voorbeeld.nl'],
    );
    assert.deepEqual((await shown()).map(names), ['ans', 'ans']);
    const away = async () => (await listHandBacks(tx, [first.id])).map(({ accountId }) => accountId);
    assert.deepEqual(await away(), [bert.accountId]);
    const seenBefore = await set({ at: { hourId: first.id }, version: 3 });
    assert.deepEqual(seenBefore, refused('stale'));
    done(await set({ at: { hourId: first.id }, version: 4, duties: [officer(bert)] }));
    assert.deepEqual(await away(), []);
    const elsewhere = someone('help-point-officer', { municipality: 'GM0119' });
    await assert.rejects(takeDuty(as(ctx, elsewhere), take), Forbidden);
    await assert.rejects(takeDuty(ctx, take), Forbidden);

    done(await cancelHour(ctx, { id: second.id, version: 1, reason: 'Storing' }));
    const [told] = (await work(tx)).mails;
    assert.match(`${told?.to} ${told?.text}`, /^ans@.*woensdag 2 december 2026, 9\.30 – 11\.30 uur gaat niet door/s);
    for (const hourId of [second.id]) {
      assert.deepEqual(await takeDuty(as(ctx, bert), { ...take, hourId }), refused('not-to-come'));
      assert.deepEqual(await handBack(as(ctx, ans), { ...back, hourId }), refused('not-to-come'));
    }
  }));

test('who stands there counts as trained for what their role asks, on that day', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { ans, bert, set, shown } = await world(ctx);
    const untrained = async () => (await shown()).map(({ isUntrained }) => isUntrained);
    done(await set({ duties: [officer(ans), { ...officer(bert), role: 'volunteer' }] }));
    assert.deepEqual(await untrained(), [false, false]);
    const trainingId = await aTraining(ctx, { months: 12 });
    assert.deepEqual(await untrained(), [true, true]);
    const helperIds = [];
    for (const { accountId } of [ans, bert]) helperIds.push(await aHelper(ctx, { accountId, name: null }));
    await aMeeting(ctx, { trainingId, on: '2025-11-28', helperIds });
    assert.deepEqual(await untrained(), [false, true]);
    done(await set({ version: 1, duties: [{ ...officer(bert), role: 'volunteer' }] }));
    assert.deepEqual(await untrained(), [true, true]);
    done(await set({ version: 2, needs: { partner: 1 } }));
    assert.deepEqual(await untrained(), [false, false]);
  }));

test('of what is over nothing stays, and who leaves is on duty no more', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { point, first, second, ans, bert, set, shown } = await world(ctx);
    for (const { id } of [first, second])
      done(await set({ at: { hourId: id }, duties: [officer(ans), officer(bert)], needs: { officer: 2 } }));
    done(await set({ duties: [officer(bert)] }));
    done(await handBack(as(ctx, ans), { hourId: first.id, reason: 'Vakantie', toAccountId: null }));
    done(await closeAccount(ctx, { accountId: bert.accountId }));
    assert.deepEqual((await shown()).map(names), ['', 'ans']);
    assert.deepEqual(await personalData.export(tx, ans.accountId), [point.id]);
    const left = async (now: Date) => {
      await personalData.retain({ ...ctx, now });
      const hourIds = [first.id, second.id];
      const staffings = await listStaffings(tx, { pointIds: [point.id], hourIds });
      return [staffings.length, (await listHandBacks(tx, hourIds)).length];
    };
    // No weekly hours stand behind the rule, so that goes at once.
    assert.deepEqual(await left(NOW), [2, 1]);
    assert.deepEqual(await left(first.endsAt), [1, 0]);
    await personalData.erase(ctx, ans.accountId);
    assert.deepEqual((await shown()).map(names), ['', '']);
  }));
