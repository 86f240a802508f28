import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { Db } from './db.ts';
import { sharedRead } from './shared-read.ts';

const db = { isTransaction: false } as Db;
let now = 0;
let reads: string[] = [];
let failing = false;
const nameOf = sharedRead(
  async (_db: Db, key: string) => {
    reads.push(key);
    if (failing) throw new Error('the database is away');
    return `${key} ${reads.length}`;
  },
  () => now,
);

beforeEach(() => {
  now += 10_000;
  reads = [];
  failing = false;
});

test('whoever asks within a second gets what the first one got', async () => {
  assert.deepEqual(await Promise.all([nameOf(db, 'a'), nameOf(db, 'a')]), ['a 1', 'a 1']);
  now += 999;
  assert.equal(await nameOf(db, 'a'), 'a 1');
  now += 1;
  assert.equal(await nameOf(db, 'a'), 'a 2');
});

test('each key is read for itself', async () => {
  assert.deepEqual([await nameOf(db, 'a'), await nameOf(db, 'b')], ['a 1', 'b 2']);
});

test('another database is another thing', async () => {
  await nameOf(db, 'a');
  assert.equal(await nameOf({ isTransaction: false } as Db, 'a'), 'a 2');
});

test('a read that failed is tried again by the next', async () => {
  failing = true;
  await assert.rejects(nameOf(db, 'a'));
  failing = false;
  assert.equal(await nameOf(db, 'a'), 'a 2');
});

test('inside a transaction everybody reads for himself', async () => {
  const tx = { isTransaction: true } as Db;
  await nameOf(tx, 'a');
  assert.equal(await nameOf(tx, 'a'), 'a 2');
});
