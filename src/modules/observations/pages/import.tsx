import { found } from '#kernel/http.ts';
import type { Column } from '#ui/data-table.tsx';
import { tableImport } from '#ui/table-import.tsx';
import { importObservations } from '../commands/import-observations.ts';
import { uploadObservations } from '../commands/upload-observations.ts';
import type { Figures } from '../domain.ts';
import { figureName, knownFigures } from '../figures-known.ts';
import { MOST_ROWS, readUpload } from '../import/read-upload.ts';
import { rowFaultText } from '../import/row-fault.ts';
import type { CheckedRow } from '../import/together.ts';
import { OBSERVATION_COLUMNS } from '../observation-columns.ts';
import { shownPeriod } from '../period-text.ts';
import { findImport } from '../sql/imports.ts';
import { valueWithUnit } from '../value-text.ts';
import { ADDRESS } from './list.tsx';

/** Figures brought in with a file. */
export const observationsImport = tableImport<CheckedRow>({
  title: 'Cijfers importeren',
  lead: 'Breng cijfers in met een CSV-bestand. Je ziet eerst wat erin staat; pas daarna bevestig je.',
  address: `${ADDRESS}/import`,
  list: { href: ADDRESS, label: 'Ingevoerde cijfers' },
  nouns: ['cijfer', 'cijfers'],
  mostRows: MOST_ROWS,
  help: (
    <>
      Cijfer, Gebied, Periode, Waarde en Bron moeten er staan.{' '}
      <a href={`${ADDRESS}/lijst.csv`}>Download de cijfers van nu</a> om te zien hoe: dat zijn dezelfde kolommen. Een
      streepje (-) als waarde betekent dat de bron geen getal noemt; een 0 is een nul.
    </>
  ),
  headers: OBSERVATION_COLUMNS.map(({ header }) => header),
  ready: 'Alle regels zijn in orde.',
  columns: (c) => columnsWith(knownFigures(c.var.modules)),
  faults: ({ faults }) =>
    faults.map((fault) => (
      <>
        {rowFaultText(fault)} {fault.code === 'overlap' && <a href={`${ADDRESS}/${fault.id}`}>Bekijk het</a>}
      </>
    )),
  fate: ({ isKnown }) => (isKnown ? 'stond er al' : 'in orde'),
  keep: (c, ctx, file) => uploadObservations(ctx, knownFigures(c.var.modules), file),
  read: async (c, ctx, id) => {
    const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : '';
    const { fileName, content } = found(await findImport(ctx.tx, { id, accountId, now: ctx.now }), `import ${id}`);
    return { fileName, table: await readUpload(ctx, knownFigures(c.var.modules), content) };
  },
  enter: (c, ctx, id) => importObservations(ctx, knownFigures(c.var.modules), { id }),
});

const columnsWith = (figures: Figures): Column<CheckedRow>[] => [
  {
    key: 'figure',
    header: 'Cijfer',
    rowHeader: true,
    cell: ({ said, typed }) => (said ? figureName(figures, said.subject.figureId) : typed.figure || '–'),
  },
  { key: 'scope', header: 'Gebied', cell: ({ typed }) => typed.scope },
  {
    key: 'period',
    header: 'Periode',
    cell: ({ said, typed }) => (said ? shownPeriod(said.subject.period) : typed.period),
  },
  {
    key: 'value',
    header: 'Waarde',
    align: 'end',
    cell: ({ said, typed }) =>
      said ? valueWithUnit(said.details, figures.get(said.subject.figureId)?.unit) : typed.value,
  },
  { key: 'source', header: 'Bron', cell: ({ typed }) => [typed.source, typed.place].filter(Boolean).join(', ') },
];
