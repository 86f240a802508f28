import { requirePermission } from '#kernel/access.ts';
import { asDay, formatDay, formatInstant } from '#kernel/days.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { changesBetween, type DeliveredLine } from '../delivered.ts';
import { listDeliveries } from '../sql.ts';
import { LineChanges } from '../views/line-changes.tsx';
import { Shown } from '../views/line-table.tsx';
import { askedReturn, breadcrumbsTo, returnTitle } from './asked.ts';

/** An edition as it was handed in, with what was put right in it. Throws Forbidden. */
export async function editionPage(c: Request) {
  const key = askedReturn(c);
  const number = Number(c.req.param('edition'));
  const deliveries = await read(c, ({ tx, actor }) => {
    requirePermission(actor, 'statistical-returns:read', {});
    return listDeliveries(tx, key);
  });
  const delivery = found(
    deliveries.find(({ edition }) => edition === number),
    'edition',
  );
  const earlier = deliveries.find(({ edition }) => edition === number - 1);
  const title = `${returnTitle(key)}, uitgave ${number}`;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} lead="Zoals het is ingediend." breadcrumbs={breadcrumbsTo(key)} />
      <DescriptionList
        items={[
          { term: 'Ingediend op', details: formatDay(asDay(delivery.deliveredOn)) },
          { term: 'Vastgelegd', details: formatInstant(delivery.recordedAt) },
          ...(delivery.reason ? [{ term: 'Wat er is verbeterd', details: delivery.reason }] : []),
          { term: 'Kenmerk van de inhoud', details: <code>{delivery.hash}</code> },
        ]}
      />
      {earlier && (
        <section class="stack">
          <h2>Veranderd sinds uitgave {earlier.edition}</h2>
          <LineChanges changes={changesBetween(earlier.content, delivery.content)} />
        </section>
      )}
      <section class="stack">
        <h2>Alles wat is ingediend</h2>
        <DeliveredTable lines={delivery.content.lines} />
      </section>
    </>,
  );
}

const DeliveredTable = ({ lines }: { lines: readonly DeliveredLine[] }) => (
  <DataTable
    caption="Alles wat is ingediend"
    captionHidden
    rows={lines}
    groupOf={({ section }) => section}
    columns={[
      { key: 'label', header: 'Onderdeel', rowHeader: true, cell: ({ label }) => label },
      { key: 'value', header: 'Waarde', cell: ({ value }) => <Shown value={value} /> },
      { key: 'origin', header: 'Hoe', cell: ({ origin }) => origin },
      { key: 'source', header: 'Bron', cell: ({ source }) => source },
      { key: 'explanation', header: 'Uitleg', cell: ({ explanation }) => explanation },
    ]}
  />
);
