import type { Cell, ColumnSpec } from '#kernel/csv.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { type KnownReturn, knownReturn } from '../known-return.ts';
import { returnKinds } from '../return-kind.ts';
import { fieldLabels, locationsIn } from '../views/location-table.tsx';
import { askedReturn } from './asked.ts';

type Sheet = { readonly columns: readonly ColumnSpec[]; readonly rows: readonly Record<string, Cell>[] };

/** A return to take away: one row for each field, and of locations one row for each of them. */
export async function returnFile(c: Request) {
  const key = askedReturn(c);
  const known = await read(c, (ctx) => knownReturn(ctx, c.var.modules, key));
  const name = `${returnKinds[key.kind].slug}-${key.year}`;
  return answerTable(c, { name, ...(key.kind === 'locations' ? locationSheet(known) : lineSheet(known)) });
}

function locationSheet({ lines }: KnownReturn): Sheet {
  return {
    columns: fieldLabels(lines).map((label) => ({ key: label, header: label })),
    rows: locationsIn(lines).map(({ fields }) =>
      Object.fromEntries([...fields].map(([label, { value }]) => [label, value])),
    ),
  };
}

const lineSheet = ({ lines, controls }: KnownReturn): Sheet => {
  const explained = new Map(controls.jumps.map(({ line, explanation }) => [line.code, explanation]));
  return {
    columns: [
      { key: 'section', header: 'Hoofdstuk' },
      { key: 'label', header: 'Onderdeel' },
      { key: 'value', header: 'Waarde' },
      { key: 'before', header: 'Jaar ervoor' },
      { key: 'origin', header: 'Hoe' },
      { key: 'source', header: 'Bron' },
      { key: 'explanation', header: 'Uitleg bij groot verschil' },
      { key: 'hint', header: 'Let op' },
      { key: 'definition', header: 'Omschrijving' },
    ],
    rows: lines.map(({ code, section, label, value, before, origin, source, hint, definition }) => ({
      ...{ section, label, value, before, origin, source, hint, definition },
      explanation: explained.get(code),
    })),
  };
};
