import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField, NumberField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { setTerms } from '../commands/set-terms.ts';
import { termsTexts } from '../messages.ts';
import { type Agreement, readableAgreement } from '../queries.ts';
import { CatalogueTerms } from './agreement-view.tsx';
import { agreementField } from './fields.ts';

const form = defineForm(
  z.object({
    startsOn: agreementField.day(),
    initialYears: field.wholeNumber('Vul in hoeveel jaar de eerste termijn duurt', { min: 1, max: 10 }),
    renewalYears: field.optionalWholeNumber({ min: 1, max: 10 }),
    noticeMonths: field.optionalWholeNumber({ min: 1, max: 36 }),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

/** Loads what may be edited, or answers as if it were not there. */
export async function editableAgreement(c: Request): Promise<Agreement> {
  const id = idParam(c);
  return read(c, async (ctx) => {
    const agreement = await readableAgreement(ctx, id, 'agreements:read');
    requirePermission(ctx.actor, 'agreements:edit', { municipality: agreement.municipalityCode });
    return agreement;
  });
}

/** Term, renewal and notice of an agreement that has not begun. */
export async function termsPage(c: Request) {
  const agreement = await editableAgreement(c);
  const { startsOn, initialYears, renewalYears, noticeMonths, version } = agreement;
  const filled = form.filled({
    ...{ startsOn, initialYears: `${initialYears}`, version: `${version}` },
    ...{ renewalYears: renewalYears?.toString() ?? '', noticeMonths: noticeMonths?.toString() ?? '' },
  });
  return show(c, agreement, { state: filled });
}

export async function setTermsAction(c: Request) {
  const agreement = await editableAgreement(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, agreement, { state: data.state }, 422);
  const { _key, version, renewalYears = null, noticeMonths = null, ...rest } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => setTerms(ctx, { agreementId: agreement.id, version, rule: { ...rest, renewalYears, noticeMonths } }),
    () => `/werk/overeenkomsten/${agreement.id}`,
  );
  return outcome.ok
    ? outcome.response
    : show(c, agreement, { state: data.state, refusal: textOf(termsTexts, outcome.refusal) }, 422);
}

const show = (
  c: Request,
  agreement: Agreement,
  { state, refusal }: { state: State; refusal?: string },
  status: 200 | 422 = 200,
) =>
  respond(
    c,
    'work',
    `Looptijd van ${agreement.number}`,
    <>
      <PageHead
        title="Looptijd en opzegging"
        lead={`${agreement.partyName}. Je kunt dit wijzigen tot de eerste dag; daarna staat het vast.`}
        breadcrumbs={[
          { href: '/werk/overeenkomsten', label: 'Overeenkomsten' },
          { href: `/werk/overeenkomsten/${agreement.id}`, label: agreement.number },
        ]}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          <FieldRow>
            <DateField state={state} name="startsOn" label="Eerste dag" required />
            <NumberField state={state} name="initialYears" label="Eerste termijn" unit="jaar" required />
          </FieldRow>
          <FieldRow>
            <NumberField
              state={state}
              name="renewalYears"
              label="Verlengt vanzelf, telkens met"
              unit="jaar"
              hint="Leeg: de overeenkomst eindigt vanzelf."
            />
            <NumberField
              state={state}
              name="noticeMonths"
              label="Opzegtermijn"
              unit="maanden"
              hint="Voor het einde van de termijn. Leeg: niet vastgelegd."
            />
          </FieldRow>
          <Actions>
            <Button>Bewaar looptijd</Button>
          </Actions>
        </Form>
      </Card>
      <CatalogueTerms agreement={agreement} />
    </>,
    status,
  );
