import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { anAdvice, firstScenario } from '../../src/modules/advice/testing.ts';
import { ctxOf, someone } from '../actors.ts';
import { committed, undone } from '../db.ts';
import { client } from '../page.ts';

const manager = someone('account-manager');

const goalsOf = (text: string): string[] => ['Lezen', 'Taal'].filter((goal) => text.includes(`>${goal}<`));

test('a form that was changed after going back is carried out, not taken for the one sent before', () =>
  undone(async (tx) => {
    const { id } = await anAdvice(ctxOf(tx));
    const { get, post } = client(tx, manager);
    const _key = randomUUID();
    for (const goal of ['Lezen', 'Lezen', 'Taal'])
      assert.equal((await post(`/werk/adviezen/${id}/doelen`, { goal, _key })).status, 303);
    assert.deepEqual(goalsOf((await get(`/werk/adviezen/${id}`)).text), ['Lezen', 'Taal']);
  }));

test('the key of a form of somebody else neither stops a form nor tells where theirs led', () =>
  undone(async (tx) => {
    const advice = await anAdvice(ctxOf(tx));
    const { id } = advice;
    const form = { scenarioName: 'Ruim', copyOf: firstScenario(advice).id, _key: randomUUID() };
    const mine = await client(tx, manager).post(`/werk/adviezen/${id}/scenarios`, form);
    assert.equal(mine.status, 303);
    const theirs = await client(tx, someone('account-manager')).post(`/werk/adviezen/${id}/scenarios`, form);
    assert.equal(theirs.status, 422);
  }));

test('a form sent ten times at once on ten connections is carried out once', () =>
  committed(async (db) => {
    const { id } = await db.transaction().execute((tx) => anAdvice(ctxOf(tx)));
    const form = { goal: 'Lezen', _key: randomUUID() };
    const { post } = client(db, manager);
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(`/werk/adviezen/${id}/doelen`, form)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303]));
    assert.equal((await db.selectFrom('advice.goals').select('id').execute()).length, 1);
  }));
