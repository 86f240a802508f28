import { z } from 'zod';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { savedAt } from '#ui/saved-notice.tsx';
import { helpPointWords } from '../../help-points/index.ts';
import { accountsAt, atHour } from '../at-hour.ts';
import { handBack } from '../commands/hand-back.ts';
import { dutyTexts } from '../messages.ts';
import { staffedHours } from '../queries.ts';
import { OWN } from './addresses.ts';
import { PointTabs } from './point-tabs.tsx';

const form = defineForm(
  z.object({
    reason: field.text('Schrijf kort op waarom je niet kunt', 200),
    toAccountId: field.optionalText(40),
    _key: field.key(),
  }),
);

type Loaded = Awaited<ReturnType<typeof load>>;
const load = (c: Request) =>
  read(c, async (ctx) => {
    const { hour, point } = await atHour(ctx, idParam(c), 'help-points:hold');
    const [staffed] = await staffedHours(ctx, [hour]);
    const there = staffed?.there.map(({ accountId }) => accountId) ?? [];
    const helpers = await accountsAt(ctx, point, 'help-points:hold');
    return { hour, point, colleagues: helpers.filter(({ id }) => !there.includes(id)) };
  });

/** Where somebody says that they cannot come, and perhaps who comes instead. */
export const handBackPage = async (c: Request) => show(c, await load(c), { state: form.empty });

/** Gives back one's own duty, or hands it to a colleague. */
export async function handBackAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { reason, toAccountId = null } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => handBack(ctx, { hourId: loaded.hour.id, reason, toAccountId }),
    () => savedAt(OWN),
  );
  if (outcome.ok) return outcome.response;
  const text = textOf(dutyTexts, outcome.refusal);
  if ('accountId' in outcome.refusal) return show(c, loaded, { state: withError(data.state, 'toAccountId', text) });
  return show(c, loaded, { state: data.state, refusal: text });
}

type Shown = { state: typeof form.empty; refusal?: string };

function show(c: Request, { hour, point, colleagues }: Loaded, { state, refusal }: Shown) {
  const title = 'Ik kan niet';
  const isWrong = refusal !== undefined || Object.keys(state.errors).length > 0;
  return respond(
    c,
    'work',
    `${title}: ${helpPointWords.moment(hour)}`,
    <>
      <PageHead
        title={title}
        kicker={point.name}
        lead={helpPointWords.moment(hour)}
        breadcrumbs={[
          { href: '/werk/informatiepunten', label: 'Informatiepunten' },
          { href: OWN, label: 'Mijn diensten' },
        ]}
      />
      <PointTabs c={c} />
      <ErrorSummary state={state} {...(refusal !== undefined && { refusal })} />
      <Card>
        <Form>
          <TextField
            state={state}
            name="reason"
            label="Waarom?"
            hint="Alleen wie plant leest dit. Schrijf niet op wat je hebt als je ziek bent"
            required
          />
          <Select
            state={state}
            name="toAccountId"
            label="Komt een collega in jouw plaats?"
            prompt="Nee, de dienst gaat weer open"
            hint="Spreek het eerst samen af. Je collega krijgt bericht"
            choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <Actions>
            <Button>Geef de dienst terug</Button>
            <a href={OWN}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    isWrong ? 422 : 200,
  );
}
