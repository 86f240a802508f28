// The annual reports of twelve municipalities, over a year of 8,000 sessions: proposed and made final, then the page of one
// and its PDF of more than twenty pages, beside the list of reports and a PDF of one paragraph. Run: node bench/annual-reports.ts
import { loadavg } from 'node:os';
import { inTransaction } from '#kernel/db.ts';
import { closePdf, renderPdf } from '#kernel/pdf/pdf.ts';
import { pageCountOf } from '#kernel/pdf/testing.ts';
import { median, millisecondsOf, NOW, percentile, timesOf, type WithYear, withYear } from './year/with-year.ts';

const { modules } = await import('../src/modules.ts');
const { ctxOf, someone } = await import('../test/actors.ts');
const { aText, done, finaliseReport, startReport } = await import('../src/modules/reports/testing.ts');
const { knownOf, proposeChapters } = await import('../src/modules/report-proposals/index.ts');

const wanted = { pageMs: 100, pdfMs: 1000, pages: 20, snapshotMs: 10_000 };
const year = 2025;
const director = someone('director');

type Municipality = { readonly code: string; readonly name: string; readonly slug: string };

/** A chapter of words, to bring the document to the pages that are wanted. */
const words = (number: number) => {
  const told =
    `In alinea ${number} staat wat de bibliotheek het afgelopen jaar met inwoners en organisaties deed. `.repeat(9);
  const text = Array.from({ length: 6 }, () => `${told} Er waren {programme-activities} activiteiten.`).join('\n\n');
  return { title: `Verhaal ${number}`, number: null, blocks: [aText(text)] };
};

function say(what: string, took: number, { most = Number.POSITIVE_INFINITY, beside = '' } = {}): void {
  console.log(`${what.padEnd(50)} ${took < 10 ? took.toFixed(1) : took.toFixed(0)} ms${beside}`);
  if (took <= most) return;
  console.log(`  missed: wanted within ${most} ms`);
  process.exitCode = 1;
}

/** Gives the id of the report, which is proposed and has its texts. */
async function write({ db }: WithYear, municipality: Municipality): Promise<string> {
  const started = await inTransaction(db, async (tx) => {
    const ctx = ctxOf(tx, director, NOW);
    const proposed = proposeChapters(await knownOf(ctx, modules, { municipality, year }));
    const chapters = proposed.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) =>
        block.kind === 'text' && block.text === '' ? { ...block, text: 'Het was een goed jaar.' } : block,
      ),
    }));
    return startReport(ctx, {
      ...{ municipalityCode: municipality.code, year, slug: '', title: `Jaarbericht ${year}` },
      chapters: [...chapters, ...Array.from({ length: 16 }, (_, index) => words(index + 1))],
    });
  });
  return done(started).id;
}

const finalise = ({ db }: WithYear, id: string) =>
  inTransaction(db, (tx) => finaliseReport(ctxOf(tx, director, NOW), modules, { id, version: 1, reason: '' }));

async function measurePages({ ask }: WithYear, addresses: readonly string[]): Promise<void> {
  const addressOf = (round: number) => addresses[round % addresses.length] ?? '';
  const plain = await timesOf(60, () => ask('/verantwoording'));
  const times = await timesOf(120, (round) => ask(addressOf(round)));
  const kilobytes = (await ask(addressOf(0))).byteLength / 1000;
  const ratio = `${(median(times) / median(plain)).toFixed(1)} times the list of reports`;
  const beside = `, median ${median(times).toFixed(0)}, ${kilobytes.toFixed(0)} kB, ${ratio}`;
  say('page of a report, p95', percentile(times), { most: wanted.pageMs, beside });
}

async function measurePdf({ ask }: WithYear, addresses: readonly string[]): Promise<void> {
  const pages = pageCountOf(await ask(`${addresses[0]}.pdf`));
  if (pages < wanted.pages) throw new Error(`a report of ${pages} pages measures too little`);
  const paragraph = (round: number) => ({ title: `Alinea ${round}`, text: `De bibliotheek telt ${round} kinderen.` });
  const plain = await timesOf(20, (round) =>
    renderPdf({ template: 'kernel/pdf/testing/plain.typ', data: paragraph(round), at: NOW }),
  );
  const times = await timesOf(addresses.length - 1, (round) => ask(`${addresses[round]}.pdf`));
  const ratio = `${(median(times) / median(plain)).toFixed(0)} times a paragraph`;
  const beside = `, slowest ${times.at(-1)?.toFixed(0)}, ${ratio} (${median(plain).toFixed(1)} ms)`;
  say(`PDF of ${pages} pages, warm, each of another report`, median(times), { most: wanted.pdfMs, beside });
}

await withYear(year, async (open) => {
  const { rows } = await open.pool.query<Municipality>(
    'select code, name, slug from organisation.municipalities where served order by code',
  );
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  const ids: string[] = [];
  const proposing = await millisecondsOf(async () => {
    for (const municipality of rows) ids.push(await write(open, municipality));
  });
  say(`proposed for ${rows.length} municipalities`, proposing);
  const freezing = await millisecondsOf(async () => {
    for (const id of ids) done(await finalise(open, id));
  });
  say(`made final for ${rows.length} municipalities`, freezing, { most: wanted.snapshotMs });
  const addresses = rows.map(({ slug }) => `/verantwoording/${slug}/${year}`);
  await measurePages(open, addresses);
  await measurePdf(open, addresses);
});
await closePdf();
