// Runs the measurements of bench/ (all, or those named) one after the other, after one of the machine itself.
// Ends with an error when a wanted figure was missed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../src/kernel/root.ts';

const names = [
  'tariff',
  'pdf',
  'catalogue-page',
  'agenda',
  'agenda-feed',
  'registrations',
  'planning-board',
  'figures',
  'start',
  'memory',
  'page-weight',
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No measurement is called ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(1);
}

const missed: string[] = [];
for (const name of ['calibration', ...(asked.length > 0 ? asked : names)]) {
  console.log(`\n== ${name}`);
  const child = spawn(process.execPath, [`bench/${name}.ts`], { cwd: root, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) missed.push(name);
}
if (missed.length > 0) console.log(`\nMissed or failed: ${missed.join(', ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
