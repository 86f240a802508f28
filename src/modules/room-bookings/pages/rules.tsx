import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { NumberField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { setRules } from '../commands/set-rules.ts';
import { getSettings } from '../sql/settings.ts';

const form = defineForm(
  z.object({
    heldHours: field.wholeNumber('Vul in hoe lang', { min: 1, max: 168 }),
    unusedTimes: field.wholeNumber('Vul in hoe vaak', { min: 2, max: 20 }),
    answerDays: field.wholeNumber('Vul in hoeveel dagen', { min: 1, max: 60 }),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

/** How bookings go in the whole organisation: how long a room is held, and when a group is asked whether it still comes. */
export async function rulesPage(c: Request) {
  return show(c, form.filled(await current(c)));
}

export async function setRulesAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, data.state, { status: 422 });
  const { _key, ...settings } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => setRules(ctx, settings),
    () => savedAt('/werk/ruimtegebruik/regels'),
  );
  if (outcome.ok) return outcome.response;
  const refusal = 'Iemand anders heeft dit intussen gewijzigd. Hieronder staat hoe het nu is.';
  return show(c, form.filled(await current(c)), { status: 422, refusal });
}

async function current(c: Request) {
  const { heldHours, unusedTimes, answerDays, version } = await read(c, ({ tx }) => getSettings(tx));
  return {
    heldHours: String(heldHours),
    unusedTimes: String(unusedTimes),
    answerDays: String(answerDays),
    version: String(version),
  };
}

const show = (c: Request, state: State, { status, refusal }: { status?: 422; refusal?: string } = {}) =>
  respond(
    c,
    'work',
    'Regels voor boekingen',
    <>
      <PageHead
        title="Regels voor boekingen"
        lead="Deze regels gelden in alle vestigingen. Hoe lang en hoe vaak iemand een ruimte mag gebruiken, staat bij de ruimtes."
      />
      <SavedNotice c={c} />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          <NumberField
            state={state}
            name="heldHours"
            label="Een ruimte vasthouden tot iemand bevestigt"
            hint="Nooit langer dan tot de boeking begint."
            unit="uur"
            required
          />
          <NumberField
            state={state}
            name="unusedTimes"
            label="Een groep vragen of ze nog komt, als ze wegbleef"
            unit="keer achter elkaar"
            required
          />
          <NumberField
            state={state}
            name="answerDays"
            label="Tijd om daarop te antwoorden"
            hint="Daarna komt de ruimte vrij voor anderen."
            unit="dagen"
            required
          />
          <Actions>
            <Button>Bewaar</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
