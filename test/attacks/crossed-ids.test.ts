import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { User } from '#kernel/access.ts';
import { type Db, inTransaction, type Tx } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import { registerAccount } from '../../src/modules/people/testing.ts';
import { makeQuote } from '../../src/modules/quote-drafts/index.ts';
import { anAdvice } from '../../src/modules/quotes/testing.ts';
import { ctxOf, someone } from '../actors.ts';
import { committed, undone } from '../db.ts';
import { client } from '../page.ts';
import { aWorld, NEIGHBOUR, SECRET, SERVICE, type World } from './world.ts';

type Attack = { what: string; who: User; address: string; form?: Record<string, string>; status: number };

/** Somebody of Emmen, in a row of their own, names a row of Coevorden. */
function attacksFrom({ home, neighbour, proposalId, branch, exceptionId, grantId }: World, adminId: string): Attack[] {
  const manager = someone('account-manager', { municipality: NEIGHBOUR });
  const hours = someone('desk-worker', { municipality: NEIGHBOUR });
  const administrator = someone('administrator');
  const own = `/werk/offertes/${neighbour.versionId}/diensten/${SERVICE}/voorstellen`;
  const mine = `/partner/offertes/${neighbour.versionId}/diensten`;
  const reason = { reason: 'Nee' };
  return [
    { what: 'a proposal, to take over', who: manager, address: `${own}/${proposalId}/overname`, status: 404 },
    {
      what: 'a proposal, to turn down',
      who: manager,
      address: `${own}/${proposalId}/afwijzing`,
      form: reason,
      status: 404,
    },
    {
      what: 'a service that is not offered',
      who: neighbour.officer,
      address: `${mine}/geen-dienst/vragen`,
      form: { question: 'x' },
      status: 404,
    },
    {
      what: 'a service of every object',
      who: neighbour.officer,
      address: `${mine}/__proto__/vragen`,
      form: { question: 'x' },
      status: 404,
    },
    {
      what: 'a scenario, to copy',
      who: manager,
      address: `/werk/adviezen/${neighbour.adviceId}/scenarios`,
      form: { scenarioName: 'Gestolen', copyOf: home.scenarioId },
      status: 404,
    },
    {
      what: 'a scenario, to quote',
      who: manager,
      address: `/werk/offertes/nieuw?advies=${neighbour.adviceId}`,
      form: { scenario: home.scenarioId },
      status: 404,
    },
    {
      what: 'an advice, to quote',
      who: manager,
      address: `/werk/offertes/nieuw?advies=${home.adviceId}`,
      form: { scenario: home.scenarioId },
      status: 404,
    },
    {
      what: 'an exception of another branch',
      who: hours,
      address: `/werk/vestigingen/emmen/uitzonderingen/${exceptionId}/intrekking`,
      status: 404,
    },
    {
      what: 'a branch',
      who: hours,
      address: `/werk/vestigingen/${branch.slug}/uitzonderingen/${exceptionId}/intrekking`,
      status: 403,
    },
    {
      what: 'a role of another account',
      who: administrator,
      address: `/werk/accounts/${adminId}/rollen/${grantId}/einde`,
      form: { version: '1' },
      status: 404,
    },
    {
      what: 'a municipality to advise',
      who: manager,
      address: '/werk/adviezen',
      form: { municipality: 'GM0109', municipalityCode: 'GM0109', year: '2026' },
      status: 403,
    },
  ];
}

/** How often each kind of row is there: what an attack must leave as it is. */
async function counts(tx: Tx): Promise<number[]> {
  const tables = [
    'advice.scenarios',
    'quotes.versions',
    'quoteConversations.messages',
    'branches.openingExceptions',
    'people.roleGrants',
    'advice.advices',
  ] as const;
  return Promise.all(tables.map(async (table) => (await tx.selectFrom(table).selectAll().execute()).length));
}

test('an id of another municipality in an address of your own leads nowhere and changes nothing', () =>
  undone(async (tx) => {
    const world = await aWorld(tx);
    const adminId = await registerAccount(ctxOf(tx), { email: 'baas@voorbeeld.nl', role: 'administrator' });
    const before = await counts(tx);
    for (const { what, who, address, form, status } of attacksFrom(world, adminId)) {
      const answer = await client(tx, who).post(address, form);
      assert.equal(answer.status, status, what);
      assert.doesNotMatch(answer.text, new RegExp(SECRET), what);
    }
    assert.deepEqual(await counts(tx), before);
  }));

test('a goal of another municipality is not taken over into a scenario, nor shown', () =>
  undone(async (tx) => {
    const { home, neighbour } = await aWorld(tx);
    const { get, post } = client(tx, someone('account-manager', { municipality: NEIGHBOUR }));
    const form = { name: 'Eigen', version: '2', [`service.${SERVICE}`]: 'on', [`goal.${SERVICE}`]: home.goalId };
    const saved = await post(`/werk/scenarios/${neighbour.scenarioId}`, form);
    assert.equal(saved.status, 303, saved.html.querySelector('[role=alert]')?.text);
    assert.doesNotMatch((await get(saved.location ?? '')).text, new RegExp(SECRET));
    const goals = await tx
      .selectFrom('advice.scenarioLines')
      .select('goalId')
      .where('scenarioId', '=', neighbour.scenarioId)
      .execute();
    assert.deepEqual(goals, [{ goalId: null }]);
  }));

test('quotes made at once on twelve connections get twelve numbers', () =>
  committed(async (db: Db) => {
    const advice = await inTransaction(db, async (tx) => ok(await anAdvice(ctxOf(tx))));
    assert.ok(advice.ok);
    const twelve = Array.from({ length: 12 });
    const made = await Promise.all(twelve.map(() => inTransaction(db, (tx) => makeQuote(ctxOf(tx), advice.value))));
    assert.ok(made.every((result) => result.ok));
    const numbers = await db.selectFrom('quotes.quotes').select('number').execute();
    assert.equal(new Set(numbers.map(({ number }) => number)).size, 12);
  }));
