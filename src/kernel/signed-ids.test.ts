import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from './id.ts';
import { signedIds } from './signed-ids.ts';

const ids = signedIds(Buffer.alloc(32, 7));
const id = newId();
const token = ids.tokenOf('registration', id);

test('a token gives the id for which it was made, and is the same each time', () => {
  assert.equal(ids.idOf('registration', token), id);
  assert.equal(ids.tokenOf('registration', id), token);
  assert.match(token, /^[\w-]{43}$/);
});

test('a token with any letter changed leads nowhere, though some of its last bits mean nothing', () => {
  for (const [place, letter] of [...token].entries()) {
    for (const other of ['A', 'B', letter === 'c' ? 'd' : 'c', String.fromCharCode(letter.charCodeAt(0) ^ 1)]) {
      if (other === letter) continue;
      const changed = token.slice(0, place) + other + token.slice(place + 1);
      assert.equal(ids.idOf('registration', changed), undefined, `${place}: ${other}`);
    }
  }
});

test('a token for something else, of another installation, or no token at all leads nowhere', () => {
  assert.equal(ids.idOf('payment', token), undefined);
  assert.equal(signedIds(Buffer.alloc(32, 8)).idOf('registration', token), undefined);
  for (const text of ['', id, token.slice(1), `${token}A`, `${token.slice(0, 42)} `, 'é'.repeat(43), 'x'.repeat(9999)])
    assert.equal(ids.idOf('registration', text), undefined);
});

test('a code is the same each time, and another for something else or with another key', () => {
  const code = ids.codeOf('registration', id);
  assert.equal(ids.codeOf('registration', id), code);
  const others = [ids.codeOf('payment', id), signedIds(Buffer.alloc(32, 8)).codeOf('registration', id)];
  assert.equal(new Set([code, ...others]).size, 3);
});
