import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';

/** A browser sends the lines of a hidden field with a return before each end. */
const paragraphSent = z
  .string()
  .default('')
  .transform((words) => words.replaceAll('\r\n', '\n'));

export const remarkForm = defineForm(
  z.object({ about: paragraphSent, text: field.text('Schrijf uw opmerking', 4_000), _key: field.key() }),
);

/** What somebody typed about a paragraph, or about a part, and why it was not taken. */
export type Typed = {
  readonly blockId: string;
  readonly state: FormState<'about' | 'text' | '_key'>;
  readonly refusal?: string;
};

type Props = {
  action: string;
  /** What it is about: see `paragraphWords`. */
  about: string;
  /** Tells one form on the page from another. */
  spot: string;
  typed: Typed | undefined;
  words: { summary: string; label: string; button: string };
};

/** A form that folds out below what it is about; open when what was typed in it did not go through. */
export const RemarkForm = ({ action, about, spot, typed, words }: Props) => (
  <details class="remark-form" open={typed !== undefined}>
    <summary>
      {words.summary}
      {about && <span class="visually-hidden"> bij: {about.slice(0, 60)}</span>}
    </summary>
    <Form action={action}>
      {typed && <ErrorSummary state={typed.state} refusal={typed.refusal} />}
      <HiddenField name="about" value={about} />
      <TextArea
        state={typed?.state ?? remarkForm.empty}
        name="text"
        {...(typed ? {} : { id: `opmerking-bij-${spot}` })}
        label={words.label}
        rows={3}
        maxlength={4_000}
        required
      />
      <Actions>
        <Button kind="secondary">{words.button}</Button>
      </Actions>
    </Form>
  </details>
);
