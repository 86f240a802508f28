import { municipalitiesFor } from '#kernel/access.ts';
import { formatSpan } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { stateOf } from '../domain.ts';
import { listAgreements } from '../sql/overview.ts';
import { AgreementBadge } from './agreement-view.tsx';

/** The agreements of the reader's own municipality. */
export async function partnerAgreementsPage(c: Request) {
  const rows = await read(c, ({ tx, actor }) =>
    listAgreements(tx, { municipalities: municipalitiesFor(actor, 'agreements:read-own'), partyKind: 'municipality' }),
  );
  const now = today(c.var.now());
  return respond(
    c,
    'partner',
    'Overeenkomsten',
    <>
      <PageHead
        title="Overeenkomsten"
        lead="Wat u met de bibliotheek hebt afgesproken, en hoe ver de bibliotheek daarmee is."
      />
      <DataTable
        caption="Overeenkomsten"
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'number',
            header: 'Nummer',
            rowHeader: true,
            nowrap: true,
            cell: (row) => <a href={`/partner/overeenkomsten/${row.id}`}>{row.number}</a>,
          },
          { key: 'span', header: 'Looptijd', cell: formatSpan },
          { key: 'state', header: 'Stand', cell: (row) => <AgreementBadge state={stateOf(row, now)} /> },
          {
            key: 'annual',
            header: 'Per jaar',
            align: 'end',
            nowrap: true,
            cell: (row) => <Money cents={row.annualCents} />,
          },
        ]}
        empty={{ title: 'Nog geen overeenkomst', text: 'Na uw akkoord op een offerte staat de overeenkomst hier.' }}
      />
    </>,
  );
}
