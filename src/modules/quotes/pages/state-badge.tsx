import type { Day } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import { Badge } from '#ui/badge.tsx';
import { isExpired, type QuoteState } from '../domain.ts';
import { stateLabels } from '../messages.ts';
import type { QuoteVersion } from '../queries.ts';

const tones: Record<QuoteState, 'neutral' | 'green' | 'ochre' | 'brick' | 'ink'> = {
  draft: 'neutral',
  'in-review': 'ochre',
  approved: 'ink',
  sent: 'ink',
  accepted: 'green',
  declined: 'brick',
  superseded: 'neutral',
  withdrawn: 'neutral',
};

type Standing = { state: QuoteState; validUntil: Day };

type StateProps = { version: Standing; today: Day; labels?: typeof stateLabels };

/** The state in a word of the reader's side; an offer whose last day is past says so. */
export const StateBadge = ({ version, today, labels = stateLabels }: StateProps) =>
  isExpired(version, today) ? (
    <Badge tone="brick">Verlopen</Badge>
  ) : (
    <Badge tone={tones[version.state]}>{labels[version.state]}</Badge>
  );

/** `€ 712.000,00 per jaar`, for a title or a status. */
export const yearlyText = ({ calculation }: Pick<QuoteVersion, 'calculation'>): string =>
  `${formatCents(calculation.totals.municipality.annualCents)} per jaar`;
