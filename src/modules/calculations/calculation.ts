import type { Service, SizeClass, TariffComponent } from '../tariffs/index.ts';

/** What is known of a municipality in a year. A missing fact is unknown, never zero. */
export type Facts = {
  inhabitants?: number;
  branches?: Partial<Record<SizeClass, number>>;
  pupils?: number;
  schools?: number;
  childcareLocations?: number;
  clinics?: number;
};

export const grades = ['mbo', 'hbo', 'hboPlusWo'] as const;
export type Grade = (typeof grades)[number];

/** The quantities somebody may state: the tariff units as plurals, and three that only some services know. */
export type Quantities = {
  inhabitants?: number;
  /** By size class, or one number where the tariff knows no size. */
  branches?: number | Partial<Record<SizeClass, number>>;
  municipalities?: number;
  childcareLocations?: number;
  clinics?: number;
  schools?: number;
  pupils?: number;
  books?: number;
  plans?: number;
  /** One number beside a chosen size, or a number for each size. */
  packages?: number | Partial<Record<SizeClass, number>>;
  units?: number;
  /** For custom work, in quarters of an hour. A grade left out is not wanted. */
  hours?: Partial<Record<Grade, number>>;
  /** All clinics together, in quarters; instead of `clinics`, so that three clinics can share two blocks. */
  hoursPerWeek?: number;
  /** Planned activities a year; only checked against the bounds of the service. */
  activities?: number;
  /** Expected visitors of an activity; only checked against the minimum of the service. */
  participantsPerActivity?: number;
};

/** A price that a person gave to a part without one (on quote or unpriced). */
export type CustomLine = { component: string; amountCents: number; recurrence: 'annual' | 'one_off' };

export type Selection = {
  service: string;
  quantities?: Quantities;
  /** `size` of the package; for alternatives the group with the id of the chosen component, or `none`. */
  choice?: Readonly<Record<string, string>>;
  customLines?: readonly CustomLine[];
};

export type PricingOptions = {
  /** The year that the prices are used for; the year of the edition when left out. */
  year?: number;
  /** Is the school's contribution part of the price per pupil, or does it come on top? The source leaves it open. */
  schoolContribution?: 'within' | 'on-top';
};

/** Something wrong with the request, at its path (`selections[1].quantities.pupils`), with facts and no sentence. */
export type Fault = { path: string } & (
  | { code: 'not-an-object' }
  | { code: 'not-a-list' }
  | { code: 'not-a-number' }
  | { code: 'negative' }
  | { code: 'fractional'; step: number }
  | { code: 'too-large'; max: number }
  | { code: 'missing-quantity' }
  | { code: 'missing-field' }
  | { code: 'missing-choice'; allowed: string[] }
  | { code: 'unknown-choice'; allowed: string[] }
  | { code: 'unknown-option'; allowed: string[] }
  | { code: 'unknown-field'; allowed: string[] }
  | { code: 'unknown-service'; service: string }
  | { code: 'service-twice'; service: string; firstIndex: number }
  | { code: 'component-twice'; component: string }
);

export type Warning =
  | { code: 'prices-of-other-year'; editionYear: number; year: number }
  | { code: 'school-contribution-open'; service: string; used: 'within' | 'on-top'; differenceCents: number }
  | { code: 'money-ends'; service: string; component: string; fundedUntil: number; year: number; amountCents: number }
  | { code: 'no-tariff-for-size'; service: string; component: string; size: SizeClass; branches: number }
  | { code: 'all-branches-assumed'; service: string; branches: number }
  | { code: 'requires-service'; service: string; requires: string }
  | { code: 'too-many-activities'; service: string; max: number; activities: number }
  | { code: 'too-few-activities'; service: string; min: number; activities: number }
  | { code: 'too-few-participants'; service: string; min: number; participants: number };

/** Where an outcome comes from, the same for priced and unpriced parts. */
export type PartOrigin = {
  service: string;
  component: string;
  label: string;
  payer: TariffComponent['payer'];
  recurrence: TariffComponent['recurrence'];
  certainty: TariffComponent['certainty'];
  /** Null for a service outside the programme lines. */
  programmeLine: string | null;
  /** Stated, or else inferred: then `levelInferred`. */
  level: Service['level'];
  levelInferred: boolean;
  vat: TariffComponent['vat'];
  edition: number;
  /** Where the printed catalogue has it: `§ 2.2`. */
  place: string;
};

/** A priced part: amount = quantity × unit price, rounded to the cent once. */
export type Line = PartOrigin & {
  quantity: number;
  unit: TariffComponent['unit'];
  size?: SizeClass;
  grade?: Grade;
  /** Decimal string in euro. */
  unitPrice: string;
  amountCents: number;
  /** Dutch: `35.860 inwoners × € 11,19 = € 401.273,40`. */
  explanation: string;
};

export type OnQuotePart = PartOrigin & { costFactors: string[] };
export type UnpricedPart = PartOrigin & { note: string };
/** Worth knowing, never counted: what visitors pay, which subsidy stands behind a part. */
export type InformationPart = PartOrigin & {
  kind: TariffComponent['kind'];
  explanation: string;
};

/** Sums of rounded lines. Amounts per activity, on demand, or without a stated rhythm stand apart from the years. */
export type Sums = {
  annualCents: number;
  oneOffCents: number;
  /** Annual, one-off and first year together. */
  firstYearCents: number;
  /** Annual and following years together. */
  followingYearsCents: number;
  perActivityCents: number;
  onDemandCents: number;
  notStatedCents: number;
};

/** `byProgrammeLine` (`none` for custom work) and `byLevel` divide what the municipality pays; `byPayer` divides everything. */
export type Totals = {
  municipality: Sums;
  byPayer: Partial<Record<TariffComponent['payer'], Sums>>;
  byProgrammeLine: Record<string, Sums>;
  byLevel: Partial<Record<Service['level'], Sums>>;
};

export type MissingBasisService = { service: string; title: string; levelInferred: boolean; certainty?: string };

/** A signal of what the choice leaves open, no legal judgement. */
export type Coverage = {
  coreFunctions: Record<string, boolean>;
  servicesByCoreFunction: Record<string, string[]>;
  missingBasisServices: MissingBasisService[];
  /** Chosen services whose printed core functions are not the ones counted. */
  reinterpreted: { service: string; printed: number[]; meant: number[] }[];
};

/** Everything is in the order of the edition, whatever the order of the request. */
export type Calculation = {
  edition: number;
  year: number;
  lines: Line[];
  onQuote: OnQuotePart[];
  unpriced: UnpricedPart[];
  information: InformationPart[];
  totals: Totals;
  coverage: Coverage;
  warnings: Warning[];
};
