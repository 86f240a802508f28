import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { NumberField } from '#ui/field.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import type { ConsultationHour } from '../sql/consultation-hours.ts';

/** No point sees more people on one day. */
const MOST_VISITORS = 1000;

export const holdForm = defineForm(
  z.object({
    visitors: field.optionalWholeNumber({ max: MOST_VISITORS }),
    /** Where to go back to. */
    from: field.optionalText(20),
    version: field.version(),
    _key: field.key(),
  }),
);

const filledHold = ({ visitors, version }: ConsultationHour) =>
  holdForm.filled({ visitors: String(visitors ?? ''), version: String(version) });

/**
 * How many came to one consultation hour. `about` names it where several stand on a page; its field then has an id of its
 * own. `focused` puts the cursor in it.
 */
export const HoldForm = ({
  hour,
  state = filledHold(hour),
  from,
  about,
  focused = false,
}: {
  hour: ConsultationHour;
  state?: FormState<'visitors' | 'from' | 'version'> | undefined;
  from: 'lijst' | 'spreekuur';
  about?: string;
  focused?: boolean;
}) => (
  <Form action={`/werk/spreekuren/${hour.id}/telling`}>
    <HiddenField state={state} name="version" />
    <HiddenField state={state} name="from" value={from} />
    <NumberField
      state={state}
      name="visitors"
      id={about === undefined ? 'visitors' : `visitors-${hour.id}`}
      label="Bezoekers"
      hint="Leeg: niet geteld. Was er niemand: 0"
      autofocus={focused}
      required
    />
    <Actions>
      <Button kind="secondary" small>
        Het was er{about && <span class="visually-hidden">: {about}</span>}
      </Button>
      <a href={`/werk/spreekuren/${hour.id}`}>
        Het ging niet door{about && <span class="visually-hidden">: {about}</span>}
      </a>
    </Actions>
  </Form>
);
