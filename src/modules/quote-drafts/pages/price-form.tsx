import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { formatCents } from '#kernel/money.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { RadioGroup } from '#ui/choice-field.tsx';
import { EuroField, TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import type { QuoteVersion } from '../../quotes/index.ts';
import type { Service } from '../../tariffs/index.ts';

export const priceForm = defineForm(
  z.object({
    component: field.text('Kies een onderdeel'),
    amount: field.euros(),
    recurrence: field.oneOf(['annual', 'one_off'], 'Kies per jaar of eenmalig'),
    note: field.text('Schrijf erbij waarvoor dit bedrag is', 500),
    version: field.version(),
    _key: field.key(),
  }),
);

type Props = { version: QuoteVersion; service: Service; state?: typeof priceForm.empty; refusal?: string | undefined };

/** The parts that the catalogue leaves to a quote, with the price that somebody gave already. */
function openParts({ version, service }: Props): { value: string; label: string }[] {
  if (!version.lines.some(({ serviceId }) => serviceId === service.id)) return [];
  return service.tariff.components
    .filter(({ kind }) => kind === 'on_quote' || kind === 'unpriced')
    .map(({ id, label }) => {
      const price = version.customPrices.find((each) => each.serviceId === service.id && each.componentId === id);
      return { value: id, label: price ? `${label} (nu ${formatCents(price.amountCents)})` : label };
    });
}

/** A price for a part of a service in a draft; shows nothing when the catalogue prices them all. */
export const PriceForm = (props: Props) => {
  const { version, service, state = priceForm.empty, refusal } = props;
  const parts = openParts(props);
  if (parts.length === 0) return null;
  return (
    <Card title="Prijs op offerte">
      <Form action={`/werk/offertes/${version.id}/diensten/${service.id}/prijzen`}>
        <ErrorSummary state={state} refusal={refusal} />
        <HiddenField state={state} name="version" value={version.version} />
        <RadioGroup
          state={state}
          name="component"
          label="Onderdeel"
          choices={parts}
          value={parts.length === 1 ? parts[0]?.value : undefined}
          required
        />
        <EuroField state={state} name="amount" label="Bedrag" required />
        <RadioGroup
          state={state}
          name="recurrence"
          label="Wanneer"
          inline
          choices={[
            { value: 'annual', label: 'Per jaar' },
            { value: 'one_off', label: 'Eenmalig' },
          ]}
          required
        />
        <TextArea
          state={state}
          name="note"
          label="Waarvoor is dit bedrag?"
          hint="De gemeente leest dit bij de prijs."
          rows={2}
          maxlength={500}
          required
        />
        <Actions>
          <Button>Bewaar prijs</Button>
        </Actions>
      </Form>
    </Card>
  );
};
