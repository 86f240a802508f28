import assert from 'node:assert/strict';
import { type HTMLElement, parse } from 'node-html-parser';
import type { Actor } from '#kernel/access.ts';
import type { Config } from '#kernel/config.ts';
import type { Db } from '#kernel/db.ts';
import { logTo } from '#kernel/log.ts';
import type { Module } from '#kernel/module.ts';
import { secretBox } from '#kernel/secret-box.ts';
import { pageFinder } from '#kernel/translated-page.ts';
import { createApp } from '../src/app.tsx';
import { modules as allModules } from '../src/modules.ts';
import { NOW } from './actors.ts';
import { languageFaults } from './conventions/page-languages.ts';

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

type Options = { now?: Date; modules?: readonly Module[]; config?: Partial<Config> };

/** A browser without a screen: asks the whole app as this actor, and checks each page against the rules of the house. */
export function client(db: Db, actor: Actor, { now = NOW, modules = allModules, config = {} }: Options = {}): Client {
  const app = createApp({
    db,
    config: { ...testConfig, ...config },
    box: testBox,
    modules,
    now: () => now,
    recogniseAs: actor,
  });
  const ask = async (path: string, init: RequestInit) => pageOf(await app.request(path, init), pageFinder(app));
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

async function pageOf(response: Response, hasPage: (path: string) => boolean): Promise<Page> {
  const text = await response.text();
  const html = parse(text);
  if (html.querySelector('html')) checkHouseRules(html, hasPage);
  return {
    status: response.status,
    location: response.headers.get('location') ?? undefined,
    headers: response.headers,
    text,
    html,
  };
}

/** What holds for every page, so that no page test has to say it. */
function checkHouseRules(html: HTMLElement, hasPage: (path: string) => boolean): void {
  assert.equal(html.querySelectorAll('h1').length, 1, 'a page has one h1');
  assert.ok(html.querySelector('title')?.text.trim(), 'a page has a title');
  const ids = html.querySelectorAll('[id]').map((element) => element.id);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
    'ids are unique',
  );
  assert.equal(html.querySelectorAll('[style], style').length, 0, 'no inline style: the content policy blocks it');
  assert.equal(
    html.querySelectorAll('script:not([src]):not([type="application/ld+json"])').length,
    0,
    'no inline script',
  );
  assert.deepEqual(languageFaults(html, hasPage), [], 'a page keeps to its language');
  for (const input of html.querySelectorAll('input, select, textarea')) checkLabel(html, input);
  const hidden = html.querySelectorAll('input[type=hidden]').map((input) => input.getAttribute('name'));
  const faulty = html
    .querySelectorAll('#error-summary a')
    .map((link) => link.getAttribute('href')?.slice(1) ?? '')
    .filter((id) => !hidden.includes(id));
  assert.deepEqual(
    faulty.filter((id) => !ids.includes(id)),
    [],
    'a fault leads to its field',
  );
}

function checkLabel(html: HTMLElement, input: HTMLElement): void {
  if (['hidden', 'submit'].includes(input.getAttribute('type') ?? '')) return;
  const labelled =
    input.getAttribute('aria-label') || input.closest('label') || html.querySelector(`label[for="${input.id}"]`);
  assert.ok(labelled, `field ${input.getAttribute('name') ?? input.id} has a label`);
}
