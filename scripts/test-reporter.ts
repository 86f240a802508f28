import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

/** What a run of the tests comes to; sent to the process that started it. */
export type TestCounts = { passed: number; failed: number; skipped: number };

const noise: string[] = [];
const print = console.error;

/** A test that expects an error message takes it with `t.mock.method(console, 'error')`; any other is a fault. */
console.error = (...parameters: unknown[]) => {
  noise.push(String(parameters[0]));
  print(...parameters);
};

/** Prints only what fails. */
// biome-ignore lint/style/noDefaultExport: the form that `node --test-reporter` asks for
export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type === 'test:fail') yield failure(event.data);
    if (event.type === 'test:summary' && !event.data.file) {
      yield noise.map((line) => `\n✖ a test wrote to console.error: ${line}\n`).join('');
      await send(event.data.counts);
    }
  }
}

type Failure = Extract<TestEvent, { type: 'test:fail' }>['data'];
type Summary = Extract<TestEvent, { type: 'test:summary' }>['data'];

function failure({ name, file, line, details }: Failure): string {
  const error = details.error as Error & { failureType?: string };
  if (error.failureType === 'subtestsFailed') return '';
  return `\n✖ ${name}\n  ${file}:${line}\n${explain(error.cause ?? error).replaceAll(/^/gm, '  ')}\n`;
}

/** Without what hangs below an error: a database error brings its whole client along. */
function explain(error: unknown): string {
  const text = inspect(error, { colors: process.stdout.isTTY, depth: 0 });
  const cause = error instanceof Error ? error.cause : undefined;
  return cause ? `${text}\ncaused by ${explain(cause)}` : text;
}

async function send(counts: Summary['counts']): Promise<void> {
  const failed = counts.tests - counts.passed - counts.skipped - counts.todo + noise.length;
  const message: TestCounts = { passed: counts.passed, failed, skipped: counts.skipped + counts.todo };
  await new Promise((resolve) => process.send?.(message, resolve) ?? resolve(undefined));
}
