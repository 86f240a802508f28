import { type Request, read } from '#kernel/http.ts';
import { answer, problem } from '#kernel/problem.ts';
import { editionOfYear } from '../queries.ts';
import { faultText, warningText } from '../tariff/messages.ts';
import { priceSelections } from '../tariff/price-selections.ts';

/** Prices a choice of services on an edition, for anybody. Keeps nothing. Every fault is named by its path. */
export async function priceCalculationsApi(c: Request) {
  const body = await c.req.json<unknown>().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return problem(c, 400, 'Stuur een JSON-object met edition, facts en selections.', [
      { path: '', code: 'not-an-object' },
    ]);
  }
  const { edition: year, ...request } = body as Record<string, unknown>;
  const edition =
    typeof year === 'number' && Number.isInteger(year) ? await read(c, ({ tx }) => editionOfYear(tx, year)) : undefined;
  if (!edition)
    return problem(c, 400, 'Deze editie van de catalogus is er niet.', [{ path: 'edition', code: 'unknown-edition' }]);

  const titles = new Map(edition.document.services.map(({ id, title }) => [id, title]));
  const priced = priceSelections({ edition: edition.document, ...request });
  if (!priced.ok) {
    const faults = priced.refusal.faults.map((fault) => ({ ...fault, message: faultText(fault, titles) }));
    return problem(c, 400, 'Deze vraag klopt niet helemaal.', faults);
  }
  const warnings = priced.value.warnings.map((warning) => ({ ...warning, message: warningText(warning, titles) }));
  return answer(c, { ...priced.value, warnings });
}
