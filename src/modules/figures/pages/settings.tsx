import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField, NumberField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { changeSettings } from '../commands/change-settings.ts';
import { getSettings } from '../sql.ts';

const form = defineForm(
  z.object({
    countedFrom: field.day(),
    smallNumber: field.wholeNumber('Vul in vanaf welk aantal', { min: 2, max: 100 }),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

/** From when on we count ourselves, and which numbers of persons are small. */
export const settingsPage = async (c: Request) => show(c, form.filled(await current(c)));

export async function changeSettingsAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, data.state, { status: 422 });
  const { _key, ...settings } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => changeSettings(ctx, settings),
    () => '/werk/cijfers/instellingen',
  );
  if (outcome.ok) return outcome.response;
  const refusal = 'Iemand anders heeft dit intussen gewijzigd. Hieronder staat hoe het nu is.';
  return show(c, form.filled(await current(c)), { status: 422, refusal });
}

async function current(c: Request) {
  const { countedFrom, smallNumber, version } = await read(c, ({ tx }) => getSettings(tx));
  return { countedFrom, smallNumber: String(smallNumber), version: String(version) };
}

const show = (c: Request, state: State, { status, refusal }: { status?: 422; refusal?: string } = {}) =>
  respond(
    c,
    'work',
    'Instellingen voor cijfers',
    <>
      <PageHead
        title="Instellingen voor cijfers"
        breadcrumbs={[{ href: '/werk/cijfers', label: 'Cijfers' }]}
        lead="Dit geldt voor alle cijfers, ook voor die in verslagen die nog niet vaststaan."
      />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          <DateField
            state={state}
            name="countedFrom"
            label="We tellen zelf vanaf"
            hint="Van een periode die eerder begint, gaat een ingevoerd cijfer voor wat we telden."
            required
          />
          <NumberField
            state={state}
            name="smallNumber"
            label="Aantallen personen tonen vanaf"
            hint="Wie geen recht heeft op de cijfers van een gebied, ziet kleinere aantallen niet. Ook wat ze zou verraden blijft dan weg."
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
