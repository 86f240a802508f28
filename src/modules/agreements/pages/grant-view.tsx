import { formatDay } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { Money } from '#ui/money.tsx';
import type { LineRow } from '../sql/agreements.ts';
import type { Advance, Grant, LineCut } from '../sql/grants.ts';

/** How far the subsidy is, from application to settlement. */
export const GrantFacts = ({ grant }: { grant: Grant | undefined }) => {
  if (!grant) return <p>Nog niet aangevraagd.</p>;
  const { appliedOn, askedCents, decisionNumber, decidedOn, grantedCents, settledOn, settledCents } = grant;
  const decided = decidedOn && grantedCents !== null;
  const settled = settledOn && settledCents !== null;
  return (
    <DescriptionList
      items={[
        { term: 'Aangevraagd', details: `${formatCents(askedCents)} op ${formatDay(appliedOn)}` },
        {
          term: 'Verleend',
          details: decided
            ? `${formatCents(grantedCents)}, beschikking ${decisionNumber} van ${formatDay(decidedOn)}`
            : 'nog geen beschikking',
        },
        {
          term: 'Vastgesteld',
          details: settled ? `${formatCents(settledCents)} op ${formatDay(settledOn)}` : 'nog niet',
        },
      ]}
    />
  );
};

/** For which services less was granted, and why. */
export const CutTable = ({ cuts, lines }: { cuts: readonly LineCut[]; lines: readonly LineRow[] }) =>
  cuts.length > 0 && (
    <DataTable
      caption="Minder verleend dan gevraagd"
      rows={cuts}
      stack
      columns={[
        {
          key: 'service',
          header: 'Dienst',
          rowHeader: true,
          cell: ({ lineId }) => lines.find(({ id }) => id === lineId)?.title,
        },
        {
          key: 'asked',
          header: 'Gevraagd',
          align: 'end',
          nowrap: true,
          cell: ({ askedCents }) => <Money cents={askedCents} />,
        },
        {
          key: 'granted',
          header: 'Verleend',
          align: 'end',
          nowrap: true,
          cell: ({ grantedCents }) => <Money cents={grantedCents} />,
        },
        { key: 'reason', header: 'Reden', cell: ({ reason }) => reason },
      ]}
    />
  );

/** The money in advance, day by day. */
export const AdvanceTable = ({ advances }: { advances: readonly Advance[] }) =>
  advances.length > 0 && (
    <DataTable
      caption="Voorschotten"
      rows={advances}
      columns={[
        { key: 'day', header: 'Dag', rowHeader: true, cell: ({ dueOn }) => formatDay(dueOn) },
        {
          key: 'amount',
          header: 'Bedrag',
          align: 'end',
          nowrap: true,
          cell: ({ amountCents }) => <Money cents={amountCents} />,
          total: <Money cents={advances.reduce((sum, { amountCents }) => sum + amountCents, 0)} />,
        },
      ]}
    />
  );
