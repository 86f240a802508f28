import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secretBox } from './secret-box.ts';

const box = secretBox(Buffer.alloc(32, 1));
const secret = Buffer.from('onder de derde steen');

test('what was sealed for an owner opens for that owner, and looks different each time', () => {
  const sealed = box.seal(secret, 'ans');
  assert.deepEqual(box.open(sealed, 'ans'), secret);
  assert.equal(sealed.includes(secret), false);
  assert.notDeepEqual(box.seal(secret, 'ans'), sealed);
});

const changed = (index: number) => {
  const sealed = box.seal(secret, 'ans');
  sealed[index] = (sealed.at(index) ?? 0) ^ 1;
  return sealed;
};

for (const [what, open] of [
  ['another owner', () => box.open(box.seal(secret, 'ans'), 'bep')],
  ['another key', () => secretBox(Buffer.alloc(32, 2)).open(box.seal(secret, 'ans'), 'ans')],
  ['a changed nonce', () => box.open(changed(0), 'ans')],
  ['a changed secret', () => box.open(changed(12), 'ans')],
  ['a changed tag', () => box.open(changed(40), 'ans')],
  ['half of it', () => box.open(box.seal(secret, 'ans').subarray(0, 30), 'ans')],
  ['hardly anything', () => box.open(Buffer.alloc(27), 'ans')],
  ['nothing', () => box.open(Buffer.alloc(0), 'ans')],
] as const) {
  test(`with ${what} it stays shut`, () => assert.equal(open(), undefined));
}
