import { municipalitiesFor } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { DataTable } from '#ui/data-table.tsx';
import { DateText } from '#ui/date-text.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listMunicipalities } from '../../organisation/index.ts';
import { partnerStateLabels } from '../messages.ts';
import { listVersions } from '../sql/quotes.ts';
import { asStanding } from '../standing.ts';
import { StateBadge } from './state-badge.tsx';

/** The offers that the municipality received. */
export async function partnerQuotesPage(c: Request) {
  const { quotes, names } = await read(c, async ({ tx, actor }) => {
    const municipalities = municipalitiesFor(actor, 'quotes:respond');
    const known = await listMunicipalities(tx, municipalities);
    return {
      quotes: await listVersions(tx, { municipalities, sentOnly: true }),
      names: new Map(known.map(({ code, name }) => [code, name])),
    };
  });
  const day = today(c.var.now());
  return respond(
    c,
    'partner',
    'Offertes',
    <>
      <PageHead
        title="Offertes"
        lead="Wat de bibliotheek uw gemeente aanbiedt. Open een offerte om hem te lezen, een vraag te stellen of akkoord te geven."
      />
      <DataTable
        caption="Offertes"
        captionHidden
        rows={quotes}
        columns={[
          {
            key: 'quote',
            header: 'Offerte',
            rowHeader: true,
            cell: ({ versionId, quoteNumber, versionNumber }) => (
              <a href={`/partner/offertes/${versionId}`}>
                {quoteNumber}, versie {versionNumber}
              </a>
            ),
          },
          { key: 'for', header: 'Voor', cell: (quote) => `${names.get(quote.municipalityCode) ?? ''} ${quote.year}` },
          {
            key: 'state',
            header: 'Status',
            cell: (quote) => <StateBadge version={asStanding(quote)} today={day} labels={partnerStateLabels} />,
          },
          {
            key: 'until',
            header: 'Geldig tot en met',
            nowrap: true,
            cell: ({ validUntil }) => <DateText day={validUntil} />,
          },
          {
            key: 'amount',
            header: 'Per jaar',
            align: 'end',
            nowrap: true,
            cell: ({ annualCents }) => <Money cents={annualCents} />,
          },
        ]}
        empty={{
          title: 'Nog geen offertes',
          text: 'Zodra de bibliotheek u een offerte stuurt, staat hij hier. U krijgt dan ook een mail.',
        }}
      />
    </>,
  );
}
