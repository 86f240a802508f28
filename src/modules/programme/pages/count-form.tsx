import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { NumberField } from '#ui/field.tsx';
import { FieldRow, Form, HiddenField } from '#ui/form.tsx';
import type { GiftBooks, HeadCount } from '../session.ts';

const people = () => field.optionalWholeNumber({ max: 100_000 });

export const countForm = defineForm(
  z.object({
    adults: people(),
    children: people(),
    /** Only asked where there were any to give away. */
    giftBooks: people(),
    asksGiftBooks: field.ticked(),
    /** Where to go back to. */
    from: field.optionalText(20),
    version: field.version(),
    _key: field.key(),
  }),
);

type Counted = HeadCount & GiftBooks & { readonly id: string; readonly version: number };

const filledCount = ({ adults, children, giftBooks, version }: Counted) =>
  countForm.filled({
    adults: String(adults ?? ''),
    children: String(children ?? ''),
    giftBooks: String(giftBooks ?? ''),
    version: String(version),
  });

/**
 * How many came to one session, and with a campaign its gift books. `about` names it where several stand on a page; fields
 * then have ids of their own. `focused` puts the cursor in its first field.
 */
export const CountForm = ({
  session,
  state = filledCount(session),
  from,
  campaignId,
  about,
  focused = false,
}: {
  session: Counted;
  /** What was typed, when it comes back. */
  state?: FormState<'adults' | 'children' | 'giftBooks' | 'from' | 'version'> | undefined;
  from: 'lijst' | 'bijeenkomst';
  campaignId: string | null;
  about?: string;
  focused?: boolean;
}) => {
  const idOf = (name: string) => (about === undefined ? name : `${name}-${session.id}`);
  return (
    <Form action={`/werk/bijeenkomsten/${session.id}/telling`}>
      <HiddenField state={state} name="version" />
      <HiddenField state={state} name="from" value={from} />
      {campaignId && <HiddenField name="asksGiftBooks" value="on" />}
      <FieldRow>
        <NumberField state={state} name="adults" id={idOf('adults')} label="Volwassenen" autofocus={focused} required />
        <NumberField state={state} name="children" id={idOf('children')} label="Kinderen" required />
        {campaignId && (
          <NumberField state={state} name="giftBooks" id={idOf('giftBooks')} label="Geschenkboeken" required />
        )}
      </FieldRow>
      <Actions>
        <Button kind="secondary" small>
          Sluit af{about && <span class="visually-hidden"> {about}</span>}
        </Button>
      </Actions>
    </Form>
  );
};
