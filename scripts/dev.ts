// Runs the program and starts it again when something below src/ or db/ changes. The embedded server stops and starts
// with it, which takes a tenth of a second.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import path from 'node:path';
import { stopWithParent } from '../src/kernel/parent-process.ts';
import { root } from '../src/kernel/root.ts';

const WATCHED = ['src', 'db'];
/** Editors write a file in several steps, and a branch change touches many files. */
const QUIET_MS = 150;

let child = start();
let timer: NodeJS.Timeout | undefined;
let restarting = Promise.resolve();

for (const folder of WATCHED) {
  watch(path.join(root, folder), { recursive: true }, (_, file) => {
    clearTimeout(timer);
    timer = setTimeout(() => queueRestart(file ?? folder), QUIET_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
stopWithParent(() => void stop());

function start(): ChildProcess {
  const script = path.join(root, 'scripts/start.ts');
  return spawn(process.execPath, [script], {
    cwd: root,
    stdio: 'inherit',
    env: { NODE_ENV: 'development', ...process.env },
  });
}

/** One restart at a time: two programs would want the same port. */
function queueRestart(file: string): void {
  restarting = restarting.then(async () => {
    console.log(`\n${file} changed, starting again ...`);
    await end();
    child = start();
  });
}

async function end(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function stop(): Promise<void> {
  await end();
  process.exit(0);
}
