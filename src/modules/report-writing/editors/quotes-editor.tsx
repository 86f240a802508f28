import { z } from 'zod';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { isId } from '#kernel/id.ts';
import { CheckboxGroup } from '#ui/choice-field.tsx';
import type { Editor, EditorAround } from './editor.ts';
import { HeadingField } from './heading-editor.tsx';

const MOST = 30;

const form = defineForm(z.object({ heading: field.optionalText(), testimonialIds: field.optionalText(10_000) }));

const Fields = ({ state, around: { testimonials } }: { state: FormState; around: EditorAround }) => (
  <>
    <HeadingField state={state} />
    {testimonials.length === 0 ? (
      <p class="meta" id="testimonialIds" tabindex={-1}>
        Van deze gemeente is niets vastgelegd dat in een jaarbericht mag. Leg het eerst vast bij{' '}
        <a href="/werk/uitspraken">Uitspraken</a>, met de toestemming.
      </p>
    ) : (
      <CheckboxGroup
        state={state}
        name="testimonialIds"
        label="Uitspraken en foto’s"
        hint="Alleen die waarvoor toestemming is. Trekt iemand die in, dan verdwijnt de uitspraak vanzelf."
        choices={testimonials.map(({ id, quote, name, photo }) => ({
          value: id,
          label: [quote || `Foto: ${photo?.alt ?? ''}`, name].join(' – '),
        }))}
        required
      />
    )}
  </>
);

/** How is picked what people said. */
export const quotesEditor: Editor<'quotes'> = {
  fresh: { kind: 'quotes', heading: '', testimonialIds: [] },
  rawOf: ({ heading, testimonialIds }) => ({ heading, testimonialIds: testimonialIds.join(',') }),
  read: (data) => {
    const parsed = form.parse(data);
    if (!parsed.ok) return parsed;
    const testimonialIds = (parsed.values.testimonialIds ?? '').split(',').filter(isId);
    if (testimonialIds.length === 0 || testimonialIds.length > MOST)
      return { state: withError(parsed.state, 'testimonialIds', `Kies er een of meer, tot ${MOST}`) };
    return { state: parsed.state, content: { kind: 'quotes', heading: parsed.values.heading ?? '', testimonialIds } };
  },
  Fields,
};
