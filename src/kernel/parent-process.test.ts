import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';

const program = `
  import { stopWithParent } from ${JSON.stringify(new URL('./parent-process.ts', import.meta.url).href)};
  stopWithParent(() => { console.log('stopped'); process.exit(); });
  setTimeout(() => process.exit(), 20_000);
  console.log('started');`;

test('a program stops when the process that started it is killed', async () => {
  const script = '"$0" --input-type=module --eval "$1" & wait';
  const parent = spawn('/bin/sh', ['-c', script, process.execPath, program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const words: string[] = [];
  parent.stdout.on('data', (text) => words.push(String(text).trim()));
  await once(parent.stdout, 'data');
  parent.kill('SIGKILL');
  await once(parent, 'close');
  assert.deepEqual(words, ['started', 'stopped']);
});
