import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { type Language, languageOf, languages, pathIn } from '#kernel/languages.ts';
import { DEMO_ACCOUNTS } from '../../demo/accounts.ts';
import { buildViolations, type House, lookViolations, openHouse } from './house.ts';

/** Files, which are asked for where they are tested. */
const FILES = /\.(pdf|txt|csv|xlsx|zip|json|ics|xml|geojson)$|^\/api\/v1|^\/healthz|^\/readyz/;
const ONE_OF_MANY =
  /(?<=^(?:\/[a-z]+)?\/(?:gemeenten|vestigingen|aanbod|agenda|cursussen|cijfers|verantwoording|nieuw-in-nederland)\/)(?!(?:dag|week|maand|kaart|instellingen)$)[^/]+/;
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}(\.eml)?/g;

/** Pages of one kind share their form: one of each is enough. */
const kindOf = (path: string): string =>
  path
    .replace(ID, ':id')
    .replace(/\/20\d\d(?=\/|$)/, '/:year')
    .replace(ONE_OF_MANY, ':slug');

/** Where the links of a page lead within the house, and where its forms do: the same page with the same forms needs one look. */
function waysOf(text: string, at: string): { links: string[]; forms: string } {
  const html = parse(text);
  const pathOf = (address: string | undefined): string[] => {
    const { origin, pathname } = new URL(address ?? '', at);
    return origin === new URL(at).origin ? [pathname] : [];
  };
  const forms = html.querySelectorAll('form').flatMap((form) => pathOf(form.getAttribute('action')).map(kindOf));
  return {
    links: html.querySelectorAll('a[href]').flatMap((link) => pathOf(link.getAttribute('href'))),
    forms: [...new Set(forms)].sort().join(' '),
  };
}

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
    const answer = await page.request.get(path);
    assert.ok(answer.ok(), `${path} answers ${answer.status()}`);
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue;
    const { links, forms } = waysOf(await answer.text(), answer.url());
    queue.push(...links);
    const look = `${kind} ${forms}`;
    if (seen.has(look)) continue;
    seen.add(look);
    faults.push(...(await faultsOf(page, path)));
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
      timeout: 600_000,
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

const PHONE = { width: 320, height: 800 };
const DESK = { width: 1280, height: 900 };

/** Opens the page, on a phone and, where it is looked at closely, first at a desk. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  if (LOOKED_AT_CLOSELY.includes(languageOf(path))) {
    await page.setViewportSize(DESK);
    await page.goto(path);
    faults.push(...(await buildViolations(page)).map((fault) => `${path} ${fault}`));
    if (await hasNewLooks(page)) faults.push(...(await lookFaults(page, path)));
    await page.setViewportSize(PHONE);
  } else {
    await page.setViewportSize(PHONE);
    await page.goto(path);
  }
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
  if (width > 320) faults.push(`${path} is ${width} pixels wide on a screen of 320`);
  const cut = (await page.evaluate(
    '[...document.querySelectorAll(".stacks")].filter((frame) => frame.scrollWidth > frame.clientWidth).map((frame) => frame.ariaLabel)',
  )) as string[];
  faults.push(...cut.map((table) => `${path} cuts off the table "${table}" on a screen of 320`));
  return faults;
}

async function lookFaults(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await lookViolations(page)).map((fault) => `${path} (${colorScheme}) ${fault}`));
  }
  return faults;
}

/** An element with the two around it, by what style sheets select on: how it looks follows from these. */
const STYLED = `[...new Set([...document.querySelectorAll('body *')].map((element) =>
  [element, element.parentElement, element.parentElement.parentElement]
    .map((each) => [each.tagName, ...[...each.attributes].filter(({ name }) =>
      /^(class|type|role|scope|dir|lang|disabled|readonly|open|hidden|aria-(current|sort|pressed|disabled|invalid)|data-(rule|how|busy))$/
        .test(name)).map(({ name, value }) => name + '=' + value)].join(' ')).join(' < ')))]`;

const looks = new Set<string>();

/** Whether something on the page may look as nothing did on the pages before. */
async function hasNewLooks(page: Page): Promise<boolean> {
  const found = (await page.evaluate(STYLED)) as string[];
  const before = looks.size;
  for (const each of found) looks.add(each);
  return looks.size > before;
}
