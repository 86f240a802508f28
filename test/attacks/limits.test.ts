import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { readTable } from '#kernel/csv.ts';
import { installEdition } from '../../src/modules/activity-catalogue/index.ts';
import { registerAccount } from '../../src/modules/people/testing.ts';
import { edition2025 } from '../../src/modules/tariffs/testing.ts';
import { modules } from '../../src/modules.ts';
import { ctxOf, NOW, someone } from '../actors.ts';
import { askApi } from '../api.ts';
import { undone } from '../db.ts';
import { client, testBox, testConfig } from '../page.ts';
import { sharedApp } from '../shared-app.ts';

const MEGABYTE = 1024 * 1024;
const URLENCODED = 'application/x-www-form-urlencoded';

const BODIES: [what: string, status: number, type: string, body: () => string][] = [
  ['a form of more than a megabyte', 413, URLENCODED, () => `email=${'x'.repeat(MEGABYTE)}`],
  ['a form of just under a megabyte', 422, URLENCODED, () => `password=${'x'.repeat(MEGABYTE - 100)}`],
  ['a form with a hundred thousand fields', 400, URLENCODED, () => 'a=&'.repeat(100_000)],
  [
    'an upload of more than twelve megabytes',
    413,
    'multipart/form-data; boundary=b',
    () => 'x'.repeat(12 * MEGABYTE + 1),
  ],
  [
    'an upload with a hundred thousand parts',
    400,
    'multipart/form-data; boundary=b',
    () => `${'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(100_000)}--b--`,
  ],
  [
    'an upload that hides its size in another spelling',
    413,
    'application/octet-stream',
    () => 'x'.repeat(MEGABYTE + 1),
  ],
];

test('a visitor cannot hold up the house with a body: what is too much is refused before it is taken apart', () =>
  undone(async (tx) => {
    const app = sharedApp({ db: tx, config: testConfig, box: testBox, modules, now: () => NOW, recogniseAs: visitor });
    for (const [what, status, type, body] of BODIES) {
      const init = { method: 'POST', body: body(), headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' } };
      const started = process.cpuUsage();
      assert.equal((await app.request('/inloggen', init)).status, status, what);
      assert.ok(process.cpuUsage(started).user < 1_500_000, `${what} took more than 1.5 s of the processor`);
    }
  }));

test('a table of a hundred thousand rows is read no further than the limit', () => {
  const rows = 'Coevorden;2024;35860\n'.repeat(100_000);
  const columns = [
    { key: 'a', header: 'gemeente' },
    { key: 'b', header: 'jaar' },
    { key: 'c', header: 'inwoners' },
  ];
  const table = readTable(Buffer.from(`gemeente;jaar;inwoners\n${rows}`), columns);
  assert.deepEqual([table.rows.length, table.faults.map(({ code }) => code)], [5_000, ['too-many-rows']]);
});

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const calculation = (selection: string, facts = '{"inhabitants":35860}') =>
  `{"edition":2025,"facts":${facts},"selections":[${selection}]}`;
const CALCULATIONS: Record<string, string> = {
  'a service of every object': calculation('{"service":"__proto__"},{"service":"constructor"}'),
  'quantities of every object': calculation('{"service":"ido","quantities":{"__proto__":{"x":1},"constructor":1}}'),
  'a choice of every object': calculation('{"service":"dbos-po","choice":{"__proto__":"x","package":"constructor"}}'),
  'facts of every object': calculation('{"service":"ido"}', '{"__proto__":{"inhabitants":1},"constructor":1}'),
  'a fact too large to count': calculation('{"service":"ido"}', '{"inhabitants":1e308}'),
  'a fact below nothing': calculation('{"service":"ido"}', '{"inhabitants":-1}'),
  'half a character': calculation('{"service":"\\ud800"}'),
  'facts thirty thousand deep': calculation('{"service":"ido"}', nested(30_000)),
  'quantities thirty thousand deep': calculation(`{"service":"ido","quantities":${nested(30_000)}}`),
  'an array thirty thousand deep': `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
  'ten thousand selections': calculation(Array.from({ length: 10_000 }, () => '{"service":"x"}').join()),
};

test('no question to the public calculation breaks it, holds it up, or changes anything for others', () =>
  undone(async (tx) => {
    await installEdition(ctxOf(tx), edition2025);
    for (const [what, body] of Object.entries(CALCULATIONS)) {
      const started = process.cpuUsage();
      const { status } = await askApi(tx, '/api/v1/price-calculations', { body });
      assert.equal(status, 400, what);
      assert.ok(process.cpuUsage(started).user < 1_500_000, `${what} took more than 1.5 s of the processor`);
    }
    assert.deepEqual(Object.keys(Object.prototype), []);
  }));

test('what somebody seeks is sought as it stands: a percent sign is no sign for everything', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx), { email: 'ans@voorbeeld.nl', name: 'Ans 100% Bakker' });
    await registerAccount(ctxOf(tx), { email: 'piet@voorbeeld.nl', name: 'Piet_Wit \\ Zwart' });
    const { get } = client(tx, someone('administrator'));
    for (const [term, found] of [
      ['%', 'Ans'],
      ['_', 'Piet'],
      ['\\', 'Piet'],
      ['100%', 'Ans'],
    ] as const) {
      const { text } = await get(`/werk/accounts?zoek=${encodeURIComponent(term)}`);
      assert.deepEqual([text.includes('ans@'), text.includes('piet@')], [found === 'Ans', found === 'Piet'], term);
    }
  }));
