import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Db, inTransaction, type Tx } from '#kernel/db.ts';
import { defineJob, defineListener, defineModule, type Job, type MailMessage, type Module } from '#kernel/module.ts';
import { announce, enqueue, MAIL_QUEUE, sendMail } from '#kernel/outbox.ts';
import { queuesOf, startWorker, takeWork, withMailIds } from '#kernel/queues.ts';
import { ok, refuse } from '#kernel/result.ts';
import { servicesOf } from '#kernel/services.ts';
import { ctxOf, NOW } from '../actors.ts';
import { committed, undone } from '../db.ts';
import { testBox } from '../page.ts';

const mail = { to: 'noor@bieb.nl', subject: 'Hoi', text: 'Dag' };
/** The ids of the mails that jobs sent in these tests. */
const mailed: (string | undefined)[] = [];
const world = {
  now: () => NOW,
  mail: async ({ id }: MailMessage) => void mailed.push(id),
  text: undefined,
  modules: [],
  box: testBox,
  baseUrl: 'http://localhost',
};

type Heard = { by: string; payload: unknown; actor: unknown };

/** A module that listens to one kind of news and writes down what it heard. */
const listening = (name: string, heard: Heard[]): Module =>
  defineModule({
    name,
    permissions: {},
    listeners: [
      defineListener({
        event: 'quotes.quote-accepted',
        payload: z.object({ quoteId: z.string() }),
        handle: async (ctx, payload) => void heard.push({ by: name, payload, actor: ctx.actor }),
      }),
    ],
  });

const write = async (tx: Tx, from: number, until: number): Promise<void> => {
  for (let number = from; number < until; number++) await enqueue(ctxOf(tx), 'rooms.clean', { number });
};

const take = async (tx: Tx): Promise<number[]> =>
  (await takeWork(tx, [])).map(({ payload }) => (payload as { number: number }).number).sort((a, b) => a - b);

const numbers = (from: number, until: number): number[] =>
  Array.from({ length: until - from }, (_, index) => from + index);

test('work waits in the outbox until it is taken, once', () =>
  undone(async (tx) => {
    await write(tx, 0, 3);
    assert.deepEqual(await take(tx), [0, 1, 2]);
    assert.deepEqual(await take(tx), []);
  }));

test('the oldest work is taken first, a hundred pieces at a time', () =>
  undone(async (tx) => {
    await write(tx, 0, 100);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await write(tx, 100, 130);
    assert.deepEqual(await take(tx), numbers(0, 100));
    assert.deepEqual(await take(tx), numbers(100, 130));
  }));

test('a refused command leaves no work behind', () =>
  committed(async (db) => {
    await inTransaction(db, async (tx) => {
      await sendMail(ctxOf(tx), mail);
      return refuse({ code: 'no' });
    });
    await inTransaction(db, async (tx) => ok(await sendMail(ctxOf(tx), mail)));
    const taken = await db.transaction().execute((tx) => takeWork(tx, []));
    assert.deepEqual(taken, [{ queue: MAIL_QUEUE, payload: mail }]);
  }));

test('news goes to a queue per listener, and nowhere when nobody listens', () =>
  undone(async (tx) => {
    await announce(ctxOf(tx), 'quotes.quote-accepted', { quoteId: '7' });
    await announce(ctxOf(tx), 'quotes.quote-declined', { quoteId: '8' });
    const taken = await takeWork(tx, [listening('agreements', []), listening('figures', [])]);
    assert.deepEqual(taken, [
      { queue: 'agreements.on.quotes.quote-accepted', payload: { quoteId: '7' } },
      { queue: 'figures.on.quotes.quote-accepted', payload: { quoteId: '7' } },
    ]);
  }));

test('a second worker takes other work, without waiting for the first', () =>
  committed(async (db) => {
    await db.transaction().execute((tx) => write(tx, 0, 200));
    const taken = await db.transaction().execute(async (first) => {
      const work = await take(first);
      return db.transaction().execute(async (second) => {
        await sql`set local lock_timeout = '2s'`.execute(second);
        return [...work, ...(await take(second))];
      });
    });
    assert.deepEqual(
      taken.sort((a, b) => a - b),
      numbers(0, 200),
    );
  }));

test('a worker runs jobs and listeners once what announced them is committed', () =>
  committed(async (db) => {
    const heard: Heard[] = [];
    const done: unknown[] = [];
    const job = defineJob({
      queue: 'rooms.clean',
      payload: z.object({ room: z.number() }),
      run: async (services, payload) => {
        await services.mail(mail);
        done.push(payload);
      },
    });
    const modules = [listening('agreements', heard)];
    await working(db, { modules, jobs: [job] }, async () => {
      await db.transaction().execute(async (tx) => {
        await enqueue(ctxOf(tx), 'rooms.clean', { room: 3 });
        await announce(ctxOf(tx), 'quotes.quote-accepted', { quoteId: '7' });
      });
      await until(() => done.length > 0 && heard.length > 0);
    });
    assert.deepEqual(done, [{ room: 3 }]);
    assert.match(mailed.join(), /^[0-9a-f-]{36}\.1$/);
    assert.deepEqual(heard, [
      { by: 'agreements', payload: { quoteId: '7' }, actor: { kind: 'program', name: 'agreements' } },
    ]);
  }));

test('each mail of a job has an id of its own, and the same one when the job runs again', async () => {
  const ids: (string | undefined)[] = [];
  const services = servicesOf({ ...world, db: {} as Db, mail: async ({ id }) => void ids.push(id) });
  for (const job of ['7', '7', '8']) {
    const own = withMailIds(services, job);
    await own.mail(mail);
    await own.mail(mail);
  }
  assert.deepEqual(ids, ['7.1', '7.2', '7.1', '7.2', '8.1', '8.2']);
});

test('a payload of another shape than the job expects never reaches it', async () => {
  const job = defineJob({
    queue: 'rooms.clean',
    payload: z.object({ room: z.number() }),
    run: async () => assert.fail('ran'),
  });
  const [queue] = queuesOf([], [job]);
  await assert.rejects(async () => queue?.run(servicesOf({ ...world, db: {} as Db }), { room: 'three' }), z.ZodError);
});

/** Lets a worker run as long as the work lasts. */
async function working(
  db: Db,
  { modules, jobs }: { modules: Module[]; jobs: Job[] },
  work: () => Promise<void>,
): Promise<void> {
  const services = servicesOf({ ...world, db });
  const worker = await startWorker(db, modules, queuesOf(modules, jobs), services);
  await work().finally(() => worker.stop());
}

async function until(done: () => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!done()) {
    assert.ok(Date.now() < end, 'it took too long');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
