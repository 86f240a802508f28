import { can } from '#kernel/access.ts';
import { formatSpan } from '#kernel/day-span.ts';
import { asDay, formatDay, formatInstant, today } from '#kernel/days.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { Card, Columns } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { listMunicipalities } from '../../organisation/index.ts';
import { deliveredRows, withProgress } from '../progress.ts';
import { findCommitment, listChanges } from '../sql.ts';
import { agreementText, countsWords, partOfText, quantityText, readingText } from '../words.ts';
import { CommitmentCount } from './commitment-table.tsx';

async function load(c: Request) {
  const id = idParam(c);
  return read(c, async (ctx) => {
    const { tx, actor } = ctx;
    const row = found(await findCommitment(tx, id), 'commitment');
    if (!can(actor, 'commitments:read', { municipality: row.municipalityCode })) throw new NotFound('commitment');
    const [commitment] = await withProgress(ctx, c.var.modules, [row]);
    const [municipality] = await listMunicipalities(tx, [row.municipalityCode]);
    return {
      commitment: found(commitment, 'commitment'),
      municipality,
      changes: await listChanges(tx, id),
      rows: await deliveredRows(ctx, c.var.modules, row),
    };
  });
}

/** One commitment: what was promised, what it was before, and the rows that were counted. */
export async function commitmentPage(c: Request) {
  const { commitment, municipality, changes, rows } = await load(c);
  return respond(
    c,
    'work',
    commitment.label,
    <>
      <PageHead
        title={commitment.label}
        lead={`${commitment.serviceTitle}${municipality ? `, ${municipality.name}` : ''}`}
        breadcrumbs={[
          { href: '/werk/toezeggingen', label: 'Toezeggingen' },
          { href: `/werk/overeenkomsten/${commitment.agreementId}`, label: 'Overeenkomst' },
        ]}
      />
      <Columns
        aside={
          <Card title="Toegezegd">
            <DescriptionList
              items={[
                { term: 'Overeenkomst', details: agreementText(commitment) },
                ...(commitment.partOf.length > 0
                  ? [{ term: 'Geen dubbele toezegging', details: partOfText(commitment) }]
                  : []),
                { term: 'Aantal', details: quantityText(commitment) },
                { term: 'Periode', details: formatSpan(commitment) },
                { term: 'Plaats', details: commitment.place ?? 'niet aan een plaats gebonden' },
                { term: 'Wat telt', details: countsText(commitment) },
                ...(commitment.reading ? [{ term: 'Lezing', details: readingText(commitment.reading) }] : []),
              ]}
            />
          </Card>
        }
      >
        <CommitmentCount commitment={commitment} today={today(c.var.now())} />
        <DataTable
          caption="Wat is geteld"
          rows={rows}
          columns={[
            { key: 'day', header: 'Dag', nowrap: true, cell: ({ day }) => formatDay(asDay(day)) },
            {
              key: 'label',
              header: 'Wat',
              rowHeader: true,
              cell: ({ label, href }) => (href ? <a href={href}>{label}</a> : label),
            },
          ]}
          empty={{
            title: 'Nog niets geteld',
            text: commitment.byModules
              ? 'Wat wordt geleverd voor deze toezegging, verschijnt hier vanzelf.'
              : 'Nog geen module telt deze dienst.',
          }}
        />
        {changes.length > 0 && (
          <section>
            <h2>Wat het eerst was</h2>
            <Timeline
              items={changes.map(({ at, reason, ...before }) => ({
                what: quantityText({ ...commitment, ...before }),
                when: `tot ${formatInstant(at)}`,
                note: reason,
              }))}
            />
          </section>
        )}
      </Columns>
    </>,
  );
}

const countsText = ({
  counts,
  seriesCountsAs,
}: {
  counts: keyof typeof countsWords;
  seriesCountsAs: number | null;
}): string =>
  seriesCountsAs ? `${countsWords[counts]}; een reeks van BiebFabriek telt als ${seriesCountsAs}` : countsWords[counts];
