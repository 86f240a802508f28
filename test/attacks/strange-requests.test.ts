import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { visitor } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import { modules } from '../../src/modules.ts';
import { NOW, someone } from '../actors.ts';
import { undone } from '../db.ts';
import { client, testBox, testConfig } from '../page.ts';
import { sharedApp } from '../shared-app.ts';

const OWN = { 'sec-fetch-site': 'same-origin' };
const FORM = { ...OWN, 'content-type': 'application/x-www-form-urlencoded' };
const ADMINISTRATOR = someone('administrator');

const appOf = (tx: Tx, actor: typeof ADMINISTRATOR | typeof visitor = ADMINISTRATOR) =>
  sharedApp({ db: tx, config: testConfig, box: testBox, modules, now: () => NOW, recogniseAs: actor });

const post = (tx: Tx, address: string, init: RequestInit) => appOf(tx).request(address, { method: 'POST', ...init });

const FOREIGN: Record<string, Record<string, string>> = {
  'no sign of where it came from': {},
  'another site': { 'sec-fetch-site': 'cross-site' },
  'another name of the same site': { 'sec-fetch-site': 'same-site' },
  'typed in the address bar': { 'sec-fetch-site': 'none' },
  'a foreign Origin': { origin: 'https://evil.example' },
  'an Origin that begins like ours': { origin: 'http://localhost.evil.example' },
  'a sandboxed frame': { origin: 'null' },
  'our Origin, but the browser knows better': { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
};

test('a form that another site posts changes nothing, whatever it says about itself', () =>
  undone(async (tx) => {
    for (const [what, headers] of Object.entries(FOREIGN)) {
      for (const type of [
        'application/x-www-form-urlencoded',
        'text/plain',
        'application/json',
        'multipart/form-data',
      ]) {
        const answer = await post(tx, '/werk/gemeenten/nieuw', {
          headers: { ...headers, 'content-type': type },
          body: 'a=b',
        });
        assert.equal(answer.status, 403, `${what}, as ${type}`);
      }
    }
  }));

const UNREADABLE: Record<string, RequestInit> = {
  'JSON where a form belongs': { headers: { ...OWN, 'content-type': 'application/json' }, body: '{"name":"x"}' },
  'JSON that is no JSON': { headers: { ...OWN, 'content-type': 'application/json; charset=utf-8' }, body: '{' },
  'plain text': { headers: { ...OWN, 'content-type': 'text/plain' }, body: 'name=x' },
  'nothing at all': { headers: OWN },
  'a form without its boundary': { headers: { ...OWN, 'content-type': 'multipart/form-data' }, body: 'x' },
  'a form that was cut off': {
    headers: { ...OWN, 'content-type': 'multipart/form-data; boundary=b' },
    body: '--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nhalf',
  },
  'a NUL in a value': { headers: FORM, body: 'name=a%00b' },
  'a NUL in a name': { headers: FORM, body: 'a%00b=name' },
};

for (const [what, init] of Object.entries(UNREADABLE))
  test(`${what} is refused as what it is: no form`, () =>
    undone(async (tx) => {
      for (const address of ['/werk/gemeenten/nieuw', '/inloggen', '/werk/accounts/nieuw'])
        assert.equal((await post(tx, address, init)).status, 400, address);
    }));

const ADDRESSES = [
  ...[
    '/aanbod/%00',
    '/aanbod/%E0%A4%A',
    '/aanbod/%zz',
    '/aanbod/..%2f..%2fpackage.json',
    '/vestigingen/%ff',
    "/aanbod/'",
  ],
  ...['/gemeenten/__proto__', '/gemeenten/constructor', '/aanbod/__proto__', '/aanbod/constructor', '/aanbod/toString'],
  ...['/werk/plekken/__proto__', '/werk/plekken/constructor', '/werk/gemeenten/coevorden/1e3', '/werk/accounts/1'],
  ...['/assets/../package.json', '/assets/%2e%2e/package.json', '/assets/..%2fpackage.json', '/dev/mail/..%2fx.eml'],
  ...[
    '/api/v1/municipalities/__proto__',
    '/api/v1/catalogue-editions/1e99/services',
    '/api/v1/catalogue-editions/٣/services',
  ],
  ...['/api/v1/municipalities/GM0109/facts/99999999999', '/api/v1/municipalities/GM0109/facts/-1'],
];

for (const address of ADDRESSES)
  test(`the address ${address} leads nowhere`, () =>
    undone(async (tx) => {
      const { status } = await appOf(tx).request(address);
      assert.ok([400, 404].includes(status), `answered with ${status}`);
    }));

const LISTS = ['/werk/accounts', '/werk/offertes', '/werk/overeenkomsten', '/werk/toezeggingen', '/werk/adviezen'];
const OTHER_LISTS = [
  '/aanbod',
  '/vestigingen',
  '/werk/vestigingen',
  '/werk/plekken/scholen',
  '/werk/zoek',
  '/werk/catalogus',
];
const QUESTIONS = [
  ...['pagina=-1', 'pagina=0', 'pagina=1e99', 'pagina=NaN', 'pagina=Infinity', 'pagina=٣', 'pagina=1.5', 'pagina=a'],
  ...['sorteer=__proto__', 'sorteer=-constructor', 'sorteer=id%3Bdrop', 'sorteer=--naam', 'jaar=1e99', 'jaar=-1'],
  ...['zoek=%25', 'zoek=_', 'zoek=%5C', 'zoek=%27', 'zoek=(', 'zoek=%5B', 'q=%5C', `zoek=${'x'.repeat(20_000)}`],
  ...[
    'gemeente=__proto__',
    'gemeente=%27',
    'rol=constructor',
    'stand=__proto__',
    'soort=__proto__',
    'dienst=constructor',
  ],
  ...['zoek=a&zoek=b', '__proto__=x', 'zoek=%F0%9F%98%80', 'zoek=%E2%80%AE'],
];

test('no question to a list breaks it', () =>
  undone(async (tx) => {
    const { get } = client(tx, { ...ADMINISTRATOR, grants: [...ADMINISTRATOR.grants, ...someone('director').grants] });
    const wrong: string[] = [];
    for (const address of [...LISTS, ...OTHER_LISTS])
      for (const question of QUESTIONS) {
        const { status } = await get(`${address}?${question}`);
        if (status !== 200) wrong.push(`${address}?${question.slice(0, 50)} → ${status}`);
      }
    assert.deepEqual(wrong, []);
  }));

const BACK = [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/a\r\nSet-Cookie: x=y',
];

test('the way back after signing in never leaves the house', () =>
  undone(async (tx) => {
    for (const back of BACK) {
      const answer = await appOf(tx).request(`/inloggen?terug=${encodeURIComponent(back)}`);
      const location = answer.headers.get('location') ?? '/';
      assert.ok(new URL(location, 'http://localhost').origin === 'http://localhost', `${back} led to ${location}`);
      assert.ok(!answer.headers.has('set-cookie'));
    }
  }));
