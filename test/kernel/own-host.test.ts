import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { isOwnHost } from '#kernel/own-host.ts';
import { undone } from '../db.ts';
import { client } from '../page.ts';

for (const [host, own] of [
  ['localhost:4173', true],
  ['127.0.0.1:4173', true],
  ['[::1]:4173', true],
  ['werk.bibliotheek.nl', true],
  ['elders.voorbeeld.nl', false],
  ['localhost.voorbeeld.nl', false],
  ['', false],
  [undefined, false],
] as const) {
  test(`a request for ${host} is ${own ? '' : 'not '}ours`, () =>
    assert.equal(isOwnHost(host, 'https://werk.bibliotheek.nl'), own));
}

test('a program that listens to this machine only does not answer another name', () =>
  undone(async (tx) => {
    const browser = client(tx, visitor);
    assert.equal((await browser.get('/')).status, 200);
    assert.equal((await browser.get('http://elders.voorbeeld.nl/')).status, 421);
    const open = client(tx, visitor, { config: { host: '0.0.0.0' } });
    assert.equal((await open.get('http://elders.voorbeeld.nl/')).status, 200);
  }));
