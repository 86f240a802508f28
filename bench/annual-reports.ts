// The annual reports of twelve municipalities, over a year of 8,000 sessions: proposed and made final, then the page of one
// and its PDF of twenty pages, beside a page of the house without a report and a PDF of one page. Run: node bench/annual-reports.ts
import '../scripts/tsx-loader.ts';
import { loadavg } from 'node:os';
import { readConfig } from '#kernel/config.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { inTransaction, openDatabase } from '#kernel/db.ts';
import { logTo } from '#kernel/log.ts';
import { migrate } from '#kernel/migrate.ts';
import { closePdf, renderPdf } from '#kernel/pdf/pdf.ts';
import { pageCountOf } from '#kernel/pdf/testing.ts';
import { startEmbedded } from '#kernel/postgres/embedded.ts';
import { secretBox } from '#kernel/secret-box.ts';
import { newFolder } from './program.ts';

const { createApp } = await import('../src/app.tsx');
const { modules } = await import('../src/modules.ts');
const { ctxOf, someone } = await import('../test/actors.ts');
const { aText, done, finaliseReport, startReport } = await import('../src/modules/reports/testing.ts');
const { knownOf, proposeChapters } = await import('../src/modules/report-writing/testing.ts');
const { fillYear, WHOLE_YEAR } = await import('./year/fill-year.ts');

const wanted = { pageMs: 100, pdfMs: 1000, pages: 20, snapshotMs: 10_000 };
const now = new Date('2026-11-22T09:00:00Z');
const year = 2025;
const director = someone('director');

/** A chapter of words, to bring the document to the pages that are wanted. */
const words = (number: number) => {
  const alinea =
    `In alinea ${number} staat wat de bibliotheek het afgelopen jaar met inwoners en organisaties deed. `.repeat(9);
  const text = Array.from({ length: 6 }, () => `${alinea} Er waren {programme-activities} activiteiten.`).join('\n\n');
  return { title: `Verhaal ${number}`, number: null, blocks: [aText(text)] };
};

type Municipality = { readonly code: string; readonly name: string; readonly slug: string };
type Database = ReturnType<typeof openDatabase>;

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function timesOf(rounds: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const time = await millisecondsOf(() => work(round));
    if (round > 0) times.push(time);
  }
  return times.sort((a, b) => a - b);
}

const p95 = (times: readonly number[]): number => times[Math.floor(times.length * 0.95)] ?? 0;
const median = (times: readonly number[]): number => times[times.length >> 1] ?? 0;

function say(what: string, took: number, { most = Number.POSITIVE_INFINITY, beside = '' } = {}): void {
  console.log(`${what.padEnd(50)} ${took < 10 ? took.toFixed(1) : took.toFixed(0)} ms${beside}`);
  if (took <= most) return;
  console.log(`  missed: wanted within ${most} ms`);
  process.exitCode = 1;
}

/** Gives the id of the report, which is proposed and has its texts. */
async function write({ db }: Database, municipality: Municipality): Promise<string> {
  const { id } = done(
    await inTransaction(db, async (tx) => {
      const ctx = ctxOf(tx, director, now);
      const proposed = proposeChapters(await knownOf(ctx, modules, { municipality, year }));
      const chapters = proposed.map((chapter) => ({
        ...chapter,
        blocks: chapter.blocks.map((block) =>
          block.kind === 'text' && block.text === '' ? { ...block, text: 'Het was een goed jaar.' } : block,
        ),
      }));
      return startReport(ctx, {
        ...{ municipalityCode: municipality.code, year, slug: '', title: `Jaarbericht ${year}` },
        chapters: [...chapters, ...Array.from({ length: 9 }, (_, index) => words(index + 1))],
      });
    }),
  );
  return id;
}

const finalise = ({ db }: Database, id: string) =>
  inTransaction(db, (tx) => finaliseReport(ctxOf(tx, director, now), modules, { id, version: 1, reason: '' }));

logTo(() => undefined);
const { dataDir, remove } = newFolder();
const server = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
const open = openDatabase({ ...server.config, max: 4 });
try {
  await migrate(open.db, 'db/migrations');
  await fillYear(open.pool, { ...WHOLE_YEAR, year, now });
  const { rows } = await open.pool.query<Municipality>(
    'select code, name, slug from organisation.municipalities where served order by code',
  );
  const ids: string[] = [];
  console.log(
    `load ${loadavg()[0]?.toFixed(1)}; ${calendarYear(year).startsOn} until ${calendarYear(year).endsBefore}`,
  );
  const proposing = await millisecondsOf(async () => {
    for (const municipality of rows) ids.push(await write(open, municipality));
  });
  say(`proposed for ${rows.length} municipalities`, proposing);
  const freezing = await millisecondsOf(async () => {
    for (const id of ids) done(await finalise(open, id));
  });
  say(`made final for ${rows.length} municipalities`, freezing, { most: wanted.snapshotMs });

  const config = readConfig({});
  if ('faults' in config) throw new Error(config.faults.join());
  const app = createApp({ db: open.db, config, box: secretBox(Buffer.alloc(32)), modules, now: () => now });
  const ask = async (path: string): Promise<Uint8Array> => {
    const answer = await app.request(path, { headers: { host: 'localhost' } });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const addressOf = (round: number) => `/verantwoording/${rows[round % rows.length]?.slug}/${year}`;
  const plain = await timesOf(60, () => ask('/verantwoording'));
  const pages = await timesOf(120, (round) => ask(addressOf(round)));
  const kilobytes = (await ask(addressOf(0))).byteLength / 1000;
  const ratio = `, median ${median(pages).toFixed(0)}, ${kilobytes.toFixed(0)} kB, ${(median(pages) / median(plain)).toFixed(1)} times the list of reports`;
  say('page of a report, p95', p95(pages), { most: wanted.pageMs, beside: ratio });

  const first = await ask(`${addressOf(0)}.pdf`);
  const onePage = await timesOf(20, (round) =>
    renderPdf({
      template: 'kernel/pdf/testing/plain.typ',
      data: { title: 'Een alinea', text: `Tekst ${round}.` },
      at: now,
    }),
  );
  const documents = await timesOf(rows.length - 1, (round) => ask(`${addressOf(round)}.pdf`));
  const beside = `, slowest ${documents.at(-1)?.toFixed(0)}, ${(median(documents) / median(onePage)).toFixed(1)} times one page`;
  say(`PDF of ${pageCountOf(first)} pages, warm, each of another report`, median(documents), {
    most: wanted.pdfMs,
    beside,
  });
  if (pageCountOf(first) < wanted.pages) throw new Error(`a report of ${pageCountOf(first)} pages measures too little`);
} finally {
  await closePdf();
  await open.close();
  await server.stop();
  remove();
}
