import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { appKey, appKeyFile, readAppKey } from './app-key.ts';

/** Runs a test with a data folder that does not exist yet. */
function inFolder(run: (settings: { appKey: undefined; dataDir: string }) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'biebwerk-key-'));
  try {
    run({ appKey: undefined, dataDir: path.join(folder, 'data') });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a key is made once in the data folder, for its owner alone, and read again at the next start', () =>
  inFolder((settings) => {
    const key = appKey(settings);
    assert.equal(key.length, 32);
    assert.deepEqual(appKey(settings), key);
    assert.equal(statSync(appKeyFile(settings)).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(settings.dataDir), ['app-key']);
    assert.deepEqual(readAppKey(readFileSync(appKeyFile(settings), 'utf8').trim()), key);
  }));

test('a key that is set goes before the folder, which stays as it is', () =>
  inFolder((settings) => {
    const key = Buffer.alloc(32, 5);
    assert.equal(appKey({ ...settings, appKey: key }), key);
    assert.throws(() => statSync(settings.dataDir), { code: 'ENOENT' });
  }));

test('a damaged file stops the start with a sentence, and is not written over', () =>
  inFolder((settings) => {
    appKey(settings);
    writeFileSync(appKeyFile(settings), 'half a k');
    assert.throws(() => appKey(settings), /app-key holds no key\. Put the right one back/);
    assert.equal(readFileSync(appKeyFile(settings), 'utf8'), 'half a k');
  }));

const bytes = Buffer.alloc(32, 0xfb);
for (const [what, text, expected] of [
  ['base64url', bytes.toString('base64url'), bytes],
  ['base64', bytes.toString('base64'), bytes],
  ['31 bytes', Buffer.alloc(31).toString('base64url'), undefined],
  ['33 bytes', Buffer.alloc(33).toString('base64url'), undefined],
  ['a sentence', 'geheim geheim geheim geheim geheim geheim g', undefined],
  ['nothing', '', undefined],
] as const) {
  test(`${what} is ${expected ? 'read as a key' : 'no key'}`, () => assert.deepEqual(readAppKey(text), expected));
}
