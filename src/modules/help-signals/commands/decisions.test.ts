import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { aGroup } from '../../course-groups/testing.ts';
import { aCourse } from '../../courses/testing.ts';
import { takeBackContact } from '../../help-contacts/testing.ts';
import { aPoint } from '../../help-points/testing.ts';
import { cancelActivity, discardWithSessions, given, publishActivity } from '../../programme/testing.ts';
import { openSignals, signalAt } from '../queries.ts';
import { aRule, asked } from '../testing.ts';
import { answerSignal } from './answer-signal.ts';
import { putAside } from './put-aside.ts';
import { saveRule } from './save-rule.ts';

const later = (days: number): Date => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);
const refused = (code: string, facts = {}) => ({ ok: false, refusal: { code, ...facts } });

test('twelve questions make a signal, until one is taken back, a group answers it, it is put aside or the course is not proposed', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, someone('programme-maker', { municipality: 'GM0109' }));
    const maker = ctxOf(tx);
    const point = await aPoint(maker);
    const courseId = await aCourse(maker);
    const key = { pointId: point.id, courseId };
    const open = async (on = ctx) => (await openSignals(on)).map(({ questions }) => questions);
    await assert.rejects(signalAt(ctx, key), NotFound);
    await aRule(maker, { courseId });
    await asked(maker, point.id, { times: 11, on: '2026-11-20' });
    assert.deepEqual(await open(), []);
    const aside = { ...key, reason: 'Vol', returnsOn: asDay('2026-12-01') };
    assert.deepEqual(await putAside(ctx, aside), refused('not-open'));
    const [id = ''] = await asked(maker, point.id, { times: 1, on: '2026-11-22' });
    assert.deepEqual(await open(), [12]);
    await takeBackContact(maker, { id });
    assert.deepEqual(await open(), []);
    await asked(maker, point.id, { times: 1, on: '2026-11-22' });

    assert.deepEqual(await putAside(ctx, { ...aside, reason: '' }), refused('no-reason'));
    const last = '2027-11-23';
    for (const returnsOn of ['2026-11-22', '2027-11-24'])
      assert.deepEqual(await putAside(ctx, { ...aside, returnsOn: asDay(returnsOn) }), refused('not-ahead', { last }));
    assert.deepEqual(await putAside(ctx, aside), { ok: true, value: key });
    assert.deepEqual(await putAside(ctx, aside), refused('not-open'), 'a colleague was first');
    const inDecember = ctxOf(tx, ctx.actor, later(9));
    await asked({ ...maker, now: later(8) }, point.id, { times: 12, on: '2026-11-30' });
    assert.deepEqual(await open({ ...ctx, now: later(8) }), [], 'not before the day that was chosen');
    assert.deepEqual(await open(inDecember), [12]);

    const another = await aCourse(maker, { name: 'DigiVitaler' });
    const at = { branchId: point.branchId ?? '', days: ['2027-01-12'] };
    const other = await aGroup(maker, { ...at, courseId: another });
    await assert.rejects(answerSignal(inDecember, { ...key, groupId: other }), NotFound);
    const groupId = await aGroup(maker, { ...at, courseId });
    assert.ok((await answerSignal(inDecember, { ...key, groupId })).ok);
    assert.deepEqual(await open(inDecember), []);
    const { decisions } = await signalAt(inDecember, key);
    assert.deepEqual(
      decisions.map((each) => [each.groupId, each.reason]),
      [
        [groupId, ''],
        [null, 'Vol'],
      ],
    );
    const audits = await tx
      .selectFrom('kernel.auditEntries')
      .select('action')
      .where('action', 'like', 'help-signals.%')
      .execute();
    assert.equal(audits.length, 3, 'rule, put aside, answered');
    given(await publishActivity(maker, { id: groupId }));
    given(await cancelActivity(maker, { id: groupId, reason: 'Te weinig mensen' }));
    assert.deepEqual(await open(inDecember), [12], 'a group that was called off answers nothing');
    const draft = await aGroup(maker, { ...at, courseId });
    assert.ok((await answerSignal(inDecember, { ...key, groupId: draft })).ok);
    assert.deepEqual(await open(inDecember), []);
    await discardWithSessions(maker, { id: draft });
    assert.deepEqual(await open(inDecember), [12], 'a draft that was thrown away answers nothing');
    const emptied = { courseId, topics: [], questions: 12, days: 31, version: 1 };
    assert.ok((await saveRule(maker, emptied)).ok);
    assert.deepEqual(await open(inDecember), []);
  }));

test('who may not read, decide or set the rules here does not, and no rule is set over one that was not seen', () =>
  undone(async (tx) => {
    const maker = ctxOf(tx);
    const point = await aPoint(maker);
    const courseId = await aCourse(maker);
    const key = { pointId: point.id, courseId };
    await aRule(maker, { courseId });
    await asked(maker, point.id, { times: 12, on: '2026-11-20' });
    const groupId = await aGroup(maker, { branchId: point.branchId ?? '', courseId, days: ['2027-01-12'] });
    const aside = { ...key, reason: 'Vol', returnsOn: asDay('2026-12-01') };
    const elsewhere = ctxOf(tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.deepEqual(await openSignals(elsewhere), []);
    await assert.rejects(putAside(elsewhere, aside), NotFound);
    await assert.rejects(answerSignal(elsewhere, { ...key, groupId }), NotFound);
    const reader = ctxOf(tx, someone('director'));
    await assert.rejects(putAside(reader, aside), Forbidden);
    await assert.rejects(answerSignal(reader, { ...key, groupId }), Forbidden);
    const rule = { courseId, topics: ['digid-app'], questions: 20, days: 31, version: 1 };
    await assert.rejects(saveRule(ctxOf(tx, someone('programme-maker', { municipality: 'GM0109' })), rule), Forbidden);
    const administrator = ctxOf(tx, someone('administrator'));
    const save = (changes: Partial<typeof rule>) => saveRule(administrator, { ...rule, ...changes });
    assert.deepEqual(await save({ version: 0 }), refused('stale'));
    for (const wrong of [{ questions: 4 }, { days: 6 }, { days: 93 }])
      assert.deepEqual(await save(wrong), refused('out-of-range'));
    await assert.rejects(save({ topics: ['verzonnen'] }), NotFound);
    await assert.rejects(save({ courseId: crypto.randomUUID() }), NotFound);
    assert.ok((await save({})).ok);
    assert.deepEqual(await openSignals(maker), [], 'twenty are asked for now');
  }));
