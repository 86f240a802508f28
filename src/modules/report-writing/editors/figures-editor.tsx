import { z } from 'zod';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { choicesOf, RadioGroup } from '#ui/choice-field.tsx';
import { FigurePicker } from '../views/figure-picker.tsx';
import type { Editor, EditorAround, ReadPart } from './editor.ts';
import { FigureRows, rowsRead, rowsTyped, withRows } from './figure-rows.tsx';
import { HeadingField } from './heading-editor.tsx';

const SHAPES = { years: 'Door de jaren heen', parts: 'Delen naast elkaar, in dit jaar' } as const;

const plain = defineForm(z.object({ heading: field.optionalText() }));
const drawn = defineForm(
  z.object({ heading: field.optionalText(), shape: field.oneOf(['years', 'parts'], 'Kies wat de grafiek laat zien') }),
);

/** The list that was typed, with as many figures as the part may have. */
function listIn(state: FormState, most: number): { state: FormState; figureIds: string[] } {
  const { references, errors } = rowsRead(state.raw);
  const typed = { ...state, errors: { ...state.errors, ...errors } };
  if (references.length === 0) return { state: withError(typed, 'figure', 'Kies een cijfer'), figureIds: [] };
  if (references.length > most)
    return { state: withError(typed, 'figure', `Kies hoogstens ${most} cijfers`), figureIds: references };
  return { state: typed, figureIds: references };
}

/** The part, unless something is wrong with what was typed. */
const partOf = (state: FormState, content: () => ReadPart['content']): ReadPart => {
  const made = Object.keys(state.errors).length === 0 ? content() : undefined;
  return made ? { state, content: made } : { state };
};

const MOST_FIGURES = 60;
const MOST_DRAWN = 12;

const withFigure = (state: FormState, reference: string): FormState =>
  withRows(state, [...rowsRead(state.raw).references, reference]);

type FieldsProps = { state: FormState; around: EditorAround };

/** How a table of figures is put together. */
export const figuresEditor: Editor<'figures'> = {
  fresh: { kind: 'figures', heading: '', figureIds: [] },
  rawOf: ({ heading, figureIds }) => ({ heading, ...rowsTyped(figureIds) }),
  read: (data) => {
    const parsed = plain.parse(data);
    const { state, figureIds } = listIn(parsed.state, MOST_FIGURES);
    return partOf(state, () => ({
      kind: 'figures',
      heading: parsed.ok ? (parsed.values.heading ?? '') : '',
      figureIds,
    }));
  },
  Fields: ({ state, around }: FieldsProps) => (
    <>
      <HeadingField state={state} />
      <FigureRows state={state} around={around} withYear />
      <FigurePicker state={state} around={around} legend="Nog een cijfer" button="Zet in de lijst" />
    </>
  ),
  withFigure,
};

/** How a chart is put together. */
export const chartEditor: Editor<'chart'> = {
  fresh: { kind: 'chart', heading: '', shape: 'years', figureIds: [] },
  rawOf: ({ heading, shape, figureIds }) => ({ heading, shape, ...rowsTyped(figureIds) }),
  read: (data) => {
    const parsed = drawn.parse(data);
    const { state, figureIds } = listIn(parsed.state, MOST_DRAWN);
    return partOf(state, () =>
      parsed.ok
        ? {
            kind: 'chart',
            heading: parsed.values.heading ?? '',
            shape: parsed.values.shape,
            figureIds: plainIds(figureIds),
          }
        : undefined,
    );
  },
  Fields: ({ state, around }: FieldsProps) => (
    <>
      <HeadingField state={state} />
      <RadioGroup state={state} name="shape" label="De grafiek laat zien" choices={choicesOf(SHAPES)} required />
      <FigureRows state={state} around={around} withYear={false} />
      <FigurePicker state={state} around={around} legend="Nog een cijfer" button="Zet in de lijst" withYear={false} />
    </>
  ),
  withFigure,
};

/** A chart shows its own years. */
const plainIds = (references: readonly string[]): string[] => [
  ...new Set(references.map((reference) => reference.split('@')[0] ?? '')),
];
