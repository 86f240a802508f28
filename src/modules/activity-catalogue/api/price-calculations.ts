import { bodyLimit } from 'hono/body-limit';
import { perMinute } from '#kernel/client-limit.ts';
import { type Request, read } from '#kernel/http.ts';
import { answer, type Fault, problem } from '#kernel/problem.ts';
import { faultText, priceSelections, warningText } from '../../calculations/index.ts';
import { editionOfYear } from '../queries.ts';
import { asAnswer, PriceCalculationRequest } from './price-calculation.ts';

const MAX_BYTES = 256 * 1024;

/** Generous for a page that calculates along with somebody who is typing; too little to keep the house busy. */
export const MOST_PER_MINUTE = 60;
export const notTooOften = perMinute('price-calculations', MOST_PER_MINUTE);

/** Far more than a request about every service with every quantity needs. */
export const smallBody = bodyLimit({
  maxSize: MAX_BYTES,
  onError: (c) =>
    problem(c as Request, 413, `Stuur hoogstens ${MAX_BYTES / 1024} kB.`, [{ path: '', code: 'too-large' }]),
});

/** Prices a choice of services on an edition, for anybody. Keeps nothing. Every fault is named by its path. */
export async function priceCalculationsApi(c: Request) {
  const body = parsed(await c.req.text());
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const detail = 'Stuur een JSON-object met edition, facts en selections.';
    return problem(c, 400, detail, [
      { path: '', code: body === undefined ? 'not-json' : 'not-an-object', message: detail },
    ]);
  }
  const faults = shapeFaults(body as Record<string, unknown>);
  const { edition: year, facts, selections, options } = body as Record<string, unknown>;
  const edition = isYear(year) ? await read(c, ({ tx }) => editionOfYear(tx, year)) : undefined;
  if (!edition) {
    const message = 'Deze editie van de catalogus is er niet.';
    return problem(c, 400, message, [{ path: 'edition', code: 'unknown-edition', message }, ...faults]);
  }

  const titles = new Map(edition.document.services.map(({ id, title }) => [id, title]));
  const priced = priceSelections({ edition: edition.document, facts, selections, options });
  if (!priced.ok) {
    faults.push(...priced.refusal.faults.map((fault) => ({ ...fault, message: faultText(fault, titles) })));
  }
  if (!priced.ok || faults.length > 0) return problem(c, 400, 'Deze vraag klopt niet helemaal.', faults);
  const { value } = priced;
  return answer(
    c,
    asAnswer(
      value,
      value.warnings.map((warning) => warningText(warning, titles)),
    ),
  );
}

const NAMES = Object.keys(PriceCalculationRequest.shape);
const isYear = (year: unknown): year is number =>
  typeof year === 'number' && PriceCalculationRequest.shape.edition.safeParse(year).success;

/** A field with a slip of the pen, or no selections at all, would else count as nothing and cost nothing. */
function shapeFaults(body: Readonly<Record<string, unknown>>): Fault[] {
  const unknown = Object.keys(body).filter((name) => !NAMES.includes(name));
  const faults: Parameters<typeof faultText>[0][] = unknown.map((path) => ({
    path,
    code: 'unknown-field',
    allowed: NAMES,
  }));
  if (body.selections === undefined) faults.push({ path: 'selections', code: 'missing-field' });
  return faults.map((fault) => ({ ...fault, message: faultText(fault) }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
