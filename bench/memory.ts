// Memory of the web process (with its worker) over 10,000 requests to a mix of pages and calls. Linux only.
// Run: node bench/memory.ts
import { readFileSync } from 'node:fs';
import { ask, startProgram } from './program.ts';

const paths = ['/aanbod', '/aanbod/dbos-po', '/aanbod?zoek=taal', '/api/v1/catalogue-editions/2025/services', '/'];
const steps = 10;
const requestsPerStep = 1000;
const mostMegabytes = 250;
/** Growth over the second half that still counts as flat. */
const flatMegabytes = 15;

const residentMegabytes = (pid: number): number => {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
};

const { url, pid, stop } = await startProgram();
try {
  const measured = [residentMegabytes(pid)];
  for (let step = 0; step < steps; step++) {
    for (const path of paths) await ask(`${url}${path}`, requestsPerStep / paths.length, 8);
    measured.push(residentMegabytes(pid));
  }
  for (const [step, megabytes] of measured.entries()) {
    console.log(`after ${String(step * requestsPerStep).padStart(6)} requests ${megabytes.toFixed(0).padStart(5)} MB`);
  }
  const most = Math.max(...measured);
  const growth = (measured.at(-1) ?? 0) - (measured[steps / 2] ?? 0);
  console.log(
    `most ${most.toFixed(0)} MB (wanted ${mostMegabytes}); ${growth.toFixed(0)} MB more in the second half (flat: ${flatMegabytes})`,
  );
  process.exitCode = most > mostMegabytes || growth > flatMegabytes ? 1 : 0;
} finally {
  await stop();
}
