// Runs the tests (all, or the files and folders named) on one throwaway PostgreSQL server; with --browser those in
// Chromium. Ends with the line `N passed, N failed`, and with an error when a test failed or none ran.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stopWithParent } from '../src/kernel/parent-process.ts';
import { root } from '../src/kernel/root.ts';
import { buildAssets } from './build-assets.ts';
import type { TestCounts } from './test-reporter.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const BROWSER_TESTS = 'test/browser';
const CHROMIUMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
);
/** What asks nothing of a server that the tests of commands and statements do not, or only of the bundled one. */
const ON_BUNDLED = /^(test\/(postgres|conventions|attacks|journeys)|demo|src\/ui|src\/modules\/[^/]+\/(pages|pdf))\//;
const nothing: TestCounts = { passed: 0, failed: 0, skipped: 0 };

process.chdir(root);
const { values, positionals } = parseArgs({ allowPositionals: true, options: { browser: { type: 'boolean' } } });
const places = values.browser && positionals.length === 0 ? [BROWSER_TESTS] : positionals;
const counts = await runOnServer(places.length > 0 ? filesIn(places) : ordinaryFiles());
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;

function filesIn(places: string[]): string[] {
  return places.flatMap((place) => {
    if (!existsSync(place)) return [];
    return statSync(place).isDirectory() ? globSync(`${place}/**/*.test.{ts,tsx}`).sort() : [place];
  });
}

/** All but the browser tests; on another server than the bundled one only what may differ there. */
function ordinaryFiles(): string[] {
  const bundled = !process.env.TEST_DATABASE_URL && !process.env.TEST_POSTGRES_BIN;
  return filesIn(['src', 'test', 'demo', 'bench']).filter(
    (file) => !file.startsWith(`${BROWSER_TESTS}/`) && (bundled || !ON_BUNDLED.test(file)),
  );
}

async function runOnServer(testFiles: string[]): Promise<TestCounts> {
  if (testFiles.length === 0) return nothing;
  await buildAssets();
  const browser = values.browser ? findBrowser() : {};
  const server = await startTestServer(process.env);
  try {
    console.log(`${testFiles.length} test files on ${server.name}`);
    return await run(testFiles, { ...process.env, ...browser, ...environmentFor(server) });
  } finally {
    await server.stop();
  }
}

function findBrowser(): NodeJS.ProcessEnv {
  const found = process.env.CHROMIUM ?? CHROMIUMS.find((file) => existsSync(file));
  if (found) return { CHROMIUM: found };
  throw new Error('The browser tests need Chromium: install the package chromium, or name the program in CHROMIUM.');
}

function environmentFor({ config, template }: TestServer): NodeJS.ProcessEnv {
  return { NODE_ENV: 'test', TEST_SERVER: JSON.stringify(config), TEST_TEMPLATE: template };
}

async function run(testFiles: string[], env: NodeJS.ProcessEnv): Promise<TestCounts> {
  const flags = ['--test', '--test-isolation=none', '--test-force-exit', '--test-timeout=120000'];
  const loaders = ['--import', './scripts/tsx-loader.ts', '--test-reporter', './scripts/test-reporter.ts'];
  const stdio: ('inherit' | 'ipc')[] = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(process.execPath, [...flags, ...loaders, ...testFiles], { env, stdio });
  stopChildWithUs(child);
  let counted: TestCounts | undefined;
  child.once('message', (message) => {
    counted = message as TestCounts;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (!counted) console.log(`The tests ended (exit code ${code}) before they were through.`);
  return counted ?? { ...nothing, failed: 1 };
}

function stopChildWithUs(child: ChildProcess): void {
  const stop = () => void child.kill();
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  stopWithParent(stop);
}
