import { asDay, formatDay } from '#kernel/days.ts';
import { DataTable } from '#ui/data-table.tsx';
import { changesBetween } from '../delivered.ts';
import type { KnownReturn } from '../known-return.ts';
import { LineChanges } from './line-changes.tsx';

type Props = { known: KnownReturn; href: string; names: ReadonlyMap<string, string> };

/** What was delivered, by whom and when, and what has changed since. */
export const Deliveries = ({ known, href, names }: Props) => {
  const [last] = known.deliveries;
  return (
    <section class="stack">
      <h2>Ingediend</h2>
      <DataTable
        caption="Ingediend"
        captionHidden
        rows={known.deliveries}
        empty={{
          title: 'Nog niet ingediend',
          text: 'Leg na het indienen vast wat er is ingediend. Dan blijft het bewaard zoals het was.',
        }}
        columns={[
          {
            key: 'edition',
            header: 'Uitgave',
            rowHeader: true,
            cell: ({ edition }) => <a href={`${href}/uitgaven/${edition}`}>Uitgave {edition}</a>,
          },
          { key: 'day', header: 'Ingediend op', cell: ({ deliveredOn }) => formatDay(asDay(deliveredOn)) },
          {
            key: 'by',
            header: 'Door',
            cell: ({ deliveredBy }) => (deliveredBy && names.get(deliveredBy)) ?? 'onbekend',
          },
          { key: 'reason', header: 'Wat er is verbeterd', cell: ({ reason }) => reason },
        ]}
      />
      {last && last.hash !== known.hash && (
        <>
          <h3>Veranderd sinds uitgave {last.edition}</h3>
          <LineChanges changes={changesBetween(last.content, known.content)} />
        </>
      )}
    </section>
  );
};
