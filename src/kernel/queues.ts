import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Db, Tx } from './db.ts';
import { errorFacts, log } from './log.ts';
import type { Job, Module, Services } from './module.ts';
import { EVENT_QUEUE } from './outbox.ts';

export type Queue = {
  readonly name: string;
  readonly run: (services: Services, payload: unknown) => Promise<void>;
  readonly cron?: string;
};

const listenerQueue = (module: Module, event: string): string => `${module.name}.on.${event}`;

/** Every queue of the house: the kernel's own jobs, the jobs of the modules, and one queue per listener. */
export function queuesOf(modules: readonly Module[], kernelJobs: readonly Job[] = []): Queue[] {
  const jobs = [...kernelJobs, ...modules.flatMap((module) => module.jobs ?? [])].map(
    (job): Queue => ({
      name: job.queue,
      run: async (services, payload) => job.run(services, job.payload.parse(payload)),
      ...(job.cron === undefined ? {} : { cron: job.cron }),
    }),
  );
  const listeners = modules.flatMap((module) =>
    (module.listeners ?? []).map(
      (listener): Queue => ({
        name: listenerQueue(module, listener.event),
        run: (services, payload) =>
          services.inContext(module.name, (ctx) => listener.handle(ctx, listener.payload.parse(payload), services)),
      }),
    ),
  );
  return [...jobs, ...listeners];
}

type Work = { readonly queue: string; readonly payload: unknown };

/** News fans out to a queue per listener; other work goes to the queue it names. */
function addressed(modules: readonly Module[], row: Work): Work[] {
  if (row.queue !== EVENT_QUEUE) return [row];
  const { event, payload } = row.payload as { event: string; payload: unknown };
  return modules
    .filter((module) => module.listeners?.some((listener) => listener.event === event))
    .map((module) => ({ queue: listenerQueue(module, event), payload }));
}

const BATCH = 100;

/**
 * Takes the oldest work out of the outbox, each row once, however many workers there are. The batch is chosen in a `with`,
 * which runs once: a plan may run a subquery again for each row, and then take more than the batch.
 */
export async function takeWork(tx: Tx, modules: readonly Module[]): Promise<Work[]> {
  const rows = await tx
    .with('batch', (db) =>
      db.selectFrom('kernel.outbox').select('id').orderBy('id').limit(BATCH).forUpdate().skipLocked(),
    )
    .deleteFrom('kernel.outbox')
    .where('id', 'in', (eb) => eb.selectFrom('batch').select('id'))
    .returning(['queue', 'payload'])
    .execute();
  return rows.flatMap((row) => addressed(modules, row));
}

const POLL_MS = 500;
const KEEP_SECONDS = 24 * 3600;
/** Soon at first, then every hour, for about half a day: a mail server may be away for a night. */
const RETRIES = { retryLimit: 20, retryBackoff: true, retryDelay: 5, retryDelayMax: 3600 } as const;

/** pg-boss speaks to the same database through the transaction that empties the outbox: a row is handed over or stays. */
const through = (tx: Tx) => ({
  executeSql: (text: string, values?: unknown[]) =>
    tx.withoutPlugins().executeQuery(CompiledQuery.raw(text, values ?? [])) as Promise<{ rows: unknown[] }>,
});

/** Starts the worker: hands over the outbox, runs the queues with retries, and runs timed jobs at their time. */
export async function startWorker(
  db: Db,
  modules: readonly Module[],
  queues: readonly Queue[],
  services: Services,
): Promise<{ stop: () => Promise<void> }> {
  const plain = db.withoutPlugins();
  const boss = new PgBoss({
    schema: 'boss',
    db: {
      executeSql: (text, values) =>
        plain.executeQuery(CompiledQuery.raw(text, values ?? [])) as Promise<{ rows: unknown[] }>,
    },
  });
  boss.on('error', (error) => log('error', 'queue failed', errorFacts(error)));
  await boss.start();
  for (const queue of queues) await serve(boss, queue, services);

  let stopped = false;
  const relay = async (): Promise<void> => {
    while (!stopped) {
      const handed = await handOver(db, boss, modules).catch((error) =>
        log('error', 'outbox failed', errorFacts(error)),
      );
      if (!handed) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };
  const relaying = relay();
  return {
    stop: async () => {
      stopped = true;
      await relaying;
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}

async function serve(boss: PgBoss, queue: Queue, services: Services): Promise<void> {
  await boss.createQueue(queue.name, {
    ...RETRIES,
    deleteAfterSeconds: KEEP_SECONDS,
  });
  await boss.work(queue.name, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (job) await queue.run(withMailIds(services, job.id), job.data);
  });
  if (queue.cron) await boss.schedule(queue.name, queue.cron, {}, { tz: 'Europe/Amsterdam' });
}

/**
 * A job that runs again, since the program fell over when the mail server had its mail already, sends it under the same id: mailboxes
 * show that once.
 */
export function withMailIds(services: Services, jobId: string): Services {
  let mails = 0;
  return { ...services, mail: (message) => services.mail({ ...message, id: `${jobId}.${++mails}` }) };
}

const handOver = (db: Db, boss: PgBoss, modules: readonly Module[]): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const work = await takeWork(tx, modules);
    for (const { queue, payload } of work) await boss.send(queue, payload as object, { db: through(tx) });
    return work.length;
  });
