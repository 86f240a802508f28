import { z } from 'zod';

/** Euro as a decimal string with a dot and two to four decimals, below a million: `'95116.00'`, `'11.19'`. Never a number. */
export const RateText = z.string().regex(/^\d{1,6}\.\d{2,4}$/, 'not a rate such as "11.19"');

/** Lower case words with hyphens; the same id keeps the same meaning in every edition. */
export const CatalogueId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not an id such as "per-leerling"');

const roles = ['price', 'participant_fee', 'third_party_contribution', 'external_subsidy', 'information'] as const;

export const SizeClass = z.enum(['large', 'medium', 'small', 'servicePoint']);
const Payer = z.enum([
  'municipality',
  'school',
  'childcare_organisation',
  'participant',
  'national_government',
  'province',
  'not_stated',
]);
const TariffUnit = z.enum([
  'branch',
  'inhabitant',
  'municipality',
  'childcare_location',
  'clinic',
  'school',
  'pupil',
  'activity',
  'book',
  'hour',
  'plan',
  'package',
  'not_stated',
]);
const Recurrence = z.enum([
  'annual',
  'one_off',
  'first_year',
  'following_years',
  'per_activity',
  'on_demand',
  'not_stated',
]);

/** `stated`: the source prints it. `implied`: our reading of it. */
const Basis = z.enum(['stated', 'implied']);

const common = {
  /** Unique within the service. */
  id: CatalogueId,
  /** Short Dutch label for screens and documents. */
  label: z.string().min(1),
  /** Only `price` and `third_party_contribution` ask for a quantity. */
  role: z.enum(roles).default('price'),
  /** Who pays. The catalogue addresses municipalities, so that is what silence means. */
  payer: Payer.default('municipality'),
  recurrence: Recurrence,
  recurrenceBasis: Basis,
  unit: TariffUnit,
  unitBasis: Basis,
  vat: z.enum(['not_stated', 'exclusive']).default('not_stated'),
  /** `guideline`: printed with a plus-minus sign (richtprijs). */
  certainty: z.enum(['exact', 'guideline', 'average']).default('exact'),
  /** Components that share a group are alternatives: the customer picks one. */
  alternativeGroup: CatalogueId.optional(),
  /** Last year for which the money behind this component is known; later years get a warning. */
  fundedUntil: z.int().optional(),
  /** Dutch: what the final price depends on. */
  dependsOn: z.array(z.string()).default([]),
};

const amount = { amount: RateText };

/** How many books: a number, themes of so many books, or so many for each pupil. Exactly one of the three. */
const BookQuantity = z.union([
  z.strictObject({ fixed: z.int().positive() }),
  z.strictObject({ themes: z.int().positive(), booksPerTheme: z.int().positive() }),
  z.strictObject({ booksPerPupil: z.int().positive() }),
]);

const FeeBand = z.strictObject({
  band: z.enum(['child', 'adult', 'all']),
  /** Years, inclusive; null when the source prints no age. */
  ageMin: z.int().min(0).nullable(),
  ageMax: z.int().min(0).nullable(),
  /** Null when the source gives no amount. */
  amount: RateText.nullable(),
});

/** One part of a price. The kind decides the other fields and how the amount is found. */
export const TariffComponent = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('per_branch_by_size_class'),
    amounts: z.strictObject({ large: RateText, medium: RateText, small: RateText, servicePoint: RateText }),
  }),
  z.strictObject({ ...common, kind: z.literal('per_inhabitant'), ...amount }),
  z.strictObject({ ...common, kind: z.literal('fixed'), ...amount }),
  z.strictObject({
    ...common,
    kind: z.literal('package_by_size'),
    /** `branch_size_class`: one package for each branch of that size. `package_size`: the customer chooses. */
    sizeBasis: z.enum(['branch_size_class', 'package_size']),
    sizes: z.array(z.strictObject({ size: SizeClass, activitiesPerYear: z.int().positive(), amount: RateText })).min(1),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('activity_range_fixed'),
    ...amount,
    activitiesMin: z.int().positive(),
    activitiesMax: z.int().positive(),
  }),
  z.strictObject({ ...common, kind: z.literal('per_location'), ...amount }),
  z.strictObject({ ...common, kind: z.literal('per_pupil'), ...amount }),
  z.strictObject({
    ...common,
    kind: z.literal('per_weekly_hours_block'),
    ...amount,
    blockHoursPerWeek: z.int().positive().max(40),
  }),
  z.strictObject({ ...common, kind: z.literal('per_book'), unitPrice: RateText, quantity: BookQuantity }),
  z.strictObject({
    ...common,
    kind: z.literal('hours_lump_sum'),
    ...amount,
    hours: z.int().positive(),
    /** Dutch name of the job that gives the hours. */
    staffRole: z.string(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('hourly_rate'),
    rates: z.strictObject({ mbo: RateText, hbo: RateText, hboPlusWo: RateText }),
    indexation: z.enum(['annual', 'none']),
  }),
  z.strictObject({ ...common, kind: z.literal('on_quote'), costFactors: z.array(z.string()).default([]) }),
  /** Somebody pays, but the source prints no amount and no quote. `note` is Dutch. */
  z.strictObject({ ...common, kind: z.literal('unpriced'), note: z.string().min(1) }),
  z.strictObject({ ...common, kind: z.literal('includes_service'), service: CatalogueId }),
  z.strictObject({
    ...common,
    kind: z.literal('participant_fee'),
    per: z.enum(['activity', 'visit']),
    bands: z.array(FeeBand).min(1),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('expected_fee_income'),
    ...amount,
    participants: z.int().positive(),
    per: z.literal('activity'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('third_party_contribution'),
    ...amount,
    /** Component of the same service that this may be part of, when the source leaves within or on top open. */
    towards: CatalogueId.optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('free_item'), item: z.string().min(1) }),
  /** Names the money behind a component; never an amount. `subsidy` is Dutch. */
  z.strictObject({ ...common, kind: z.literal('subsidy_reference'), subsidy: z.string().min(1) }),
]);

export const TariffConstraints = z.strictObject({
  minParticipantsPerActivity: z.int().positive().optional(),
  maxActivitiesPerYear: z.int().positive().optional(),
  /** Only for customers of this other service. */
  requiresService: CatalogueId.optional(),
  /** Parts of the programme cannot be bought apart. */
  indivisible: z.boolean().optional(),
});

type AnyComponent = z.infer<typeof TariffComponent>;
/** A component of one kind, or of any when none is named. */
export type TariffComponent<K extends AnyComponent['kind'] = AnyComponent['kind']> = Extract<AnyComponent, { kind: K }>;
export type SizeClass = z.infer<typeof SizeClass>;
export type Payer = z.infer<typeof Payer>;
export type TariffUnit = z.infer<typeof TariffUnit>;
export type Recurrence = z.infer<typeof Recurrence>;
export type TariffConstraints = z.infer<typeof TariffConstraints>;
