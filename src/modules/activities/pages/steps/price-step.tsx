import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { Checkbox } from '#ui/choice-field.tsx';
import { EuroField, NumberField } from '#ui/field.tsx';
import { FieldGroup, FieldRow } from '#ui/form.tsx';
import type { Activity, Price } from '../../activity.ts';
import { pricesClash, pricesText, proposedPrices } from '../../prices.ts';
import { type Around, defineStep, hidden } from './step.ts';

const ROWS = [1, 2, 3] as const;
type RowField = `${'from' | 'until' | 'euros'}${(typeof ROWS)[number]}`;
const labels = { companionsFree: 'Wie met een kind meekomt, betaalt niet' } as const;

const age = () => field.optionalWholeNumber({ max: 120 });
const euros = () => field.optionalEuros();

/** What it costs, by age. */
export const priceStep = defineStep({
  slug: 'prijs',
  title: 'Prijs',
  labels,
  form: defineForm(
    z
      .object({
        ...{ from1: age(), until1: age(), euros1: euros() },
        ...{ from2: age(), until2: age(), euros2: euros() },
        ...{ from3: age(), until3: age(), euros3: euros() },
        companionsFree: field.ticked(),
        ...hidden,
      })
      .refine((values) => ROWS.every((row) => values[`euros${row}`] !== undefined || !hasAges(values, row)), {
        path: ['euros1'],
        error: 'Vul bij elke leeftijd een bedrag in. Gratis is 0',
      })
      .refine((values) => !pricesClash(pricesIn(values)), {
        path: ['from1'],
        error: 'Sommige leeftijden hebben twee prijzen, of een leeftijd eindigt voor hij begint',
      }),
  ),
  filledFrom: (activity, around) => ({
    ...filledRows(activity.prices.length > 0 ? activity.prices : (proposalFor(activity, around) ?? [])),
    companionsFree: activity.companionsFree ? 'on' : '',
  }),
  saveOf: (values) => ({ changes: { prices: pricesIn(values), companionsFree: values.companionsFree } }),
  Fields: ({ state, activity, around }) => (
    <>
      <Proposal activity={activity} around={around} />
      {ROWS.map((row) => (
        <PriceRow state={state} row={row} />
      ))}
      <Checkbox state={state} name="companionsFree" label={labels.companionsFree} required />
    </>
  ),
});

type Values = Partial<Record<RowField, number | undefined>>;

const hasAges = (values: Values, row: (typeof ROWS)[number]): boolean =>
  values[`from${row}`] !== undefined || values[`until${row}`] !== undefined;

const pricesIn = (values: Values): Price[] =>
  ROWS.flatMap((row) => {
    const cents = values[`euros${row}`];
    return cents === undefined
      ? []
      : [{ ageFrom: values[`from${row}`] ?? null, ageUntil: values[`until${row}`] ?? null, cents }];
  });

const filledRows = (prices: readonly Price[]): Partial<Record<RowField, string>> =>
  Object.fromEntries(
    ROWS.flatMap((row) => {
      const price = prices[row - 1];
      if (!price) return [];
      const { ageFrom, ageUntil, cents } = price;
      return [
        [`from${row}`, String(ageFrom ?? '')],
        [`until${row}`, String(ageUntil ?? '')],
        [`euros${row}`, (cents / 100).toFixed(2).replace('.', ',')],
      ];
    }),
  );

function proposalFor({ serviceId }: Activity, { edition }: Around): Price[] | undefined {
  const service = edition?.services.find(({ id }) => id === serviceId);
  return service && proposedPrices(service);
}

const Proposal = ({ activity, around }: { activity: Activity; around: Around }) => {
  const proposal = proposalFor(activity, around);
  const from = `de catalogus van ${around.edition?.year}`;
  if (proposal)
    return (
      <p>
        Volgens {from}: {pricesText(proposal)}.
      </p>
    );
  return <p>{activity.serviceId ? `Voor deze dienst staat in ${from} geen prijs voor deelnemers.` : NO_SERVICE}</p>;
};
const NO_SERVICE = 'Er is nog geen dienst gekozen, dus er is geen voorstel voor de prijs.';

const PriceRow = ({ state, row }: { state: FormState<RowField>; row: (typeof ROWS)[number] }) => (
  <FieldGroup legend={`Prijs ${row}`}>
    <FieldRow>
      <NumberField state={state} name={`from${row}`} label="Vanaf" unit="jaar" />
      <NumberField state={state} name={`until${row}`} label="Tot en met" unit="jaar" />
      <EuroField state={state} name={`euros${row}`} label="Bedrag" hint={row === 1 ? 'Gratis is 0' : undefined} />
    </FieldRow>
  </FieldGroup>
);
