import { z } from 'zod';
import type { Calculation, Facts, Quantities, Selection } from '../../calculations/index.ts';
import { SizeClass, words } from '../../tariffs/index.ts';

const count = z.int().min(0).max(10_000_000);
const quarters = z.number().min(0).max(10_000_000).multipleOf(0.25);
const bySize = z.object({ large: count, medium: count, small: count, servicePoint: count }).partial();

const FactsInput = z
  .looseObject({
    inhabitants: count,
    branches: bySize,
    pupils: count,
    schools: count,
    childcareLocations: count,
    clinics: count,
  })
  .partial() satisfies z.ZodType<Facts>;

const QuantitiesInput = z
  .strictObject({
    inhabitants: count,
    branches: z.union([count, bySize]),
    municipalities: count,
    childcareLocations: count,
    clinics: count,
    schools: count,
    pupils: count,
    books: count,
    plans: count,
    packages: z.union([count, bySize]),
    units: count,
    hours: z.strictObject({ mbo: quarters, hbo: quarters, hboPlusWo: quarters }).partial(),
    hoursPerWeek: quarters,
    activities: count,
    participantsPerActivity: count,
  })
  .partial() satisfies z.ZodType<Quantities>;

const SelectionInput = z.strictObject({
  service: z.string(),
  quantities: QuantitiesInput.optional().describe('Goes before the facts'),
  choice: z.record(z.string(), z.string()).optional().describe('The size of a package; the component for alternatives'),
  customLines: z
    .array(
      z.strictObject({ component: z.string(), amountCents: z.int().min(0), recurrence: z.enum(['annual', 'one_off']) }),
    )
    .optional()
    .describe('Prices that a person gave to parts on quote'),
}) satisfies z.ZodType<Selection>;

/** What `priceSelections` reads. The engine itself names every fault by its path; this tells makers the shape. */
export const PriceCalculationRequest = z.strictObject({
  edition: z.int().min(2000).max(2100),
  facts: FactsInput.optional(),
  selections: z.array(SelectionInput),
  options: z
    .strictObject({ year: z.int().max(2100), schoolContribution: z.enum(['within', 'on-top']) })
    .partial()
    .optional(),
});

/** The codes that have a word, and no others. */
const codes = <C extends string>(known: Readonly<Record<C, unknown>>) => z.enum(Object.keys(known) as C[]);

const Level = codes(words.level);
const Payer = codes(words.payer);

const origin = {
  service: z.string(),
  component: z.string(),
  label: z.string(),
  payer: Payer,
  recurrence: codes(words.recurrence),
  certainty: z.enum(['exact', 'guideline', 'average']),
  programmeLine: z.string().nullable(),
  level: Level,
  levelInferred: z.boolean(),
  vat: z.enum(['not_stated', 'exclusive']),
  edition: z.int(),
  place: z.string(),
};

const Sums = z.strictObject({
  annualCents: z.int(),
  oneOffCents: z.int(),
  firstYearCents: z.int().describe('Annual, one-off and first year together'),
  followingYearsCents: z.int().describe('Annual and following years together'),
  perActivityCents: z.int(),
  onDemandCents: z.int(),
  notStatedCents: z.int(),
});

/** A calculation as the API answers it. Amounts are whole cents, unit prices decimal strings in euro. */
export const PriceCalculation = z.strictObject({
  edition: z.int(),
  year: z.int(),
  lines: z.array(
    z.strictObject({
      ...origin,
      quantity: z.number(),
      unit: codes(words.unit),
      size: SizeClass.optional(),
      grade: codes(words.grade).optional(),
      unitPrice: z.string(),
      amountCents: z.int(),
      explanation: z.string(),
    }),
  ),
  onQuote: z.array(z.strictObject({ ...origin, costFactors: z.array(z.string()) })),
  unpriced: z.array(z.strictObject({ ...origin, note: z.string() })),
  information: z.array(z.strictObject({ ...origin, kind: z.string(), explanation: z.string() })),
  totals: z.strictObject({
    municipality: Sums,
    byPayer: z.partialRecord(Payer, Sums),
    byProgrammeLine: z.record(z.string(), Sums),
    byLevel: z.partialRecord(Level, Sums),
  }),
  coverage: z.strictObject({
    coreFunctions: z.record(z.string(), z.boolean()),
    servicesByCoreFunction: z.record(z.string(), z.array(z.string())),
    missingBasisServices: z.array(
      z.strictObject({
        service: z.string(),
        title: z.string(),
        levelInferred: z.boolean(),
        certainty: z.string().optional(),
      }),
    ),
    reinterpreted: z.array(z.strictObject({ service: z.string(), printed: z.array(z.int()), meant: z.array(z.int()) })),
  }),
  warnings: z.array(z.looseObject({ code: z.string(), message: z.string() })),
});

/** Compiles only while the engine and the document say the same. */
export const asAnswer = (calculation: Calculation, messages: readonly string[]): z.input<typeof PriceCalculation> => ({
  ...calculation,
  warnings: calculation.warnings.map((warning, index) => ({ ...warning, message: messages[index] ?? '' })),
});
