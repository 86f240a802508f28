import type { FormState } from '#kernel/forms.ts';
import { FieldFrame, fieldParts, NumberField } from '#ui/field.tsx';
import { FieldGroup, FieldRow } from '#ui/form.tsx';
import type { EditorAround } from '../editors/editor.ts';
import { figuresMeant } from '../pickable-figures.ts';

type Props = { state: FormState; around: EditorAround; legend: string; button: string; withYear?: boolean };

/**
 * Picks a figure by its Dutch label, from a list that narrows while typing. Without script the button sends the form and
 * the figure comes at the end; with it, it comes where the cursor is.
 */
export const FigurePicker = ({ state, around, legend, button, withYear = true }: Props) => (
  <FieldGroup legend={legend}>
    <FieldRow>
      <FigureField state={state} figures={around.figures} />
      {withYear && (
        <NumberField
          state={state}
          name="figureYear"
          label="Jaar, als het een ander is"
          hint={`Anders ${around.year}`}
        />
      )}
    </FieldRow>
    <Meant state={state} around={around} />
    <div class="actions">
      <button
        type="submit"
        class="button secondary"
        formaction={around.pickAt}
        data-insert={withYear ? 'text' : undefined}
      >
        {button}
      </button>
    </div>
  </FieldGroup>
);

const FigureField = ({ state, figures }: { state: FormState; figures: EditorAround['figures'] }) => {
  const field = { state, name: 'figure', label: 'Cijfer', hint: 'Typ een paar letters, en kies uit de lijst' };
  const { id, described, invalid } = fieldParts(field);
  return (
    <FieldFrame {...field}>
      <input
        id={id}
        name={field.name}
        value={state.raw.figure}
        list="cijfers"
        autocomplete="off"
        aria-invalid={invalid}
        aria-describedby={described}
      />
      <datalist id="cijfers">
        {figures.map(({ figure, words }) => (
          <option value={words} data-id={figure.id}>
            {figure.group}
          </option>
        ))}
      </datalist>
    </FieldFrame>
  );
};

/** More than this is no choice but a list. */
const MOST = 12;

/** Where the typed words can mean several figures: a button for each. */
const Meant = ({ state, around }: Pick<Props, 'state' | 'around'>) => {
  if (!state.errors.figure) return null;
  return (
    <div class="actions">
      {figuresMeant(state.raw.figure ?? '', around.figures)
        .slice(0, MOST)
        .map(({ id, label }) => (
          <button type="submit" class="button secondary small" formaction={around.pickAt} name="chosen" value={id}>
            {label}
          </button>
        ))}
    </div>
  );
};
