// Time from `npm start` to the first page, of a first start (without the installation of packages) and of a second one on
// the same data folder, beside an empty Node and a bare @hono/node-server in the same run. Not on Windows.
// Run: node bench/start.ts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { newFolder, type Running, startCommand, startServer } from './program.ts';

const firstRounds = 3;
const rounds = 5;
const wantedMs = 3000;

const HELLO = `import { serve } from '@hono/node-server';
serve({ fetch: () => new Response('hallo'), hostname: '127.0.0.1', port: Number(process.env.PORT) });`;

async function firstPage(starting: Promise<Running>): Promise<number> {
  const { startMs, stop } = await starting;
  await stop();
  return startMs;
}

const program = (dataDir: string): Promise<number> => firstPage(startCommand(['npm', 'start'], { DATA_DIR: dataDir }));
const hello = (): Promise<number> => firstPage(startServer(['--input-type=module', '--eval', HELLO]));

async function emptyNode(): Promise<number> {
  const started = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
  return performance.now() - started;
}

async function firstStart(): Promise<number> {
  const { dataDir, remove } = newFolder();
  try {
    return await program(dataDir);
  } finally {
    remove();
  }
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

function show(name: string, times: readonly number[], baseline: number): void {
  const [fastest, middle] = [Math.min(...times), median(times)];
  const figures = [middle, fastest].map((ms) => `${ms.toFixed(0).padStart(6)} ms`);
  console.log(
    `${name.padEnd(24)} median ${figures[0]}   fastest ${figures[1]}   ${(middle / baseline).toFixed(1).padStart(5)} times the bare server`,
  );
}

const times = { empty: [], hello: [], first: [], second: [] } as Record<string, number[]>;
const { dataDir, remove } = newFolder();
try {
  for (let round = 0; round < firstRounds; round++) times.first?.push(await firstStart());
  await program(dataDir);
  for (let round = 0; round < rounds; round++) {
    times.empty?.push(await emptyNode());
    times.hello?.push(await hello());
    times.second?.push(await program(dataDir));
  }
} finally {
  remove();
}
const { empty = [], hello: bare = [], first = [], second = [] } = times;
const names = { 'node -e 0': empty, 'bare @hono/node-server': bare, 'first start': first, 'second start': second };
for (const [name, measured] of Object.entries(names)) show(name, measured, median(bare));
console.log(`wanted of a second start: ${wantedMs} ms`);
process.exitCode = median(second) < wantedMs ? 0 : 1;
