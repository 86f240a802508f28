import assert from 'node:assert/strict';
import { type HTMLElement, parse } from 'node-html-parser';
import type { Actor } from '#kernel/access.ts';
import type { Config } from '#kernel/config.ts';
import type { Db } from '#kernel/db.ts';
import { logTo } from '#kernel/log.ts';
import type { Module } from '#kernel/module.ts';
import { secretBox } from '#kernel/secret-box.ts';
import { pageFinder } from '#kernel/translated-page.ts';
import { modules as allModules } from '../src/modules.ts';
import { NOW } from './actors.ts';
import { languageFaults } from './conventions/page-languages.ts';
import { sharedApp } from './shared-app.ts';

const logged: string[] = [];
logTo((line) => logged.push(line));

/** What the program logged during this run, newest last. */
export const logLines = (): readonly string[] => logged;

export const testConfig: Config = {
  host: '127.0.0.1',
  port: 4173,
  dataDir: '/nonexistent',
  databaseUrl: undefined,
  baseUrl: 'http://localhost',
  smtpUrl: undefined,
  mailFrom: 'biebwerk@localhost',
  appKey: undefined,
  trustedProxies: [],
  demo: false,
  role: 'web',
};

/** Seals with the key of the tests. */
export const testBox = secretBox(Buffer.alloc(32, 7));

export type Page = { status: number; location: string | undefined; headers: Headers; text: string; html: HTMLElement };

type Client = {
  get: (path: string, headers?: Record<string, string>) => Promise<Page>;
  /** Posts a form as a browser does, from a page of our own. */
  post: (path: string, form?: Record<string, string> | FormData, headers?: Record<string, string>) => Promise<Page>;
};

type Options = {
  now?: Date;
  modules?: readonly Module[];
  config?: Partial<Config>;
  /** Set for thousands of answers that other tests look at: checking a page takes longer than making it. */
  unchecked?: boolean;
};

/** A browser without a screen: asks the whole app as this actor, and checks each page against the rules of the house. */
export function client(db: Db, actor: Actor, options: Options = {}): Client {
  const { now = NOW, modules = allModules, config = {}, unchecked = false } = options;
  const app = sharedApp({
    db,
    config: { ...testConfig, ...config },
    box: testBox,
    modules,
    now: () => now,
    recogniseAs: actor,
  });
  const ask = async (path: string, init: RequestInit) => {
    const page = await pageOf(await app.request(path, init));
    if (!unchecked && page.html.querySelector('html')) checkHouseRules(page.html, pageFinder(app));
    return page;
  };
  return {
    get: (path, headers = {}) => ask(path, { method: 'GET', headers }),
    post: (path, form = {}, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
        body: form instanceof FormData ? form : new URLSearchParams(form),
      }),
  };
}

async function pageOf(response: Response): Promise<Page> {
  const text = await response.text();
  const { status, headers } = response;
  let html: HTMLElement | undefined;
  return {
    status,
    location: headers.get('location') ?? undefined,
    headers,
    text,
    get html() {
      html ??= parse(text);
      return html;
    },
  };
}

/** What holds for every page, so that no page test has to say it. */
function checkHouseRules(html: HTMLElement, hasPage: (path: string) => boolean): void {
  const elements = html.querySelectorAll('*');
  const named = (...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName));
  assert.equal(named('H1').length, 1, 'a page has one h1');
  assert.ok(html.querySelector('title')?.text.trim(), 'a page has a title');
  const ids = elements.map(({ id }) => id).filter(Boolean);
  const known = new Set(ids);
  if (known.size < ids.length) assert.fail(`ids are unique: ${ids.filter((id, index) => ids.indexOf(id) !== index)}`);
  const styled = elements.filter((element) => element.tagName === 'STYLE' || element.hasAttribute('style'));
  assert.equal(styled.length, 0, 'no inline style: the content policy blocks it');
  const scripts = named('SCRIPT').filter(
    (script) => !script.hasAttribute('src') && script.getAttribute('type') !== 'application/ld+json',
  );
  assert.equal(scripts.length, 0, 'no inline script');
  assert.deepEqual(languageFaults(html, hasPage), [], 'a page keeps to its language');
  const fields = named('INPUT', 'SELECT', 'TEXTAREA');
  const labelled = new Set(named('LABEL').map((label) => label.getAttribute('for')));
  const bare = fields.filter(
    (field) => !UNLABELLED.has(field.getAttribute('type') ?? '') && !hasLabel(field, labelled),
  );
  assert.deepEqual(
    bare.map((field) => field.getAttribute('name') ?? field.id),
    [],
    'a field has a label',
  );
  const hidden = fields
    .filter((field) => field.getAttribute('type') === 'hidden')
    .map((field) => field.getAttribute('name'));
  const faulty = html.querySelectorAll('#error-summary a').map((link) => link.getAttribute('href')?.slice(1) ?? '');
  assert.deepEqual(
    faulty.filter((id) => !known.has(id) && !hidden.includes(id)),
    [],
    'a fault leads to its field',
  );
}

const UNLABELLED: ReadonlySet<string> = new Set(['hidden', 'submit']);

const hasLabel = (field: HTMLElement, labelled: ReadonlySet<string | undefined>): boolean =>
  Boolean(field.getAttribute('aria-label')) || labelled.has(field.id) || field.closest('label') !== null;
