// The only file that reads the environment and listens: starts the database, the web server and the worker.

import path from 'node:path';
import { serve } from '@hono/node-server';
import { type Config, readConfig } from '#kernel/config.ts';
import { openDatabase } from '#kernel/db.ts';
import { errorFacts, log } from '#kernel/log.ts';
import { mailer, mailJob } from '#kernel/mail.ts';
import { migrate } from '#kernel/migrate.ts';
import { stopWithParent } from '#kernel/parent-process.ts';
import { closePdf } from '#kernel/pdf/pdf.ts';
import { startEmbedded } from '#kernel/postgres/embedded.ts';
import { queuesOf, startWorker } from '#kernel/queues.ts';
import { root } from '#kernel/root.ts';
import { servicesOf } from '#kernel/services.ts';
import { fillDemo, showDemo } from '../demo/demo.ts';
import { createApp } from './app.tsx';
import { installEdition, shippedEdition2025 } from './modules/activity-catalogue/index.ts';
import { firstAdministratorLink } from './modules/people/index.ts';
import { modules } from './modules.ts';

const now = () => new Date();

function settings(): Config {
  const config = readConfig(process.env);
  if (!('faults' in config)) return config;
  console.error(`Biebwerk kan niet starten:\n${config.faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = settings();
  const server = config.databaseUrl === undefined ? await startEmbedded({ dataDir: config.dataDir }) : undefined;
  const { db, close } = openDatabase(server?.config ?? { connectionString: config.databaseUrl });
  const applied = await migrate(db, path.join(root, 'db/migrations'));
  if (applied.length > 0) log('info', 'migrated', { applied });
  const services = servicesOf(db, mailer(config), now);
  await services.inContext('start', (ctx) => installEdition(ctx, shippedEdition2025()));
  if (config.demo) await fillDemo(db, now);

  const firstLink = config.role === 'worker' ? undefined : await firstAdministratorLink(db, config.baseUrl, now());

  const worker =
    config.role === 'web' ? undefined : await startWorker(db, modules, queuesOf(modules, [mailJob]), services);
  const app = createApp({ db, config, modules, now });
  const web =
    config.role === 'worker'
      ? undefined
      : serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () => announceStart(config, firstLink));
  web?.on('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE' ? `Poort ${config.port} is al in gebruik. Kies een andere met PORT=…` : error.message,
    );
    void stop(1);
  });

  let stopping = false;
  const stop = async (code = 0): Promise<void> => {
    if (stopping) return;
    stopping = true;
    web?.close();
    if (web && 'closeIdleConnections' in web) web.closeIdleConnections();
    await worker?.stop();
    await closePdf();
    await close();
    await server?.stop();
    process.exit(code);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  stopWithParent(() => void stop());
}

function announceStart(config: Config, firstLink: string | undefined): void {
  console.log(`\nBiebwerk draait op ${config.baseUrl}\n`);
  if (config.demo) console.log(showDemo());
  if (firstLink) console.log(`Er is nog geen account. Maak hier het eerste, binnen 24 uur:\n  ${firstLink}\n`);
}

start().catch((error) => {
  log('error', 'start failed', errorFacts(error));
  process.exit(1);
});
