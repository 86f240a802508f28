import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { formatCents } from '#kernel/money.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField, EuroField, NumberField, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form } from '#ui/form.tsx';
import type { GrantLine } from '../domain.ts';

export const applyForm = defineForm(z.object({ appliedOn: field.day(), _key: field.key() }));

export const decisionForm = defineForm(
  z.object({
    decisionNumber: field.text('Vul het kenmerk van de beschikking in', 60),
    decidedOn: field.day(),
    granted: field.euros(),
    _key: field.key(),
  }),
);

/** The amount and the reason of one line; both stay empty when all was granted that was asked. */
export const lineField = {
  granted: ({ id }: Pick<GrantLine, 'id'>): string => `verleend-${id}`,
  reason: ({ id }: Pick<GrantLine, 'id'>): string => `reden-${id}`,
};

/** The part of the decision that differs per agreement: a line each. */
export const linesForm = (lines: readonly GrantLine[]) =>
  defineForm(
    z.object(
      Object.fromEntries(
        lines.flatMap((line) => [
          [lineField.granted(line), field.optionalEuros()],
          [lineField.reason(line), field.optionalText(300)],
        ]),
      ) as Record<string, ReturnType<typeof field.optionalText> | ReturnType<typeof field.optionalEuros>>,
    ),
  );

export const advancesForm = defineForm(
  z.object({
    advanceTotal: field.euros(),
    advanceCount: field.wholeNumber('Vul in hoeveel termijnen het zijn', { min: 1, max: 12 }),
    advanceFirstDay: field.day(),
    _key: field.key(),
  }),
);

export const settleForm = defineForm(z.object({ settledOn: field.day(), settled: field.euros(), _key: field.key() }));

type StepProps = { state: FormState; refusal?: string | undefined; path: string };

export const ApplyStep = ({ state, refusal, path, askedCents }: StepProps & { askedCents: number }) => (
  <Card title="Aanvraag">
    <p>Gevraagd wordt {formatCents(askedCents)}: de bedragen van het eerste jaar met wat eenmalig is.</p>
    <Form action={`${path}/aanvraag`}>
      <ErrorSummary state={state} refusal={refusal} />
      <DateField state={state} name="appliedOn" label="Dag van de aanvraag" required />
      <Actions>
        <Button>Leg de aanvraag vast</Button>
      </Actions>
    </Form>
  </Card>
);

export const DecisionStep = ({ state, refusal, path, lines }: StepProps & { lines: readonly GrantLine[] }) => (
  <Card title="Beschikking">
    <Form action={`${path}/beschikking`}>
      <ErrorSummary state={state} refusal={refusal} />
      <FieldRow>
        <TextField state={state} name="decisionNumber" label="Kenmerk" required maxlength={60} />
        <DateField state={state} name="decidedOn" label="Dag van de beschikking" required />
        <EuroField state={state} name="granted" label="Verleend bedrag" required />
      </FieldRow>
      <FieldGroup legend="Waar is minder verleend?">
        <p class="hint">
          Vul alleen iets in bij een dienst die minder krijgt. De toezeggingen van die dienst krimpen mee, naar beneden
          afgerond.
        </p>
        {lines.map((line) => (
          <FieldRow>
            <EuroField
              state={state}
              name={lineField.granted(line)}
              label={`Verleend voor ${line.title}`}
              hint={`Gevraagd: ${formatCents(line.askedCents)}`}
            />
            <TextField state={state} name={lineField.reason(line)} label="Reden" maxlength={300} />
          </FieldRow>
        ))}
      </FieldGroup>
      <Actions>
        <Button>Leg de beschikking vast</Button>
      </Actions>
    </Form>
  </Card>
);

export const AdvancesStep = ({ state, refusal, path }: StepProps) => (
  <Card title="Voorschotten plannen">
    <Form action={`${path}/voorschotten`}>
      <ErrorSummary state={state} refusal={refusal} />
      <FieldRow>
        <EuroField state={state} name="advanceTotal" label="Samen" required />
        <NumberField state={state} name="advanceCount" label="In termijnen" required />
        <DateField state={state} name="advanceFirstDay" label="Eerste dag" required />
      </FieldRow>
      <Actions>
        <Button kind="secondary">Plan de voorschotten</Button>
      </Actions>
    </Form>
  </Card>
);

export const SettleStep = ({ state, refusal, path }: StepProps) => (
  <Card title="Vaststelling">
    <p>De gemeente stelt de subsidie vast op grond van het jaarbericht.</p>
    <Form action={`${path}/vaststelling`}>
      <ErrorSummary state={state} refusal={refusal} />
      <FieldRow>
        <DateField state={state} name="settledOn" label="Dag van de vaststelling" required />
        <EuroField state={state} name="settled" label="Vastgesteld bedrag" required />
      </FieldRow>
      <Actions>
        <Button kind="secondary">Leg de vaststelling vast</Button>
      </Actions>
    </Form>
  </Card>
);
