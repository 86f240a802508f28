// Time to make the quote of six pages in the warm thread, beside a one-page PDF with one paragraph in the same run.
import { closePdf, renderPdf } from '#kernel/pdf/pdf.ts';
import { pageCountOf, withEveryText } from '#kernel/pdf/testing.ts';
import { renderQuotePdf } from '../src/modules/quote-contents/pdf/quote-pdf.ts';
import { aQuoteDocument } from '../src/modules/quote-contents/pdf/testing.ts';

type Times = { fastest: number; median: number; p95: number };

const rounds = 40;
const at = new Date('2026-11-22T10:00:00Z');

/** Typst remembers what it has set before; other words and figures in each round show the work of a new quote. */
const freshText = (round: number) => (text: string) =>
  text
    .replace(/\d(?=[.,]?\d)/g, (digit) => String((Number(digit) + round) % 10))
    .replace(/\b(de|het|een|en|van)\b/g, `$1${'aeiou'[round % 5]}${round}`);

const baseline = (round: number) =>
  renderPdf({
    template: 'kernel/pdf/testing/plain.typ',
    data: freshTexts(
      { title: 'Een alinea', text: 'De bibliotheek helpt het kind en de ouder van de gemeente.' },
      round,
    ),
    at,
  });
const quote = (round: number) => renderQuotePdf(freshTexts(aQuoteDocument(), round), at);

function freshTexts<T>(document: T, round: number): T {
  return withEveryText(document, freshText(round));
}

async function timesOf(make: (round: number) => Promise<Uint8Array>): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await make(round + 1);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { fastest: times[0] ?? 0, median: times[rounds / 2] ?? 0, p95: times[Math.floor(rounds * 0.95)] ?? 0 };
}

const pages = pageCountOf(await quote(0));
await baseline(0);
const small = await timesOf(baseline);
const large = await timesOf(quote);
const shown = (time: Times) =>
  `fastest ${time.fastest.toFixed(1)} ms, median ${time.median.toFixed(1)} ms, p95 ${time.p95.toFixed(1)} ms`;
console.log(`one page, one paragraph  ${shown(small)}`);
console.log(`quote of ${pages} pages         ${shown(large)}`);
console.log(`ratio                    ${(large.median / small.median).toFixed(1)}`);
await closePdf();
