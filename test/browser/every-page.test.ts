import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { DEMO_ACCOUNTS } from '../../demo/accounts.ts';
import { type House, openHouse, violations } from './house.ts';

/** Answers that are no page. */
const FILES = /\.(pdf|csv|xlsx|json|ics|xml|geojson)$|^\/api\/v1|^\/healthz|^\/readyz/;
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}(\.eml)?/g;

/** Pages of one kind share their form: one of each is enough. */
const kindOf = (path: string): string =>
  path
    .replace(ID, ':id')
    .replace(/\/20\d\d(?=\/|$)/, '/:year')
    .replace(/^(\/(?:werk\/)?(?:gemeenten|vestigingen|aanbod))\/[^/]+/, '$1/:slug');

/** Every page that this user reaches by following links, one of each kind. */
async function walk(page: Page, start: string): Promise<string[]> {
  const found = new Map<string, string>();
  const queue = [start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path);
    if (found.has(kind) || FILES.test(path)) continue;
    found.set(kind, path);
    const response = await page.goto(path);
    assert.ok((response?.status() ?? 500) < 400, `${path} answers ${response?.status()}`);
    queue.push(
      ...((await page.evaluate(
        '[...document.links].filter((a) => a.origin === location.origin).map((a) => a.pathname)',
      )) as string[]),
    );
  }
  return [...found.values()];
}

describe('every page that a user can reach', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house?.close());

  const users = [{ email: undefined, label: 'resident' }, ...DEMO_ACCOUNTS];
  for (const { email, label } of users) {
    it(`is accessible in both schemes, fits 320 pixels and breaks no policy: ${label}`, {
      timeout: 240_000,
    }, async () => {
      const page = await house.open(email);
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(`${page.url()} ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
      const start = email === undefined ? '/' : new URL(page.url()).pathname;
      const paths = await walk(page, start);
      for (const path of paths) complaints.push(...(await faultsOf(page, path)));
      assert.deepEqual(complaints, []);
      assert.ok(paths.length > 2, `only ${paths.join(' ')}`);
      await page.context().close();
    });
  }
});

async function faultsOf(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  await page.goto(path);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await violations(page)).map((fault) => `${path} (${colorScheme}) ${fault}`));
  }
  await page.setViewportSize({ width: 320, height: 800 });
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
  if (width > 320) faults.push(`${path} is ${width} pixels wide on a screen of 320`);
  await page.setViewportSize({ width: 1280, height: 900 });
  return faults;
}
