import { hashOf } from '#kernel/content-hash.ts';
import type { Tx } from '#kernel/db.ts';
import { editionById } from '../activity-catalogue/index.ts';
import type { Calculation } from '../calculations/index.ts';
import { findMunicipality } from '../organisation/index.ts';
import { priceQuote, type QuoteContent } from '../quote-contents/index.ts';
import { findReading } from '../school-norms/index.ts';
import type { QuoteState } from './domain.ts';
import { findQuote } from './sql/quotes.ts';
import { type Acceptance, findAcceptance } from './sql/steps.ts';
import { findVersion, listCustomPrices, listLines } from './sql/versions.ts';

/** Everything that is known of one version of a quote. */
export type QuoteVersion = QuoteContent & {
  readonly id: string;
  readonly quoteId: string;
  readonly state: QuoteState;
  readonly adviceId: string | null;
  readonly scenarioName: string;
  readonly contentHash: string | null;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly version: number;
};

/** The version with this id, whole. The reader's permission is checked on what comes out. */
export async function versionById(tx: Tx, id: string): Promise<QuoteVersion | undefined> {
  const row = await findVersion(tx, id);
  const quote = row && (await findQuote(tx, row.quoteId));
  if (!row || !quote) return undefined;
  const municipality = await findMunicipality(tx, quote.municipalityCode);
  const edition = await editionById(tx, row.editionId);
  if (!municipality || !edition) throw new Error(`quote version ${id} has lost its municipality or edition`);
  const { editionId: _, calculation, ...kept } = row;
  const { year, adviceId, number: quoteNumber } = quote;
  const lines = await listLines(tx, id);
  const customPrices = await listCustomPrices(tx, id);
  const reading = await findReading(tx);
  const whole = { ...kept, quoteNumber, year, adviceId, municipality, edition, lines, customPrices, reading };
  return { ...whole, calculation: calculation ?? pricedNow(whole) };
}

/** Each save checks that a draft can be priced, so a fault here is a bug. */
function pricedNow(version: Omit<QuoteVersion, 'calculation'>): Calculation {
  const priced = priceQuote(version.edition.document, version);
  if ('faults' in priced) throw new Error(`quote version ${version.id} cannot be priced`);
  return priced.calculation;
}

/** SHA-256 over everything that somebody who accepts this version agrees to. */
export const contentHashOf = (version: QuoteVersion): string => {
  const { quoteNumber, number, year, scenarioName, schoolContribution, facts, lines, customPrices } = version;
  const { calculation, validUntil, conditions, letter, municipality, edition } = version;
  const offered = { facts, lines, customPrices, calculation, scenarioName, schoolContribution };
  const words = { validUntil, conditions, letter };
  return hashOf({
    quoteNumber,
    number,
    year,
    municipality: municipality.code,
    edition: edition.id,
    ...offered,
    ...words,
  });
};

/** The last of these versions of its quote before this one that the municipality has seen; undefined for a first offer. */
export async function previousVersion(
  tx: Tx,
  version: QuoteVersion,
  versions: readonly Pick<QuoteVersion, 'id' | 'number' | 'sentAt'>[],
): Promise<QuoteVersion | undefined> {
  const last = versions.filter(({ number, sentAt }) => number < version.number && sentAt).at(-1);
  return last && versionById(tx, last.id);
}

/** What was accepted, as agreements need it: frozen, whatever happens to catalogue or facts. */
export type AcceptedVersion = Pick<
  QuoteVersion,
  'quoteNumber' | 'year' | 'lines' | 'facts' | 'calculation' | 'customPrices' | 'schoolContribution' | 'conditions'
> & {
  readonly versionId: string;
  readonly versionNumber: number;
  readonly municipalityCode: string;
  readonly editionId: string;
  readonly acceptance: Acceptance;
};

/** The accepted version with this id. Undefined when there is none, or when it was not accepted. */
export async function acceptedVersion(tx: Tx, versionId: string): Promise<AcceptedVersion | undefined> {
  const version = await versionById(tx, versionId);
  const acceptance = version && (await findAcceptance(tx, versionId));
  if (!version || !acceptance) return undefined;
  const { quoteNumber, year, lines, facts, calculation, customPrices, schoolContribution, conditions } = version;
  return {
    ...{ quoteNumber, year, lines, facts, calculation, customPrices, schoolContribution, conditions, acceptance },
    versionId,
    versionNumber: version.number,
    municipalityCode: version.municipality.code,
    editionId: version.edition.id,
  };
}
