import { Alert } from '#ui/alert.tsx';
import { Badge, type BadgeTone } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Folds } from '#ui/tabs.tsx';
import { levelLabels, type Outcome, outcomeLabels, severityLabels } from '../rule-set.ts';
import { ruleSetLine } from '../rule-set-words.ts';
import type { CheckedCriterion, CheckedRuleSet } from '../rule-sets.ts';

/** What meets a rule is not green: a row of green ticks would look like a judgement. */
const tones: Readonly<Record<Outcome, BadgeTone>> = {
  met: 'ink',
  'not-met': 'brick',
  'insufficient-data': 'ochre',
  'not-applicable': 'neutral',
};

/** Every rule with its outcome and ground, set by set. Never one outcome for the whole. */
export const Checks = ({ checks }: { checks: readonly CheckedRuleSet[] }) => (
  <section class="stack">
    <h2>Toets aan regels</h2>
    <Alert title="Signalering, geen juridisch oordeel">
      We leggen wat is gekozen naast de regels die we kennen en zeggen per regel wat we zien. Wat dat in deze gemeente
      betekent, beoordelen mensen. <a href="/werk/adviezen/regels">Bekijk de regels en hun bronnen</a>
    </Alert>
    <Folds
      items={checks.map(({ ruleSet, criteria }) => ({
        summary: `${ruleSet.title}: ${countsOf(criteria)}`,
        content: (
          <>
            <p class="hint">{ruleSetLine(ruleSet)}</p>
            <CriteriaTable caption={`Toets aan: ${ruleSet.title}`} criteria={criteria} />
          </>
        ),
      }))}
    />
  </section>
);

/** `9 voldoet, 2 onvoldoende gegevens`: how often each outcome occurs, the unmet first. */
function countsOf(criteria: readonly CheckedCriterion[]): string {
  const order: readonly Outcome[] = ['not-met', 'insufficient-data', 'met', 'not-applicable'];
  return order
    .map((outcome) => [outcome, criteria.filter(({ finding }) => finding.outcome === outcome).length] as const)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} × ${outcomeLabels[outcome]}`)
    .join(', ');
}

const CriteriaTable = ({ caption, criteria }: { caption: string; criteria: readonly CheckedCriterion[] }) => (
  <DataTable
    caption={caption}
    captionHidden
    rows={criteria}
    columns={[
      {
        key: 'rule',
        header: 'Regel',
        rowHeader: true,
        cell: ({ criterion: { text, level, severity } }) => (
          <>
            {text}
            <small class="block">
              {severityLabels[severity]} voor de {levelLabels[level]}
            </small>
          </>
        ),
      },
      {
        key: 'outcome',
        header: 'Uitkomst',
        nowrap: true,
        cell: ({ finding: { outcome } }) => <Badge tone={tones[outcome]}>{outcomeLabels[outcome]}</Badge>,
      },
      { key: 'evidence', header: 'Grond', cell: ({ finding: { evidence } }) => evidence },
    ]}
  />
);
