import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Config } from '#kernel/config.ts';
import { mailer, mailJob } from '#kernel/mail.ts';
import { queuesOf, startWorker } from '#kernel/queues.ts';
import { servicesOf } from '#kernel/services.ts';
import { DEMO_PASSWORD } from '../../demo/accounts.ts';
import { fillDemo } from '../../demo/demo.ts';
import { buildAssets } from '../../scripts/build-assets.ts';
import { createApp } from '../../src/app.tsx';
import { installEdition } from '../../src/modules/activity-catalogue/index.ts';
import { edition2025 } from '../../src/modules/tariffs/testing.ts';
import { modules } from '../../src/modules.ts';
import { dropDatabase, filledDatabase, ownDatabase } from '../db.ts';
import { testBox, testConfig } from '../page.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type House = {
  readonly url: string;
  /** A fresh window, signed in when an e-mail address of the demo is given. */
  readonly open: (email: string | undefined, circumstances?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
};

const now = () => new Date();

let demo: Promise<string> | undefined;
after(async () => demo && dropDatabase(await demo));

/** The database with the demo library: told once, as that takes longer than most of the tests. */
const demoDatabase = () =>
  filledDatabase(async (db) => {
    const actor = { kind: 'program', name: 'test' } as const;
    await db.transaction().execute((tx) => installEdition({ tx, actor, now: now() }, edition2025));
    await fillDemo(db, now);
  });

/** The whole program as `npm start` runs it, with the demo library, on a database and a port of its own; and a browser. */
export async function openHouse(): Promise<House> {
  await buildAssets();
  demo ??= demoDatabase();
  const { db, drop } = await ownDatabase(await demo);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'biebwerk-house-'));
  const config: Config = { ...testConfig, dataDir, demo: true, role: 'all' };
  const { baseUrl } = config;
  const ways = { mail: mailer(config), text: undefined };
  const services = servicesOf({ ...{ db, now, box: testBox, baseUrl, modules }, ...ways });
  const worker = await startWorker(db, modules, queuesOf(modules, [mailJob]), services);
  const app = createApp({ db, config, box: testBox, modules, now });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  return {
    url,
    open: (email, circumstances) => openWindow({ browser, url }, email, circumstances),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await worker.stop();
      await drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openWindow(
  { browser, url }: { browser: Browser; url: string },
  email: string | undefined,
  circumstances: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    baseURL: url,
    ...circumstances,
  });
  const page = await context.newPage();
  if (email !== undefined) {
    await page.goto('/inloggen');
    await page.fill('#email', email);
    await page.fill('#password', DEMO_PASSWORD);
    await page.click('main button');
    await page.waitForURL(/\/(werk|partner)$/);
  }
  return page;
}

/** What axe has against the page that is open, one line per rule, with the places. */
export const violations = (page: Page): Promise<string[]> => askAxe(page, {});

/** The rules about what a style sheet does, which take longer than all the others. */
const LOOKS = ['color-contrast', 'target-size'];

/** What axe has against the page that is open, apart from how it looks. */
export const buildViolations = (page: Page): Promise<string[]> =>
  askAxe(page, { rules: Object.fromEntries(LOOKS.map((rule) => [rule, { enabled: false }])) });

/** What axe has against how the page that is open looks. */
export const lookViolations = (page: Page): Promise<string[]> => askAxe(page, { runOnly: LOOKS });

/** Nothing is loaded for it: the one rule that reads style sheets is about screens that turn. */
async function askAxe(page: Page, options: Readonly<Record<string, unknown>>): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const asked = JSON.stringify({ resultTypes: ['violations'], preload: false, ...options });
  const found = await page.evaluate(
    `axe.run(${asked}).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target).join(" ")))`,
  );
  return found as string[];
}
