import { z } from 'zod';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { isId } from '#kernel/id.ts';
import { CheckboxGroup } from '#ui/choice-field.tsx';
import { TextArea } from '#ui/field.tsx';
import { FieldGroup } from '#ui/form.tsx';
import { Folds } from '#ui/tabs.tsx';
import type { Content, Editor, EditorAround } from './editor.ts';
import { HeadingField } from './heading-editor.tsx';
import { rowsOfText, textOfRows } from './typed-rows.ts';

type Told = Content<'activities'>['told'][number];

const COLUMNS = ['title', 'when', 'where', 'audience', 'attendance'] as const satisfies readonly (keyof Told)[];
const MOST = 200;
const LONGEST = 200;

const form = defineForm(
  z.object({
    heading: field.optionalText(),
    activityIds: field.optionalText(10_000),
    told: field.optionalText(200_000),
  }),
);

const Fields = ({ state, around }: { state: FormState; around: EditorAround }) => (
  <>
    <HeadingField state={state} />
    <FieldGroup legend="Uit het programma">
      <Held state={state} held={around.held} />
    </FieldGroup>
    <TextArea
      state={state}
      name="told"
      label="In eigen woorden"
      hint="Wat niet in het programma staat. Een activiteit op elke regel, met puntkomma’s ertussen: wat; wanneer; waar; voor wie; hoeveel er kwamen."
      rows={6}
    />
  </>
);

const Held = ({ state, held }: { state: FormState; held: EditorAround['held'] }) => {
  const chosen = new Set((state.raw.activityIds ?? '').split(','));
  if (held.length === 0)
    return <p class="meta">In dit jaar is in deze gemeente niets gehouden dat in het programma staat.</p>;
  return (
    <Folds
      items={[...Map.groupBy(held, ({ chapter }) => chapter)].map(([chapter, activities], index) => {
        const ticked = activities.filter(({ id }) => chosen.has(id)).length;
        return {
          summary: `${chapter}: ${ticked} van ${activities.length} gekozen`,
          open: ticked > 0,
          content: (
            <CheckboxGroup
              state={state}
              name="activityIds"
              id={index === 0 ? 'activityIds' : `activityIds-${index}`}
              label={chapter}
              choices={activities.map(({ id, words }) => ({ value: id, label: words }))}
              required
            />
          ),
        };
      })}
    />
  );
};

/** How activities are picked from what was held, and told where the programme does not know them. */
export const activitiesEditor: Editor<'activities'> = {
  fresh: { kind: 'activities', heading: '', activityIds: [], told: [] },
  rawOf: ({ heading, activityIds, told }) => ({
    ...{ heading, activityIds: activityIds.join(',') },
    told: textOfRows(told.map((each) => COLUMNS.map((column) => each[column]))),
  }),
  read: (data) => {
    const parsed = form.parse(data);
    if (!parsed.ok) return parsed;
    const { heading = '', activityIds = '', told: typed = '' } = parsed.values;
    const rows = rowsOfText(typed);
    const fault = faultIn(rows);
    if (fault) return { state: withError(parsed.state, 'told', fault) };
    const ids = activityIds.split(',').filter(isId);
    const told = rows.map(
      (row) => Object.fromEntries(COLUMNS.map((column, index) => [column, row[index] ?? ''])) as Told,
    );
    if (ids.length + told.length === 0)
      return { state: withError(parsed.state, 'told', 'Kies een activiteit, of schrijf er een op') };
    return { state: parsed.state, content: { kind: 'activities', heading, activityIds: ids, told } };
  },
  Fields,
};

function faultIn(rows: readonly (readonly string[])[]): string | undefined {
  if (rows.length > MOST) return `Er staan ${rows.length} regels. Gebruik er hoogstens ${MOST}.`;
  const wide = rows.findIndex((row) => row.length > COLUMNS.length);
  if (wide >= 0) return `Regel ${wide + 1} heeft meer dan ${COLUMNS.length} vakken.`;
  const nameless = rows.findIndex(([title]) => !title);
  if (nameless >= 0) return `Regel ${nameless + 1} zegt niet wat het was.`;
  return rows.flat().some((cell) => cell.length > LONGEST) ? `Een vak heeft meer dan ${LONGEST} tekens.` : undefined;
}
