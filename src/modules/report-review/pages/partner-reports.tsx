import { municipalitiesFor } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listMunicipalities } from '../../organisation/index.ts';
import { addressOf, listReadable } from '../../reports/index.ts';

type Listed = Awaited<ReturnType<typeof listReadable>>[number];

/** The reports of the municipality: those it reads along with, and those that are final. */
export async function partnerReportsPage(c: Request) {
  const { reports, municipalities } = await read(c, async ({ tx, actor }) => {
    const own = municipalitiesFor(actor, 'reports:comment');
    const known = await listMunicipalities(tx, own);
    return { reports: await listReadable(tx, own), municipalities: new Map(known.map((each) => [each.code, each])) };
  });
  const slugOf = ({ municipalityCode }: Listed) => municipalities.get(municipalityCode)?.slug ?? '';
  return respond(
    c,
    'partner',
    'Jaarberichten',
    <>
      <PageHead
        title="Jaarberichten"
        lead="Wat de bibliotheek in uw gemeente deed, per jaar. Ligt een jaarbericht ter inzage? Dan kunt u bij elke alinea een opmerking maken."
      />
      <DataTable
        caption="Jaarberichten"
        captionHidden
        rows={reports}
        columns={[
          {
            key: 'report',
            header: 'Jaarbericht',
            rowHeader: true,
            cell: ({ id, title }) => <a href={`/partner/jaarberichten/${id}`}>{title}</a>,
          },
          { key: 'for', header: 'Gemeente', cell: (report) => municipalities.get(report.municipalityCode)?.name },
          { key: 'state', header: 'Status', cell: (report) => <State report={report} /> },
          {
            key: 'public',
            header: 'Openbaar',
            cell: (report) =>
              report.lastFinal > 0 ? <a href={addressOf(slugOf(report), report)}>Zoals iedereen het leest</a> : null,
          },
        ]}
        empty={{
          title: 'Nog geen jaarberichten',
          text: 'Zodra de bibliotheek u vraagt om mee te lezen, staat het jaarbericht hier. U krijgt dan ook een mail.',
        }}
      />
    </>,
  );
}

const State = ({ report: { state, lastFinal } }: { report: Listed }) =>
  state === 'in-review' ? (
    <Badge tone="ochre">{lastFinal > 0 ? 'nieuwe uitgave ter inzage' : 'ter inzage'}</Badge>
  ) : (
    <Badge tone="green">definitief</Badge>
  );
