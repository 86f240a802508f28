import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { undone } from '../db.ts';
import { client } from '../page.ts';

test('a form with a NUL in it is refused with a page, not with a fault of ours', () =>
  undone(async (tx) => {
    const page = await client(tx, visitor).post('/inloggen', { email: 'a\u0000@b.nl', password: 'x' });
    assert.equal(page.status, 400);
    assert.match(page.text, /Dit formulier is verlopen/);
  }));

test('a form that was cut off on its way is refused with a page', () =>
  undone(async (tx) => {
    const browser = client(tx, visitor);
    const page = await browser.post('/inloggen', {}, { 'content-type': 'multipart/form-data; boundary=gone' });
    assert.equal(page.status, 400);
  }));

test('an address with a NUL in it leads nowhere', () =>
  undone(async (tx) => {
    const browser = client(tx, visitor);
    for (const path of ['/vestigingen?q=%00', '/vestigingen/%00', '/aanbod/a%00b', '/api/v1/municipalities/%00']) {
      assert.equal((await browser.get(path)).status, 404, path);
    }
  }));

test('a form of an ordinary kind goes through', () =>
  undone(async (tx) => {
    assert.equal((await client(tx, visitor).post('/inloggen', { email: '', password: '' })).status, 422);
  }));
