import { formatYear } from '#kernel/day-span.ts';
import type { Day } from '#kernel/days.ts';
import { Badge } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Progress } from '#ui/progress.tsx';
import { type CommitmentProgress, shownCount } from '../progress.ts';
import { agreementText, partOfText, readingText, unitText } from '../words.ts';

/** Staff hear of modules, a partner only that nothing is counted yet. */
type CountProps = { commitment: CommitmentProgress; today: Day; forPartner?: boolean };

/** Delivered of promised, or that nobody counts it. */
export const CommitmentCount = ({ commitment, today, forPartner }: CountProps) => {
  const { quantityMin: from, quantityMax: to, count, byModules, rhythm } = commitment;
  if (to === 0) return <Badge>Vervallen</Badge>;
  const uncounted = forPartner ? 'wordt nog niet geteld' : 'nog geen module telt dit';
  return (
    <div>
      <Progress
        delivered={shownCount(count, commitment, today)}
        promised={{ from, to }}
        unit={unitText(commitment)}
        uncounted={byModules ? undefined : uncounted}
      />
      {rhythm !== 'period' && byModules && (
        <small class="block">gemiddeld tot nu toe; {count.toLocaleString('nl-NL')} in totaal</small>
      )}
    </div>
  );
};

type CommitmentTableProps = {
  commitments: readonly CommitmentProgress[];
  caption: string;
  groupOf: (commitment: CommitmentProgress) => string;
  today: Day;
  /** Says of each which agreement it comes from. */
  named?: boolean;
  /** Where the rows behind the count are; left out for a reader who does not see them. */
  hrefOf?: ((commitment: CommitmentProgress) => string) | undefined;
  empty: { title: string; text: string };
};

/** What was promised, with how far it is. */
export const CommitmentTable = ({
  commitments,
  caption,
  groupOf,
  today,
  named,
  hrefOf,
  empty,
}: CommitmentTableProps) => (
  <DataTable
    caption={caption}
    rows={commitments}
    groupOf={groupOf}
    columns={[
      {
        key: 'label',
        header: 'Toezegging',
        rowHeader: true,
        cell: (commitment) => (
          <>
            {hrefOf ? <a href={hrefOf(commitment)}>{commitment.label}</a> : commitment.label}
            {commitment.place && <small class="block">{commitment.place}</small>}
            {commitment.reading && <small class="block">{readingText(commitment.reading)}</small>}
            {named && <small class="block">{agreementText(commitment)}</small>}
            {commitment.partOf.length > 0 && <small class="block">{partOfText(commitment)}</small>}
          </>
        ),
      },
      { key: 'period', header: 'Periode', cell: formatYear },
      {
        key: 'progress',
        header: 'Geleverd',
        cell: (commitment) => <CommitmentCount commitment={commitment} today={today} forPartner={!hrefOf} />,
      },
    ]}
    empty={empty}
  />
);
