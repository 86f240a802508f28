import { type Results, statementText } from './results.ts';
import type { SurveyLine } from './sql.ts';

/** How we know of an effect: from use, because people were asked, or because somebody looked. Source: ISO 16439. */
export const evidenceWords = {
  inferred: 'afgeleid uit gebruik',
  solicited: 'gevraagd aan bezoekers',
  observed: 'waargenomen',
} as const;

/** What can be said of the effects of a service, with how we know it. */
export type Claim = { readonly evidence: keyof typeof evidenceWords; readonly claim: string };

/**
 * What surveys and head counts say for the effects of a service. Nothing here was observed: that takes somebody who looks at what
 * people can do afterwards. A share of too few answers is no claim.
 */
export function claimsOf(results: readonly Results[], lines: readonly SurveyLine[]): Claim[] {
  const solicited = results.flatMap(({ version, statements }) =>
    statements.flatMap(({ outcome, n, shares }): Claim[] =>
      shares
        ? [
            {
              evidence: 'solicited',
              claim: `${shares.agree}% is het eens met «${statementText(version, outcome)}» (${n} antwoorden)`,
            },
          ]
        : [],
    ),
  );
  const counted = lines.filter(({ attended }) => attended !== null);
  const visitors = counted.reduce((sum, { attended }) => sum + (attended ?? 0), 0);
  const activities = counted.length === 1 ? '1 activiteit' : `${counted.length} activiteiten`;
  const inferred: Claim[] =
    visitors > 0
      ? [{ evidence: 'inferred', claim: `${visitors} bezoekers bij ${activities} waarover een enquête liep` }]
      : [];
  return [...solicited, ...inferred];
}
