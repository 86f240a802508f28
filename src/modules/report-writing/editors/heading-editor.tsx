import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { TextField } from '#ui/field.tsx';
import type { Content, Editor } from './editor.ts';

/** What stands above a part. */
export const HeadingField = ({ state }: { state: FormState }) => (
  <TextField state={state} name="heading" label="Tussenkop" maxlength={200} />
);

const form = defineForm(z.object({ heading: field.optionalText() }));

type Plain = 'map' | 'commitments' | 'survey' | 'panel' | 'doubts';

/** How a part is written that fills itself: by its heading alone. */
export const headingEditor = <K extends Plain>(kind: K, heading: string): Editor<K> => ({
  fresh: { kind, heading } as Content<K>,
  rawOf: (content) => ({ heading: (content as Content<Plain>).heading }),
  read: (data) => {
    const parsed = form.parse(data);
    return parsed.ok
      ? { state: parsed.state, content: { kind, heading: parsed.values.heading ?? '' } as Content<K> }
      : parsed;
  },
  Fields: HeadingField,
});
