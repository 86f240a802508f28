// Request rate of /aanbod with the full catalogue, beside hono/jsx drawing the same tree from memory and a bare
// @hono/node-server that sends the same bytes, in the same run. Linux only. Run: node bench/catalogue-page.ts
import { readFileSync } from 'node:fs';
import { ask, bytesOf, type Running, startProgram, startServer } from './program.ts';

const connections = 16;
const requests = 1500;
const rounds = 4;
const wanted = 0.5;
const TICKS_PER_SECOND = 100;

const alone = (mode: string) =>
  startServer(['--import', './scripts/tsx-loader.ts', 'bench/catalogue-server.tsx', mode]);

type Rate = { wall: number; cpu: number };

/** Seconds that the process has computed so far, as Linux counts them. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Requests a second by the clock, and for each second of computing: other work on the machine only spoils the first. */
async function rateOf({ url, pid }: Running): Promise<Rate> {
  const before = cpuSeconds(pid);
  const seconds = await ask(`${url}/aanbod`, requests, connections);
  return { wall: requests / seconds, cpu: requests / (cpuSeconds(pid) - before) };
}

/** Best of several rounds, in turns. The first round warms the compiler. */
async function ratesOf(servers: readonly Running[]): Promise<Rate[]> {
  const best = servers.map(() => ({ wall: 0, cpu: 0 }));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, server] of servers.entries()) {
      const { wall, cpu } = await rateOf(server);
      const known = best[index];
      if (round > 0 && known) best[index] = { wall: Math.max(known.wall, wall), cpu: Math.max(known.cpu, cpu) };
    }
  }
  return best;
}

const servers = [await startProgram(), await alone('render'), await alone('bytes')];
try {
  const rates = await ratesOf(servers);
  const program = rates[0] ?? { wall: 0, cpu: 0 };
  const kilobytes = (await bytesOf(`${servers[0]?.url}/aanbod`)) / 1000;
  console.log(
    `/aanbod, ${kilobytes.toFixed(1)} kB, ${connections} connections, best of ${rounds} rounds of ${requests}`,
  );
  for (const [index, name] of ['program', 'same tree from memory', 'same bytes, bare server'].entries()) {
    const { wall, cpu } = rates[index] ?? program;
    const ratios = `the program does ${(program.wall / wall).toFixed(2)} and ${(program.cpu / cpu).toFixed(2)} of it`;
    console.log(
      `${name.padEnd(24)} ${wall.toFixed(0).padStart(6)} requests/s  ${cpu.toFixed(0).padStart(6)} a CPU second   ${ratios}`,
    );
  }
  process.exitCode = program.wall / (rates[1]?.wall ?? 1) < wanted ? 1 : 0;
} finally {
  await Promise.all(servers.map(({ stop }) => stop()));
}
