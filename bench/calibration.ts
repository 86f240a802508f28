// How fast this machine is at this moment: a fixed loop in Node, and fixed queries in a throwaway PostgreSQL. Figures of
// two runs compare only as far as these do. Run: node bench/calibration.ts
import { availableParallelism, loadavg } from 'node:os';
import { openDatabase } from '../src/kernel/db.ts';
import { startEmbedded } from '../src/kernel/postgres/embedded.ts';
import { newFolder } from './program.ts';

const rounds = 5;
const turns = 50_000_000;
const counted = 1_000_000;
const pointReads = 1000;

async function fastest(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}

/** Whole numbers, a multiplication and a branch: what the compiler does not think away. */
function loop(): number {
  let value = 1;
  for (let turn = 0; turn < turns; turn++) value = (Math.imul(value, 31) + turn) | 0;
  if (value === 0) throw new Error('the loop gives nothing');
  return value;
}

const { dataDir, remove } = newFolder();
const server = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
const { pool } = openDatabase({ ...server.config, max: 1 });
const inTurn = async (): Promise<void> => {
  for (let read = 0; read < pointReads; read++) await pool.query('select $1::int as n', [read]);
};
try {
  const loopMs = await fastest(loop);
  const countMs = await fastest(() => pool.query(`select sum(n) from generate_series(1, ${counted}) n`));
  const readsMs = await fastest(inTurn);
  const load = loadavg().map((average) => average.toFixed(1));
  console.log(`${availableParallelism()} cores, load ${load.join(', ')}, Node ${process.versions.node}`);
  console.log(`loop of ${turns / 1e6} million turns       ${loopMs.toFixed(1)} ms`);
  console.log(`sum of ${counted / 1e6} million rows in SQL   ${countMs.toFixed(1)} ms`);
  console.log(`point read over the socket       ${((readsMs / pointReads) * 1000).toFixed(0)} µs`);
} finally {
  await pool.end();
  await server.stop();
  remove();
}
