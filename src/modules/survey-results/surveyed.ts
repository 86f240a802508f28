import { calendarYear } from '#kernel/day-span.ts';
import type { Tx } from '#kernel/db.ts';
import { editionInForce } from '../activity-catalogue/index.ts';
import { type Claim, claimsOf, evidenceWords } from './evidence.ts';
import { resultsFor } from './queries.ts';
import { LEAST_ANSWERS, type Results, type Score, statementText } from './results.ts';
import { listSurveyLines, type SurveyLine } from './sql.ts';

/** What was answered to one version of a questionnaire, ready to print. Null: too few answers. */
export type PrintedResults = {
  readonly title: string;
  readonly statements: readonly {
    readonly text: string;
    readonly n: number;
    readonly unsure: number;
    readonly agree: number | null;
    readonly levels: readonly number[] | null;
  }[];
  readonly mark: { readonly n: number; readonly mean: number | null } | null;
  readonly recommendation: { readonly n: number; readonly score: Score | null } | null;
};

/** The effects that the catalogue promises of a service, with what speaks for them and how we know that, in words. */
export type ProvenService = {
  readonly title: string;
  readonly effects: readonly string[];
  readonly claims: readonly { readonly claim: string; readonly evidence: string }[];
};

export type Surveyed = {
  readonly activities: number;
  readonly answers: number;
  readonly results: readonly PrintedResults[];
  readonly services: readonly ProvenService[];
};

type About = { readonly municipalityCode: string; readonly year: number };

/** What visitors of a municipality answered in a year, as everybody may read it. See docs/algorithms/survey-results.md */
export async function surveyedIn(tx: Tx, { municipalityCode, year }: About): Promise<Surveyed> {
  const answered = { municipalities: [municipalityCode], period: calendarYear(year) };
  const lines = await listSurveyLines(tx, answered);
  const results = await resultsFor(tx, answered);
  const services: (Asked & { readonly results: readonly Results[] })[] = [];
  for (const service of lines.length > 0 ? await askedServices(tx, lines, year) : [])
    services.push({ ...service, results: await resultsFor(tx, { ...answered, serviceId: service.id }) });
  const tellsTooMuch = leavesFew(
    results,
    services.flatMap((service) => service.results),
  );
  return {
    activities: lines.length,
    answers: lines.reduce((sum, line) => sum + line.answers, 0),
    results: results.map(printed),
    services: services.flatMap((service) => proven(service, tellsTooMuch ? [] : service.results)),
  };
}

type Asked = {
  readonly id: string;
  readonly title: string;
  readonly effects: readonly string[];
  readonly lines: readonly SurveyLine[];
};

/** The services of which the catalogue promises something, each with the surveys about it. */
async function askedServices(tx: Tx, lines: readonly SurveyLine[], year: number): Promise<Asked[]> {
  const edition = await editionInForce(tx, year);
  return (edition?.document.services ?? []).flatMap(({ id, title, effects }) => {
    const about = lines.filter(({ serviceId }) => serviceId === id);
    return about.length > 0 && effects.length > 0 ? [{ id, title, effects, lines: about }] : [];
  });
}

/**
 * Whether taking the shares of services off those of all leaves a share of fewer answers than may be told. Then what was
 * answered is told of all services together only.
 */
function leavesFew(all: readonly Results[], ofServices: readonly Results[]): boolean {
  return all.some(({ version, statements }) =>
    statements.some(({ outcome, n }) => {
      const told = ofServices
        .filter((each) => each.version.id === version.id)
        .flatMap((each) => each.statements)
        .filter((statement) => statement.outcome === outcome && statement.shares)
        .reduce((sum, statement) => sum + statement.n, 0);
      return told > 0 && n > told && n - told < LEAST_ANSWERS;
    }),
  );
}

function proven({ title, effects, lines }: Asked, results: readonly Results[]): ProvenService[] {
  const claims = claimsOf(results, lines).map(({ claim, evidence }: Claim) => ({
    claim,
    evidence: evidenceWords[evidence],
  }));
  return claims.length > 0 ? [{ title, effects, claims }] : [];
}

const printed = ({ version, statements, mark, recommendation }: Results): PrintedResults => ({
  title: `${version.name}, versie ${version.number}`,
  statements: statements.map(({ outcome, n, unsure, shares }) => ({
    ...{ text: statementText(version, outcome), n, unsure },
    ...{ agree: shares?.agree ?? null, levels: shares?.levels ?? null },
  })),
  mark: mark ? { n: mark.n, mean: mark.mean ?? null } : null,
  recommendation: recommendation ? { n: recommendation.n, score: recommendation.score ?? null } : null,
});
