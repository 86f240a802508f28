import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processesIn, waitUntil } from './processes.ts';

const onlyLinux = { skip: process.platform === 'linux' ? false : 'needs /proc' };

test('this process lives, and a process id that nobody has does not', () => {
  assert.equal(isAlive(process.pid), true);
  assert.equal(isAlive(2 ** 22 + 1), false);
});

test('a process that ended but was never reaped is dead', onlyLinux, async (t) => {
  // The shell becomes a program that never asks after its child.
  const parent = spawn('/bin/sh', ['-c', 'sleep 1 & echo $!; exec sleep 10'], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => void parent.kill());
  const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))));
  assert.ok(await waitUntil(() => !isAlive(pid), 5000));
  assert.doesNotThrow(() => process.kill(pid, 0));
});

test('the processes that work in a folder are found, as long as they do', onlyLinux, async (t) => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'biebwerk-processes-')));
  t.after(() => rmSync(folder, { recursive: true }));
  const child = spawn('sleep', ['10'], { cwd: folder, stdio: 'ignore' });
  await sleep(50);
  assert.deepEqual(processesIn(folder), [child.pid]);
  child.kill();
  assert.ok(await waitUntil(() => processesIn(folder)?.length === 0, 5000));
});
