import type { Request } from '#kernel/http.ts';
import { DataTable } from '#ui/data-table.tsx';
import { differenceText, shownValue } from '../field-text.ts';
import type { FieldValue, ReturnLine } from '../statistical-return.ts';
import { PlaceLink } from './place-link.tsx';

export const Shown = ({ value }: { value: FieldValue | undefined }) =>
  value === undefined ? <span class="missing">onbekend</span> : <span>{shownValue(value)}</span>;

/** Every field with its definition, the year before, and how it is known. */
export const LineTable = ({ c, lines }: { c: Request; lines: readonly ReturnLine[] }) => (
  <DataTable
    caption="Alles in de volgorde van het formulier"
    captionHidden
    rows={lines}
    groupOf={({ section }) => section}
    columns={[
      {
        key: 'label',
        header: 'Onderdeel',
        rowHeader: true,
        cell: ({ label, definition }) => (
          <>
            {label}
            <br />
            <small class="hint">{definition}</small>
          </>
        ),
      },
      { key: 'value', header: 'Waarde', align: 'end', cell: ({ value }) => <Shown value={value} /> },
      { key: 'before', header: 'Jaar ervoor', align: 'end', cell: ({ before }) => <Shown value={before} /> },
      {
        key: 'difference',
        header: 'Verschil',
        align: 'end',
        nowrap: true,
        cell: ({ before, value }) => differenceText(before, value),
      },
      { key: 'origin', header: 'Hoe', cell: (line) => <Origin c={c} line={line} /> },
      { key: 'hint', header: 'Let op', cell: ({ hint = '', note = '' }) => [hint, note].filter(Boolean).join(' ') },
    ]}
  />
);

/** `ingevoerd (salarisadministratie)`, which leads to where it stands; of what is unknown, where it is entered. */
const Origin = ({ c, line }: { c: Request; line: ReturnLine }) => {
  const { origin, source } = line;
  const words = origin === 'ingevoerd' && source ? `${origin} (${source})` : origin;
  return <PlaceLink c={c} line={line} words={words} />;
};
