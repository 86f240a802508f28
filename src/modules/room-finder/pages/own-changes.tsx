import { timeOf } from '#kernel/clock-times.ts';
import type { FormState } from '#kernel/forms.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DateField, TimeField } from '#ui/field.tsx';
import { FieldRow, Form } from '#ui/form.tsx';
import { bookingSpeech, type OwnBooking } from '../../room-bookings/index.ts';
import type { ownTexts } from './own-texts.ts';
import { searchTexts } from './search-texts.ts';

const { whenOf } = bookingSpeech;

type Spoken = Words<typeof ownTexts>;
type Changing = { own: OwnBooking; words: Spoken; state: FormState };

/** What the booker can do: move one use, cancel one, the rest, or all. Of a series they choose which from one list. */
export const OwnChanges = ({ own, words, state }: Changing) => {
  const { t } = words;
  return (
    <Card title={t.change}>
      <p>{t.keep}</p>
      {own.canMove && own.coming.length > 0 && <Move own={own} words={words} state={state} />}
      <h3>{t.cancel}</h3>
      {own.coming.length > 1 && (
        <Form confirm={t.sure}>
          <WhichUse name="cancelId" own={own} words={words} state={state} />
          <Actions>
            <Button kind="secondary" name="doen" value="cancel">
              {t.cancelOne}
            </Button>
            <Button kind="secondary" name="doen" value="cancel-rest">
              {t.cancelRest}
            </Button>
          </Actions>
        </Form>
      )}
      <Press to="cancel" kind="danger" confirm={t.sure}>
        {t.cancelAll}
      </Press>
    </Card>
  );
};

const Move = ({ own, words, state }: Changing) => {
  const { t, language } = words;
  const [first] = own.coming;
  // The times of a series are mostly the same, so only the day is left to type.
  const times = first && { from: timeOf(first.beginsAt), until: timeOf(first.endsAt) };
  const filled = { ...state, raw: { ...times, ...state.raw } };
  return (
    <Form>
      <h3>{t.move}</h3>
      <WhichUse name="useId" own={own} words={words} state={filled} />
      <FieldRow>
        <DateField state={filled} name="day" label={searchTexts[language].day} required />
        <TimeField state={filled} name="from" label={searchTexts[language].from} required />
        <TimeField state={filled} name="until" label={searchTexts[language].until} required />
      </FieldRow>
      <Actions>
        <Button kind="secondary" name="doen" value="move">
          {t.moveSubmit}
        </Button>
      </Actions>
    </Form>
  );
};

/** Which of the uses to come; a single one stands there by itself. */
const WhichUse = ({ name, own, words: { t, language }, state }: Changing & { name: string }) => {
  const choices = own.coming.map(({ id, beginsAt, endsAt }) => ({
    value: id,
    label: whenOf({ from: beginsAt, until: endsAt }, language),
  }));
  const [first, ...others] = choices;
  if (others.length > 0)
    return <Select state={state} name={name} label={t.which} prompt="" choices={choices} required />;
  return (
    <>
      <p>{first?.label}</p>
      <input type="hidden" name={name} value={first?.value} />
    </>
  );
};

type PressProps = {
  to: string;
  useId?: string;
  kind?: 'primary' | 'secondary' | 'danger';
  confirm?: string;
  children?: unknown;
};

/** One button that does one thing. */
export const Press = ({ to, useId, kind = 'primary', confirm, children }: PressProps) => (
  <Form {...(confirm === undefined ? {} : { confirm })}>
    {useId && <input type="hidden" name="useId" value={useId} />}
    <Actions>
      <Button kind={kind} name="doen" value={to}>
        {children as string}
      </Button>
    </Actions>
  </Form>
);
