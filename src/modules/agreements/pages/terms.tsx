import { z } from 'zod';
import { today } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField, NumberField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { setTerms } from '../commands/set-terms.ts';
import { termsTexts } from '../messages.ts';
import type { Agreement } from '../queries.ts';
import { CatalogueTerms, servicesOf } from './agreement-view.tsx';
import { editableAgreement, wayTo } from './editable-agreement.ts';

const form = defineForm(
  z.object({
    startsOn: field.day(),
    initialYears: field.wholeNumber('Vul in hoeveel jaar de eerste termijn duurt', { min: 1, max: 10 }),
    renewalYears: field.optionalWholeNumber({ min: 1, max: 10 }),
    noticeMonths: field.optionalWholeNumber({ min: 1, max: 36 }),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const LABELS = {
  startsOn: 'Eerste dag',
  initialYears: 'Eerste termijn',
  renewalYears: 'Verlengt vanzelf, telkens met',
  noticeMonths: 'Opzegtermijn',
};

function filled({ startsOn, initialYears, renewalYears, noticeMonths, version }: Agreement): State {
  const optional = { renewalYears: renewalYears?.toString() ?? '', noticeMonths: noticeMonths?.toString() ?? '' };
  return form.filled({ startsOn, initialYears: `${initialYears}`, version: `${version}`, ...optional });
}

/** Term, renewal and notice of an agreement that has not begun. */
export async function termsPage(c: Request) {
  const agreement = await editableAgreement(c, 'agreements:edit');
  const { startsOn } = agreement;
  const refusal =
    startsOn <= today(c.var.now()) ? textOf(termsTexts, { code: 'already-started', startsOn }) : undefined;
  return show(c, agreement, { state: filled(agreement), refusal });
}

export async function setTermsAction(c: Request) {
  const agreement = await editableAgreement(c, 'agreements:edit');
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, agreement, { state: data.state, status: 422 });
  const { _key, version, renewalYears = null, noticeMonths = null, ...rest } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => setTerms(ctx, { agreementId: agreement.id, version, rule: { ...rest, renewalYears, noticeMonths } }),
    () => `/werk/overeenkomsten/${agreement.id}`,
  );
  if (outcome.ok) return outcome.response;
  if (outcome.refusal.code !== 'changed-meanwhile')
    return show(c, agreement, { state: data.state, refusal: textOf(termsTexts, outcome.refusal), status: 422 });
  return show(c, agreement, {
    state: withVersion(data.state, agreement.version),
    saved: filled(agreement),
    status: 422,
  });
}

type Shown = { state: State; refusal?: string | undefined; saved?: State; status?: 422 };

const show = (c: Request, agreement: Agreement, { state, refusal, saved, status }: Shown) =>
  respond(
    c,
    'work',
    `Looptijd van ${agreement.number}`,
    <>
      <PageHead
        title="Looptijd en opzegging"
        lead={`${agreement.partyName}. Je kunt dit wijzigen tot de eerste dag; daarna staat het vast.`}
        breadcrumbs={wayTo(agreement)}
      />
      <Card>
        <Form>
          <StaleNotice labels={LABELS} saved={saved?.raw} typed={state.raw} />
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          <FieldRow>
            <DateField state={state} name="startsOn" label={LABELS.startsOn} required />
            <NumberField state={state} name="initialYears" label={LABELS.initialYears} unit="jaar" required />
          </FieldRow>
          <FieldRow>
            <NumberField
              state={state}
              name="renewalYears"
              label={LABELS.renewalYears}
              unit="jaar"
              hint="Leeg: de overeenkomst eindigt vanzelf."
            />
            <NumberField
              state={state}
              name="noticeMonths"
              label={LABELS.noticeMonths}
              unit="maanden"
              hint="Voor het einde van de termijn. Leeg: niet vastgelegd."
            />
          </FieldRow>
          <Actions>
            <Button>Bewaar looptijd</Button>
          </Actions>
        </Form>
      </Card>
      <CatalogueTerms services={servicesOf(agreement)} />
    </>,
    status,
  );
