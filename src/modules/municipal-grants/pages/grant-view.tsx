import { type Actor, can } from '#kernel/access.ts';
import { formatDay } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { Money } from '#ui/money.tsx';
import type { Advance, GrantLine } from '../domain.ts';
import type { Grant } from '../queries.ts';

/** The subsidy beside its agreement, with the way to change it for who may. */
export const GrantCard = ({ grant, actor }: { grant: Grant; actor: Actor }) => (
  <Card title="Subsidie">
    <GrantFacts grant={grant} />
    {can(actor, 'municipal-grants:edit', { municipality: grant.municipalityCode }) && (
      <ButtonLink href={`/werk/overeenkomsten/${grant.agreementId}/subsidie`} kind="secondary" small>
        Werk de subsidie bij
      </ButtonLink>
    )}
  </Card>
);

/** How far the subsidy is, from application to settlement. */
export const GrantFacts = ({ grant }: { grant: Grant }) => {
  const { appliedOn, askedCents, decisionNumber, decidedOn, grantedCents, settledOn, settledCents } = grant;
  if (!appliedOn) return <p>Nog niet aangevraagd.</p>;
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

/** Where less was granted, and the money in advance. */
export const GrantTables = ({ grant: { lines, advances } }: { grant: Grant }) => (
  <>
    <CutTable cuts={lines.filter(({ grantedCents }) => grantedCents !== null)} />
    <AdvanceTable advances={advances} />
  </>
);

const CutTable = ({ cuts }: { cuts: readonly GrantLine[] }) =>
  cuts.length > 0 && (
    <DataTable
      caption="Minder verleend dan gevraagd"
      rows={cuts}
      columns={[
        { key: 'service', header: 'Dienst', rowHeader: true, cell: ({ title }) => title },
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

const AdvanceTable = ({ advances }: { advances: readonly Advance[] }) =>
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
