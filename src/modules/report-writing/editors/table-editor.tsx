import { z } from 'zod';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { TextArea, TextField } from '#ui/field.tsx';
import type { Editor } from './editor.ts';
import { HeadingField } from './heading-editor.tsx';
import { rowsOfText, textOfRows } from './typed-rows.ts';

const MOST_CELLS = 8;
const MOST_ROWS = 200;
const LONGEST_HEADER = 200;
const LONGEST_CELL = 500;

const form = defineForm(
  z.object({
    heading: field.optionalText(),
    rows: field.text('Vul de tabel in, met op de eerste regel de kop', 200_000),
    source: field.optionalText(500),
  }),
);

const Fields = ({ state }: { state: FormState }) => (
  <>
    <HeadingField state={state} />
    <TextArea
      state={state}
      name="rows"
      label="Tabel"
      hint="Een rij op elke regel, met een puntkomma tussen de vakken. De eerste regel is de kop. Uit een rekenblad plakken mag ook."
      rows={10}
      required
    />
    <TextField state={state} name="source" label="Bron" maxlength={500} />
  </>
);

/** How a table of facts is written that are no figures of ours. */
export const tableEditor: Editor<'table'> = {
  fresh: { kind: 'table', heading: '', header: [''], rows: [], source: '' },
  rawOf: ({ heading, header, rows, source }) => ({ heading, rows: textOfRows([header, ...rows]), source }),
  read: (data) => {
    const parsed = form.parse(data);
    if (!parsed.ok) return parsed;
    const { heading = '', rows: typed, source = '' } = parsed.values;
    const [header = [], ...rows] = rowsOfText(typed);
    const fault = faultIn(header, rows);
    if (fault) return { state: withError(parsed.state, 'rows', fault) };
    return { state: parsed.state, content: { kind: 'table', heading, header, rows, source } };
  },
  Fields,
};

function faultIn(header: readonly string[], rows: readonly (readonly string[])[]): string | undefined {
  if (header.length > MOST_CELLS) return `De kop heeft ${header.length} vakken. Gebruik er hoogstens ${MOST_CELLS}.`;
  if (rows.length > MOST_ROWS) return `De tabel heeft ${rows.length} rijen. Gebruik er hoogstens ${MOST_ROWS}.`;
  const wide = rows.findIndex((row) => row.length > header.length);
  if (wide >= 0) return `Rij ${wide + 1} onder de kop heeft meer vakken dan de kop.`;
  const isLong =
    header.some((cell) => cell.length > LONGEST_HEADER) || rows.flat().some((cell) => cell.length > LONGEST_CELL);
  return isLong
    ? `Een vak heeft meer dan ${LONGEST_CELL} tekens, of een vak van de kop meer dan ${LONGEST_HEADER}.`
    : undefined;
}
