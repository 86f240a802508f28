import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Language, languageOf, languages, pathIn } from '#kernel/languages.ts';
import { DEMO_ACCOUNTS } from '../../demo/accounts.ts';
import { colourViolations, type House, openHouse, violations } from './house.ts';

/** Answers that are no page. */
const FILES = /\.(pdf|txt|csv|xlsx|json|ics|xml|geojson)$|^\/api\/v1|^\/healthz|^\/readyz/;
const ONE_OF_MANY =
  /(?<=^(?:\/[a-z]+)?\/(?:gemeenten|vestigingen|aanbod|agenda|cursussen|cijfers|verantwoording|nieuw-in-nederland)\/)(?!(?:dag|week|maand|kaart|instellingen)$)[^/]+/;
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}(\.eml)?/g;

/** Pages of one kind share their form: one of each is enough. */
const kindOf = (path: string): string =>
  path
    .replace(ID, ':id')
    .replace(/\/20\d\d(?=\/|$)/, '/:year')
    .replace(ONE_OF_MANY, ':slug');

/** What this user can do on the page: where its forms lead. The same page with the same forms needs one look. */
async function formsOf(page: Page): Promise<string> {
  // A field may be called `action` and stand in the way of the property of that name.
  const paths = (await page.evaluate(
    '[...document.forms].map((form) => new URL(form.getAttribute("action") ?? "", location).pathname)',
  )) as string[];
  return [...new Set(paths.map(kindOf))].sort().join(' ');
}

const linksOf = async (page: Page): Promise<string[]> =>
  (await page.evaluate(
    '[...document.links].filter((link) => link.origin === location.origin).map((link) => link.pathname)',
  )) as string[];

/** What was looked at by an earlier user: kinds of pages with what can be done there. */
const seen = new Set<string>();

/** Follows every link from here in one language, one page of each kind, and gives what is wrong with those that nobody saw before. */
async function walk(page: Page, start: string): Promise<{ kinds: number; faults: string[] }> {
  const kinds = new Set<string>();
  const faults: string[] = [];
  const queue = [start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path);
    if (kinds.has(kind) || FILES.test(path) || languageOf(path) !== languageOf(start)) continue;
    kinds.add(kind);
    const response = await page.goto(path);
    assert.ok((response?.status() ?? 500) < 400, `${path} answers ${response?.status()}`);
    queue.push(...(await linksOf(page)));
    const look = `${kind} ${await formsOf(page)}`;
    if (!seen.has(look)) faults.push(...(await faultsOf(page, path)));
    seen.add(look);
  }
  return { kinds: kinds.size, faults };
}

describe('every page that a user can reach', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house?.close());

  const doors = languages.map((language) => pathIn(language, '/'));
  const residents = doors.map((door) => ({ email: undefined, label: `resident at ${door}`, door }));
  for (const { email, label, door } of [...residents, ...DEMO_ACCOUNTS.map((account) => ({ ...account, door: '' }))]) {
    it(`is accessible, fits 320 pixels and breaks no policy: ${label}`, {
      timeout: 240_000,
    }, async () => {
      const page = await house.open(email);
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(`${page.url()} ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
      const start = door || new URL(page.url()).pathname;
      const { kinds, faults } = await walk(page, start);
      assert.deepEqual([...complaints, ...faults], []);
      assert.ok(kinds > 2, `only ${kinds} kinds of pages`);
      await page.context().close();
    });
  }
});

/** What differs between languages is how long words are; the rest of a page is looked at once for each direction. */
const LOOKED_AT_CLOSELY: readonly Language[] = ['nl', 'ar'];

async function faultsOf(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  if (LOOKED_AT_CLOSELY.includes(languageOf(path))) {
    await page.emulateMedia({ colorScheme: 'light' });
    faults.push(...(await violations(page)).map((fault) => `${path} ${fault}`));
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.push(...(await colourViolations(page)).map((fault) => `${path} (dark) ${fault}`));
  }
  await page.setViewportSize({ width: 320, height: 800 });
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
  if (width > 320) faults.push(`${path} is ${width} pixels wide on a screen of 320`);
  const cut = (await page.evaluate(
    '[...document.querySelectorAll(".stacks")].filter((frame) => frame.scrollWidth > frame.clientWidth).map((frame) => frame.ariaLabel)',
  )) as string[];
  faults.push(...cut.map((table) => `${path} cuts off the table "${table}" on a screen of 320`));
  await page.setViewportSize({ width: 1280, height: 900 });
  return faults;
}
