import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { NumberField } from '#ui/field.tsx';
import { FieldRow, Form, HiddenField } from '#ui/form.tsx';
import type { HeadCount } from '../session.ts';

const people = () => field.optionalWholeNumber({ max: 100_000 });

export const countForm = defineForm(
  z.object({
    adults: people(),
    children: people(),
    /** Where to go back to. */
    from: field.optionalText(20),
    version: field.version(),
    _key: field.key(),
  }),
);

export const filledCount = ({ adults, children, version }: HeadCount & { version: number }) =>
  countForm.filled({
    adults: adults === null ? '' : String(adults),
    children: children === null ? '' : String(children),
    version: String(version),
  });

/** How many came to one session. `about` names the session where several stand on a page. */
export const CountForm = ({
  id,
  state,
  from,
  about,
}: {
  id: string;
  state: FormState<'adults' | 'children' | 'from' | 'version'>;
  from: 'lijst' | 'bijeenkomst';
  about?: string;
}) => (
  <Form action={`/werk/bijeenkomsten/${id}/telling`}>
    <HiddenField state={state} name="version" />
    <HiddenField name="from" value={from} />
    <FieldRow>
      <NumberField state={state} name="adults" id={`adults-${id}`} label="Volwassenen" required />
      <NumberField state={state} name="children" id={`children-${id}`} label="Kinderen" required />
    </FieldRow>
    <Actions>
      <Button kind="secondary" small>
        Sluit af{about && <span class="visually-hidden"> {about}</span>}
      </Button>
    </Actions>
  </Form>
);
