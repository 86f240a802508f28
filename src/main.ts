// The only file that reads the environment and listens: starts the database, the web server and the worker.

import type { Server } from 'node:http';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { appKey, appKeyFile } from '#kernel/app-key.ts';
import { type Config, readConfig } from '#kernel/config.ts';
import { type Db, openDatabase } from '#kernel/db.ts';
import { errorFacts, log } from '#kernel/log.ts';
import { mailer, mailJob } from '#kernel/mail.ts';
import { MigrationRefused, migrate } from '#kernel/migrate.ts';
import { stopWithParent } from '#kernel/parent-process.ts';
import { closePdf } from '#kernel/pdf/pdf.ts';
import { startEmbedded } from '#kernel/postgres/embedded.ts';
import { queuesOf, startWorker } from '#kernel/queues.ts';
import { root } from '#kernel/root.ts';
import { type SecretBox, secretBox } from '#kernel/secret-box.ts';
import { servicesOf } from '#kernel/services.ts';
import { foldTalliesJob } from '#kernel/tallies.ts';
import { textJob, textSender } from '#kernel/text-message.ts';
import { fillDemoWithYears, showDemo } from '../demo/demo.ts';
import { createApp } from './app.tsx';
import { installEdition } from './modules/activity-catalogue/index.ts';
import { firstAdministratorLink } from './modules/people/index.ts';
import { installQuestionnaire } from './modules/surveys/index.ts';
import { modules } from './modules.ts';

const now = () => new Date();

function settings(): Config {
  const config = readConfig(process.env);
  if (!('faults' in config)) return config;
  console.error(`Biebwerk kan niet starten:\n${config.faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exit(1);
}

/** What must be closed when the program ends, the last opened first. */
const closers: (() => unknown)[] = [];
let stopping = false;

async function stop(code = 0): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const close of closers.reverse()) await close();
  process.exit(code);
}

async function start(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  stopWithParent(() => void stop());
  const config = settings();
  const db = await openMigrated(config);
  const box = secretBox(appKey(config));
  const { baseUrl, payment } = config;
  const ways = { mail: mailer(config), text: textSender(config) };
  const services = servicesOf({ ...{ db, now, box, baseUrl, payment, modules }, ...ways });
  await services.inContext('start', (ctx) => installEdition(ctx));
  await services.inContext('start', (ctx) => installQuestionnaire(ctx));
  if (config.demo) await fillDemoWithYears(db, now);
  if (config.role !== 'web') {
    const worker = await startWorker(db, modules, queuesOf(modules, [mailJob, textJob, foldTalliesJob]), services);
    closers.push(worker.stop);
  }
  if (config.role !== 'worker') await listen({ db, config, box });
}

async function openMigrated(config: Config): Promise<Db> {
  const server = config.databaseUrl === undefined ? await startEmbedded({ dataDir: config.dataDir }) : undefined;
  closers.push(() => server?.stop());
  const { db, close } = openDatabase(server?.config ?? { connectionString: config.databaseUrl });
  closers.push(close);
  const applied = await migrate(db, path.join(root, 'db/migrations'));
  if (applied.length > 0) log('info', 'migrated', { applied });
  return db;
}

const GRACE_MS = 5000;

async function listen({ db, config, box }: { db: Db; config: Config; box: SecretBox }): Promise<void> {
  const firstLink = await firstAdministratorLink(db, config.baseUrl, now());
  const app = createApp({ db, config, box, modules, now });
  const web = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () =>
    announce(config, firstLink),
  ) as Server;
  web.on('error', (error: NodeJS.ErrnoException) => {
    const inUse = error.code === 'EADDRINUSE';
    console.error(inUse ? `Poort ${config.port} is al in gebruik. Kies een andere met PORT=…` : error.message);
    void stop(1);
  });
  closers.push(closePdf, () => finishRequests(web));
}

/** Takes no new requests, and gives those at work a few seconds to finish. */
const finishRequests = (web: Server): Promise<void> =>
  new Promise((resolve) => {
    web.close(() => resolve());
    web.closeIdleConnections();
    setTimeout(() => web.closeAllConnections(), GRACE_MS).unref();
  });

const KEY_IS_HERE = `Let op: APP_KEY is niet gezet, dus de sleutel voor tweede stappen staat op deze machine. Draait Biebwerk
op meer machines, of begint de schijf steeds leeg? Zet dan overal dezelfde APP_KEY, met wat er staat in
  `;

function announce(config: Config, firstLink: string | undefined): void {
  console.log(`\nBiebwerk draait op ${config.baseUrl}\n`);
  if (config.demo) console.log(showDemo());
  if (config.databaseUrl && !config.appKey) console.log(`${KEY_IS_HERE}${appKeyFile(config)}\n`);
  if (firstLink) console.log(`Er is nog geen account. Maak hier het eerste, binnen 24 uur:\n  ${firstLink}\n`);
}

start().catch(async (error) => {
  if (error instanceof MigrationRefused) console.error(`Biebwerk kan niet starten:\n  ${error.message}`);
  else log('error', 'start failed', errorFacts(error));
  await stop(1);
});
