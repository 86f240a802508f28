// Everything that must hold before a change lands, in the order of what fails fastest; CI runs exactly this.
// Every step runs, also after a failure. Ends with the sum of all tests; a failed step of another kind counts as one.
// Two lanes keep two cores busy: the tests, with those on another server, which are fewer, and beside them those in the browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { root } from '../src/kernel/root.ts';

type Step = { name: string; command: string[]; env?: NodeJS.ProcessEnv };
type Sum = { passed: number; failed: number };

const distributions = globSync('/usr/lib/postgresql/*/bin/postgres').map((file) => file.replace(/\/postgres$/, ''));

/** Stages come after each other. The lanes of a stage run side by side, each taking its steps in turn. */
const stages: Step[][][] = [
  [
    [{ name: 'lint and format', command: ['biome', 'ci', '--reporter=summary'] }],
    [{ name: 'types', command: ['tsc', '--noEmit'] }],
  ],
  [
    [
      { name: 'tests', command: ['npm', '--silent', 'test'] },
      ...distributions.map((bin) => ({
        name: `tests on the PostgreSQL in ${bin}`,
        command: ['npm', '--silent', 'test'],
        env: { TEST_POSTGRES_BIN: bin },
      })),
    ],
    [{ name: 'browser tests', command: ['npm', '--silent', 'test', '--', '--browser'] }],
  ],
];

const sum: Sum = { passed: 0, failed: 0 };
for (const stage of stages) await Promise.all(stage.map(takeInTurn));
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);

async function takeInTurn(lane: readonly Step[]): Promise<void> {
  for (const step of lane) {
    const { passed, failed } = await take(step);
    sum.passed += passed;
    sum.failed += failed;
  }
}

async function take({ name, command, env }: Step): Promise<Sum> {
  console.log(`.. ${name}`);
  const started = performance.now();
  const { code, output } = await run(command, { ...process.env, ...env });
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`\n== ${name}\n${output.trim()}\n== ${name}: ${code === 0 ? 'good' : 'FAILED'} after ${seconds} s`);
  const [, passed = 0, failed = 0] = (/^(\d+) passed, (\d+) failed/m.exec(output) ?? []).map(Number);
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

async function run([program = '', ...parameters]: string[], env: NodeJS.ProcessEnv) {
  const shell = process.platform === 'win32'; // npm, biome and tsc are .cmd files there
  const child = spawn(program, parameters, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
