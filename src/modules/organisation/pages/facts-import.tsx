import { found } from '#kernel/http.ts';
import { formatQuantity } from '#kernel/money.ts';
import { tableImport } from '#ui/table-import.tsx';
import { importFacts } from '../commands/import-facts.ts';
import { uploadFacts } from '../commands/upload-facts.ts';
import { FACTS } from '../facts.ts';
import { rowFaultText } from '../facts-import-messages.ts';
import { FACT_COLUMNS, type FactRow, MOST_ROWS } from '../facts-table.ts';
import { readUpload } from '../facts-upload.ts';
import { findFactImport } from '../sql/fact-imports.ts';

/** Yearly facts of municipalities, brought in with a file. */
export const factsImport = tableImport<FactRow>({
  title: 'Gegevens importeren',
  lead: 'Breng de jaarlijkse gegevens van gemeenten in met een CSV-bestand. Je ziet eerst wat erin staat; pas daarna bevestig je.',
  address: '/werk/gemeenten/import',
  list: { href: '/werk/gemeenten', label: 'Gemeenten' },
  nouns: ['gegeven', 'gegevens'],
  mostRows: MOST_ROWS,
  help: (
    <>
      Gemeentecode of Gemeente, Jaar, Bron en Peildatum, en de gegevens die je hebt. Een leeg vak laat het gegeven zoals
      het is; een 0 is een nul. <a href="/werk/gemeenten/gegevens.csv">Download de gegevens van nu</a> en pas ze aan:
      dat zijn dezelfde kolommen.
    </>
  ),
  headers: FACT_COLUMNS.map(({ header }) => header),
  ready:
    'Alle regels zijn in orde. Staat er al een gegeven, dan geldt daarna dat uit het bestand; het oude blijft bewaard.',
  columns: () => [
    {
      key: 'municipality',
      header: 'Gemeente',
      rowHeader: true,
      cell: ({ municipality, typed }) => municipality?.name ?? (typed.name || typed.code || '–'),
    },
    { key: 'year', header: 'Jaar', cell: ({ typed }) => typed.year },
    { key: 'values', header: 'Gegevens', cell: (row) => <Values row={row} /> },
    {
      key: 'source',
      header: 'Bron en peildatum',
      cell: ({ typed }) => [typed.source, typed.asOf].filter(Boolean).join(', '),
    },
  ],
  faults: ({ faults }) => faults.map(rowFaultText),
  keep: (_, ctx, file) => uploadFacts(ctx, file),
  read: async (_, ctx, id) => {
    const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : '';
    const { fileName, content } = found(await findFactImport(ctx.tx, { id, accountId, now: ctx.now }), `import ${id}`);
    return { fileName, table: await readUpload(ctx, content) };
  },
  enter: (_, ctx, id) => importFacts(ctx, { id }),
});

const Values = ({ row }: { row: FactRow }) => (
  <ul class="bare-list">
    {FACTS.filter(({ id }) => row.typed[id] !== '').map(({ id, label }) => {
      const value = row.values[id];
      return (
        <li>
          {label}: {value === undefined ? row.typed[id] : formatQuantity(value)}
        </li>
      );
    })}
  </ul>
);
