import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import { adviceById, listAdvices, priceScenario } from '../advice/index.ts';
import { type AgreementSummary, agreedCalculation, listAgreements } from '../agreements/index.ts';
import type { Calculation } from '../calculations/index.ts';
import { listMunicipalities, type Municipality } from '../organisation/index.ts';
import { listQuotes, type QuoteSummary } from '../quotes/index.ts';

/** Where one municipality stands for a year, from advice to agreement. */
export type MunicipalRow = {
  readonly municipality: Municipality;
  readonly advice: { readonly id: string; readonly annualCents: number | undefined } | undefined;
  readonly quote: QuoteSummary | undefined;
  readonly agreements: readonly AgreementSummary[];
  /** A year: what was agreed, or else offered, or else advised; undefined while nothing is known. */
  readonly annualCents: number | undefined;
  /** Against what was agreed for the year before; undefined when one of the two is unknown. */
  readonly changeCents: number | undefined;
  /** Titles of the Basis services that are not in it; undefined while there is nothing to look at. */
  readonly missingBasis: readonly string[] | undefined;
  /** Agreements that end in this year, by themselves or by notice. */
  readonly expiring: readonly AgreementSummary[];
};

type Asked = { year: number; municipalities: 'all' | readonly string[] };

/** All municipalities for a year, by name. */
export async function municipalOverview({ tx }: Ctx, { year, municipalities }: Asked): Promise<MunicipalRow[]> {
  const quotes = await listQuotes(tx, { municipalities, year });
  const advices = (await listAdvices(tx, municipalities)).filter((advice) => advice.year === year);
  const agreedIn = (of: number) => listAgreements(tx, { municipalities, year: of, partyKind: 'municipality' });
  const now = await agreedIn(year);
  const before = await agreedIn(year - 1);
  const rows: MunicipalRow[] = [];
  for (const municipality of await listMunicipalities(tx, municipalities)) {
    const theirs = <T extends { municipalityCode: string }>(all: readonly T[]): T[] =>
      all.filter(({ municipalityCode }) => municipalityCode === municipality.code);
    const agreements = theirs(now);
    const quote = currentQuote(theirs(quotes));
    const advised = await advisedFor(tx, theirs(advices)[0]?.id);
    const agreed = annualOf(agreements);
    const annualCents = agreed ?? quote?.annualCents ?? advised?.annualCents;
    const earlier = annualOf(theirs(before));
    const calculation =
      (agreements[0] && (await agreedCalculation(tx, agreements[0].id, year))) ?? advised?.calculation;
    rows.push({
      ...{ municipality, quote, agreements, annualCents },
      advice: advised && { id: advised.id, annualCents: advised.annualCents },
      changeCents: annualCents === undefined || earlier === undefined ? undefined : annualCents - earlier,
      missingBasis: calculation?.coverage.missingBasisServices.map(({ title }) => title),
      expiring: agreements.filter((agreement) => expiresIn(agreement, year)),
    });
  }
  return rows;
}

const annualOf = (agreements: readonly AgreementSummary[]): number | undefined =>
  agreements.length === 0 ? undefined : agreements.reduce((sum, { annualCents }) => sum + annualCents, 0);

/** The version that counts: the accepted one, or else the newest. */
const currentQuote = (versions: readonly QuoteSummary[]): QuoteSummary | undefined =>
  versions.find(({ state }) => state === 'accepted') ?? versions[0];

const expiresIn = ({ endsBefore, noticed, renewalYears }: AgreementSummary, year: number): boolean =>
  endsBefore <= `${year + 1}-01-01` && (noticed || renewalYears === null);

type Advised = { id: string; calculation: Calculation | undefined; annualCents: number | undefined };

async function advisedFor(tx: Tx, adviceId: string | undefined): Promise<Advised | undefined> {
  const advice = adviceId === undefined ? undefined : await adviceById(tx, adviceId);
  const [first] = advice?.scenarios ?? [];
  if (!advice) return undefined;
  const basis = { edition: advice.edition.document, facts: advice.facts.values, year: advice.year };
  const priced = first && priceScenario(basis, first);
  const calculation = priced && 'calculation' in priced ? priced.calculation : undefined;
  return { id: advice.id, calculation, annualCents: calculation?.totals.municipality.annualCents };
}
