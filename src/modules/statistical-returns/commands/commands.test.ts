import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { modules } from '../../../modules.ts';
import { knownReturn } from '../known-return.ts';
import { insertDelivery, listDeliveries, type ReturnKey } from '../sql.ts';
import { enter } from '../testing.ts';
import { deliverReturn } from './deliver-return.ts';
import { explainJump } from './explain-jump.ts';

const KEY: ReturnKey = { kind: 'lending-right', year: 2025 };
const officer = someone('information-officer');
const WRITINGS = 'lending-right-writings-first';

const known = (tx: Tx, key = KEY) => knownReturn(ctxOf(tx, officer), modules, key);

type Delivering = Partial<Parameters<typeof deliverReturn>[2]> & { now?: Date; actor?: typeof officer };

async function deliver(tx: Tx, { now = NOW, actor = officer, ...more }: Delivering = {}) {
  const key = { ...KEY, ...(more.year && { year: more.year }) };
  const { hash } = await knownReturn(ctxOf(tx, officer, now), modules, key);
  const input = { ...key, hash, deliveredOn: asDay('2026-03-12'), reason: '', ...more };
  return deliverReturn(ctxOf(tx, actor, now), modules, input);
}

const loaned = (tx: Tx, value: number, year = 2025) => enter(ctxOf(tx), WRITINGS, { value, year, profile: 'lokaal' });

async function codeOf(tx: Tx, delivering: Delivering): Promise<unknown> {
  const result = await deliver(tx, delivering);
  return result.ok ? result.value : result.refusal.code;
}

test('what was handed in is kept as it was, with its day, who did it and a hash; what changes later changes nothing in it', () =>
  undone(async (tx) => {
    await loaned(tx, 126_930);
    assert.deepEqual(await deliver(tx), { ok: true, value: { edition: 1 } });
    await enter(ctxOf(tx), 'lending-right-audio-first', { value: 12, profile: 'lokaal' });
    const { deliveries, hash } = await known(tx);
    const [delivery] = deliveries;
    assert.equal(deliveries.length, 1);
    assert.deepEqual(
      [delivery?.deliveredOn, delivery?.deliveredBy, delivery?.reason, delivery?.recordedAt],
      ['2026-03-12', officer.accountId, '', NOW],
    );
    assert.notEqual(delivery?.hash, hash);
    assert.deepEqual(
      delivery?.content.lines.filter(({ value }) => value !== undefined).map(({ code, value }) => [code, value]),
      [[`${WRITINGS}.lokaal`, 126_930]],
    );
    const { rows } = await sql<{ action: string }>`
      select action from kernel.audit_entries where subject_id = ${delivery?.id}`.execute(tx);
    assert.deepEqual(rows, [{ action: 'statistical-returns.delivered' }]);
  }));

test('a correction is the next edition, with what was put right; both stay', () =>
  undone(async (tx) => {
    await loaned(tx, 10);
    await deliver(tx);
    assert.equal(await codeOf(tx, {}), 'nothing-changed');
    await enter(ctxOf(tx), 'lending-right-audio-first', { value: 12, profile: 'lokaal' });
    assert.equal(await codeOf(tx, {}), 'no-reason');
    assert.deepEqual(await codeOf(tx, { reason: 'Audio vergeten.' }), { edition: 2 });
    assert.deepEqual(
      (await listDeliveries(tx, KEY)).map(({ edition, reason }) => [edition, reason]),
      [
        [2, 'Audio vergeten.'],
        [1, ''],
      ],
    );
  }));

test('what changed since it was shown is not delivered unseen', () =>
  undone(async (tx) => {
    await loaned(tx, 10);
    const { hash } = await known(tx);
    await enter(ctxOf(tx), 'lending-right-audio-first', { value: 12, profile: 'lokaal' });
    assert.equal(await codeOf(tx, { hash }), 'stale');
    assert.deepEqual(await listDeliveries(tx, KEY), []);
  }));

test('of two who deliver at once, one does', () =>
  undone(async (tx) => {
    await loaned(tx, 10);
    const { content, hash } = await known(tx);
    const edition = {
      edition: 1,
      content,
      hash,
      deliveredOn: asDay('2026-03-12'),
      deliveredBy: null,
      recordedAt: NOW,
      reason: '',
    };
    assert.equal(await insertDelivery(tx, KEY, { ...edition, id: newId() }), true);
    assert.equal(await insertDelivery(tx, KEY, { ...edition, id: newId() }), false);
  }));

for (const [name, delivering, code] of [
  ['in a year that is not over', { year: 2026 }, 'year-not-over'],
  ['on a day before the year was over', { deliveredOn: asDay('2025-12-31') }, 'not-yet'],
  ['on a day that is still to come', { deliveredOn: asDay('2026-11-23') }, 'not-yet'],
  ['of which nobody knows anything', {}, 'nothing-known'],
] as const)
  test(`nothing is delivered ${name}`, () => undone(async (tx) => assert.equal(await codeOf(tx, delivering), code)));

test('from 1 January on the year before can be delivered', () =>
  undone(async (tx) => {
    await loaned(tx, 10);
    const first = { now: new Date('2026-01-01T09:00:00Z'), deliveredOn: asDay('2026-01-01') };
    assert.deepEqual(await codeOf(tx, first), { edition: 1 });
  }));

test('a jump is explained once for all who look, changed by who saw the last words, and kept with what is delivered', () =>
  undone(async (tx) => {
    await loaned(tx, 100, 2024);
    await enter(ctxOf(tx), WRITINGS, { value: 150, profile: 'lokaal', note: 'Volgens het systeem.' });
    const lineCode = `${WRITINGS}.lokaal`;
    const explain = (text: string, version: number) =>
      explainJump(ctxOf(tx, officer), { ...KEY, lineCode, text, version });
    const said = async () => (await known(tx)).controls.jumps.map(({ explanation }) => explanation);
    assert.deepEqual(await said(), ['Volgens het systeem.']);
    assert.ok((await explain('Nieuwe vestiging.', 0)).ok);
    assert.deepEqual(await explain('Verbouwing.', 0), { ok: false, refusal: { code: 'stale' } });
    assert.ok((await explain('Nieuwe vestiging in Dalen.', 1)).ok);
    assert.deepEqual(await explain('Verbouwing.', 1), { ok: false, refusal: { code: 'stale' } });
    assert.deepEqual(await said(), ['Nieuwe vestiging in Dalen.']);
    await deliver(tx);
    const [delivery] = await listDeliveries(tx, KEY);
    assert.equal(delivery?.content.lines[0]?.explanation, 'Nieuwe vestiging in Dalen.');
  }));

test('who may only read delivers and explains nothing', () =>
  undone(async (tx) => {
    await loaned(tx, 10);
    for (const role of ['administrator', 'account-manager', 'desk-worker']) {
      const actor = someone(role);
      await assert.rejects(deliver(tx, { actor }), Forbidden);
      const explanation = { ...KEY, lineCode: 'x', text: 'Zomaar.', version: 0 };
      await assert.rejects(explainJump(ctxOf(tx, actor), explanation), Forbidden);
    }
  }));
