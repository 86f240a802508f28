import { found, type Request, read } from '#kernel/http.ts';
import { answer } from '#kernel/problem.ts';
import { findReading } from '../../school-norms/index.ts';
import { editionOfYear } from '../queries.ts';
import { listEditions } from '../sql.ts';

const yearOf = (c: Request): number => Number(found(/^20\d\d$/.exec(c.req.param('year') ?? ''), 'year')[0]);

const editionOf = (c: Request) =>
  read(c, async ({ tx }) => ({
    ...found(await editionOfYear(tx, yearOf(c)), 'edition'),
    pupilsAtBoundary: await findReading(tx),
  }));

/** The published editions, the newest first. */
export async function editionsApi(c: Request) {
  const rows = await read(c, ({ tx }) => listEditions(tx, ['published']));
  return answer(c, {
    editions: rows.map(({ year, editionVersion, publishedAt }) => ({ year, version: editionVersion, publishedAt })),
  });
}

/** The services of the published edition of a year, each whole, and how the library reads what their norms leave open. */
export async function servicesApi(c: Request) {
  const { document, editionVersion, pupilsAtBoundary } = await editionOf(c);
  const { year: edition, services } = document;
  return answer(c, { edition, version: editionVersion, pupilsAtBoundary, services });
}

export async function serviceApi(c: Request) {
  const { document, pupilsAtBoundary } = await editionOf(c);
  const service = document.services.find(({ id }) => id === c.req.param('serviceId'));
  return answer(c, { ...found(service, 'service'), pupilsAtBoundary });
}
