import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { NumberField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { setRules } from '../commands/set-rules.ts';
import { testimonialTexts } from '../messages.ts';
import { getSettings } from '../sql/settings.ts';

const form = defineForm(
  z.object({
    mostYears: field.wholeNumber('Vul in hoeveel jaar', { min: 1, max: 10 }),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const PATH = '/werk/uitspraken/regels';

/** For how long people are asked to agree, in the whole organisation. */
export const rulesPage = async (c: Request) => show(c, await current(c));

/** Chooses it, for what is recorded from now on. */
export async function setRulesAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, data.state, { status: 422 });
  const { mostYears, version } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => setRules(ctx, { mostYears, version }),
    () => PATH,
  );
  if (outcome.ok) return outcome.response;
  return show(c, await current(c), { status: 422, refusal: textOf(testimonialTexts, outcome.refusal) });
}

async function current(c: Request): Promise<State> {
  const { mostYears, version } = await read(c, ({ tx }) => getSettings(tx));
  return form.filled({ mostYears: String(mostYears), version: String(version) });
}

const show = (c: Request, state: State, { status, refusal }: { status?: 422; refusal?: string } = {}) =>
  respond(
    c,
    'work',
    'Regels voor toestemming',
    <>
      <PageHead
        title="Regels voor toestemming"
        lead="Dit geldt voor wat jullie vanaf nu vastleggen. Wat al is afgesproken, verandert niet."
        breadcrumbs={[{ href: '/werk/uitspraken', label: 'Uitspraken' }]}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          <NumberField state={state} name="mostYears" label="Toestemming duurt hoogstens" unit="jaar" required />
          <Actions>
            <Button>Bewaar</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
