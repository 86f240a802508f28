import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox, RadioGroup } from '#ui/choice-field.tsx';
import { DateField, TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { giveNotice, type NoticeRefusal } from '../commands/give-notice.ts';
import { lateNoticeText, noticeTexts } from '../messages.ts';
import type { Agreement } from '../queries.ts';
import { GIVERS } from '../sql/endings.ts';
import { NoticeList } from './agreement-view.tsx';
import { editableAgreement, wayTo } from './editable-agreement.ts';

const form = defineForm(
  z.object({
    givenOn: field.day(),
    givenBy: field.oneOf(GIVERS, 'Kies wie er opzegt'),
    reason: field.text('Schrijf waarom er wordt opgezegd', 500),
    override: field.ticked(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const loadFor = (c: Request): Promise<Agreement> =>
  editableAgreement(c, 'agreements:edit', 'agreements:override-notice');

/** Where notice is written down. */
export async function noticePage(c: Request) {
  return show(c, await loadFor(c), { state: form.filled({ givenOn: today(c.var.now()) }) });
}

export async function giveNoticeAction(c: Request) {
  const agreement = await loadFor(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, agreement, { state: data.state, status: 422 });
  const { _key, ...notice } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => giveNotice(ctx, { agreementId: agreement.id, ...notice }),
    () => `/werk/overeenkomsten/${agreement.id}`,
  );
  if (outcome.ok) return outcome.response;
  return show(c, agreement, refused(c, agreement, { state: data.state, refusal: outcome.refusal }));
}

type Shown = { state: State; refusal?: string; status?: 422 };

/** A day that is too late stands beside what can be done about it: the box for who may allow it, the day for others. */
function refused(
  c: Request,
  { municipalityCode: municipality }: Agreement,
  { state, refusal }: { state: State; refusal: NoticeRefusal },
): Shown {
  if (refusal.code !== 'notice-day-passed') return { state, refusal: textOf(noticeTexts, refusal), status: 422 };
  const late = can(c.var.actor, refusal.overridableWith, { municipality })
    ? withError(state, 'override', lateNoticeText(refusal))
    : withError(state, 'givenOn', textOf(noticeTexts, refusal));
  return { state: late, status: 422 };
}

function show(c: Request, agreement: Agreement, { state, refusal, status }: Shown) {
  const mayOverride = can(c.var.actor, 'agreements:override-notice', { municipality: agreement.municipalityCode });
  return respond(
    c,
    'work',
    `Opzegging van ${agreement.number}`,
    <>
      <PageHead title="Opzeggen" lead={agreement.partyName} breadcrumbs={wayTo(agreement)} />
      <NoticeList agreement={agreement} />
      <Card title="Opzegging vastleggen">
        <Form confirm="De opzegging vastleggen? Dit kun je niet terugdraaien.">
          <ErrorSummary state={state} refusal={refusal} />
          <DateField state={state} name="givenOn" label="Dag waarop de opzegging binnenkwam" required />
          <RadioGroup
            state={state}
            name="givenBy"
            label="Wie zegt er op?"
            choices={[
              { value: 'party', label: agreement.partyName },
              { value: 'library', label: 'De bibliotheek' },
            ]}
            required
          />
          <TextArea state={state} name="reason" label="Reden" maxlength={500} required />
          {mayOverride && (
            <Checkbox
              state={state}
              name="override"
              label="Ook als het na de laatste opzegdag is"
              hint="De overeenkomst eindigt dan met de termijn die loopt."
            />
          )}
          <Actions>
            <Button kind="danger">Leg de opzegging vast</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
}
