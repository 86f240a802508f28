import { z } from 'zod';
import { CatalogueId, TariffComponent, TariffConstraints } from './grammar.ts';

/** The five functions of the library act (Wsob, article 5), numbered as every service box prints them. */
const CoreFunctionNumber = z.int().min(1).max(5);

/** Lines of the source text: `'514-544'` or `'96'`. */
const SourceLines = z.array(z.string().regex(/^\d+(-\d+)?$/)).default([]);

const serviceLevels = ['basis', 'basis-plus', 'unknown', 'not-applicable'] as const;
const normUnits = [
  'activities_per_theme',
  'activities_per_week',
  'activities_per_year',
  'age',
  'biebcoins',
  'books',
  'books_per_pupil',
  'books_per_theme',
  'building_blocks',
  'campaigns_per_year',
  'half_days',
  'hours',
  'hours_per_month',
  'hours_per_week',
  'ido_points',
  'interval',
  'items',
  'languages',
  'meetings_per_year',
  'memberships',
  'modules',
  'opening_hours',
  'package_2_activities',
  'participants_per_activity',
  'percent',
  'percent_per_year',
  'reading_levels',
  'themes',
  'times_per_year',
  'titles',
  'volumes',
] as const;

/** Something the source leaves open or contradicts. Shown to readers as "Bron laat open", never filled in silently. */
const SourceNote = z.strictObject({
  /** `open`: the source is silent. `contradiction`: it says two things. `slip`: a fault in its text. `reading`: ours. */
  kind: z.enum(['open', 'contradiction', 'slip', 'reading']).default('open'),
  /** Dutch, for municipality officers and staff. */
  text: z.string().min(1),
  /** Lines of the source that show it; empty when the gap is the absence of a line. */
  lines: SourceLines,
});

/** From whom until whom, in years, both inclusive. Null: no bound, or not printed (the label says which). */
const Audience = z.strictObject({
  ageMin: z.number().min(0).nullable(),
  ageMax: z.number().min(0).nullable(),
  /** Dutch, as the box words it. */
  label: z.string().min(1),
  /** Taken over from a neighbouring box, because this one prints no audience. */
  inferred: z.boolean().default(false),
  /** Whom the service speaks to when the ages are those of the child. */
  target: z.enum(['self', 'parents']).default('self'),
});

/** One element of what the service holds, not a price. */
const ServicePart = z.strictObject({
  id: CatalogueId,
  title: z.string().min(1),
  description: z.string().min(1),
  audience: Audience.optional(),
  /** Id of the norm of the same service that says how much or how often. */
  norm: CatalogueId.optional(),
  /** Dutch names of things inside: modules of a course, contents of a case. */
  includes: z.array(z.string()).default([]),
});

/** A span of pupils; leave a side out when it is open. */
const PupilSpan = z.strictObject({
  gt: z.int().min(0).optional(),
  gte: z.int().min(0).optional(),
  lt: z.int().positive().optional(),
  lte: z.int().positive().optional(),
});

const NormBand = z.strictObject({
  pupils: PupilSpan,
  value: z.number().positive(),
  /** What it was before this service added to it (books per pupil with home reading: from 4 to 6). */
  from: z.number().positive().optional(),
  /** Times a year that a rotating collection changes the books. */
  exchangesPerYear: z.int().positive().optional(),
  qualifier: z.enum(['minimum_average']).optional(),
});

const NormValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), value: z.number() }),
  z.strictObject({ kind: z.literal('range'), min: z.number().optional(), max: z.number().optional() }),
  /** By size class of the branch or size of the package. */
  z.strictObject({ kind: z.literal('sizes'), large: z.number(), medium: z.number(), small: z.number() }),
  z.strictObject({
    kind: z.literal('bands'),
    bands: z.array(NormBand).min(1),
    /** Numbers of pupils that the source puts in no band. A gap not named here is an error of the edition. */
    undecidedAt: z.array(z.int().positive()).default([]),
  }),
  /** So much for every so many pupils: 1 hour for each 100. */
  z.strictObject({ kind: z.literal('ratio'), value: z.number().positive(), perPupils: z.int().positive() }),
  z.strictObject({
    kind: z.literal('interval'),
    everyYears: z.int().positive().optional(),
    everyMonths: z.int().positive().optional(),
  }),
  /** No number to compute with: opening hours, reading levels, contents. Dutch. */
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1) }),
  /** The source announces a norm and prints no value. */
  z.strictObject({ kind: z.literal('open') }),
]);

/** A promised size, frequency or number. */
export const Norm = z.strictObject({
  /** Unique within the service. */
  id: CatalogueId,
  /** Dutch. */
  label: z.string().min(1),
  unit: z.enum(normUnits),
  value: NormValue,
  /** How firmly the source says it. */
  qualifier: z.enum(['approximately', 'more_than', 'almost', 'average', 'up_to']).optional(),
  /** For each of what; left out when the source does not say. */
  per: z.enum(['branch', 'package', 'municipality', 'childcare_location', 'clinic', 'school', 'province']).optional(),
  /** Dutch remark for readers. */
  note: z.string().optional(),
});

/** Term and notice as far as the source states them; null where it is silent. */
const AgreementTerms = z.strictObject({
  /** Dutch name of the kind of contract. */
  type: z.string().optional(),
  initialTermYears: z.int().positive().nullable(),
  renewal: z.enum(['annual']).nullable(),
  /** Renews unless somebody gives notice. */
  tacit: z.boolean().nullable(),
  notice: z.strictObject({ beforeEndYears: z.number().positive() }).nullable(),
});

/** Our reading of a colour that the source text has lost. Shown as "indeling afgeleid" with its certainty. */
const LevelInference = z.strictObject({
  level: z.enum(['basis', 'basis-plus']),
  certainty: z.enum(['high', 'medium', 'low']),
  /** Dutch. */
  reason: z.string().min(1),
});

/** A sign beside the level. Red-outlined: basic, while its money may move to national education funds. */
const ServiceMark = z.strictObject({ id: z.literal('red-outlined'), reason: z.string().min(1) });

export const Service = z.strictObject({
  /** Stable over the editions; also the address of its page. */
  id: CatalogueId,
  title: z.string().min(1),
  /** `'2.2'`; two services may share a section. */
  section: z.string().regex(/^\d+\.\d+$/),
  /** Where to find it in the printed catalogue: `'§ 2.2'`. */
  place: z.string().min(1),
  /** Number of a chapter of the edition. */
  chapter: z.int().positive(),
  /** Id of a programme line of the edition; null for custom work. */
  programmeLine: CatalogueId.nullable(),
  /** As printed in the box, slips included; empty when the box prints none. */
  coreFunctions: z.array(CoreFunctionNumber),
  /** What coverage counts. Differs from the printed ones where a source note explains why. */
  coreFunctionsMeant: z.array(CoreFunctionNumber),
  /** What the source says. `unknown` when its colour is lost: then see `levelInference`. */
  level: z.enum(serviceLevels),
  /** Null when the level is stated or does not apply, or when we dare not say. */
  levelInference: LevelInference.nullable(),
  marks: z.array(ServiceMark).default([]),
  audience: Audience,
  /** Dutch, our own words, one or two sentences. */
  description: z.string().min(1),
  partners: z.array(z.string()).default([]),
  parts: z.array(ServicePart).default([]),
  /** Dutch themes or question topics that the source lists. */
  topics: z.array(z.string()).default([]),
  norms: z.array(Norm).default([]),
  /** Dutch, one effect each. */
  effects: z.array(z.string()).default([]),
  /** Titles of research or sites that the source names. */
  evidence: z.array(z.string()).default([]),
  agreementTerms: AgreementTerms.nullable().default(null),
  /** Dutch: how the contents are settled with the municipality. */
  consultation: z.string().optional(),
  /** Dutch: other money a municipality may use. */
  fundingOptions: z.array(z.string()).default([]),
  tariff: z.strictObject({
    components: z.array(TariffComponent).min(1),
    constraints: TariffConstraints.default({}),
  }),
  sourceNotes: z.array(SourceNote).default([]),
  /** Where the source describes this service. */
  sourceLines: SourceLines,
});

/** One yearly edition of the activity catalogue: what is offered, promised and asked for it. */
export const EditionDocument = z.strictObject({
  schemaVersion: z.literal(1),
  /** The year of the prices. */
  year: z.int().min(2000).max(2100),
  title: z.string().min(1),
  publisher: z.string().min(1),
  /** Dutch: from which document this edition was taken. */
  source: z.string().min(1),
  coreFunctions: z.array(z.strictObject({ number: CoreFunctionNumber, title: z.string().min(1) })).length(5),
  levels: z.array(z.strictObject({ id: z.enum(serviceLevels), title: z.string().min(1), meaning: z.string().min(1) })),
  marks: z.array(
    z.strictObject({ id: z.literal('red-outlined'), title: z.string().min(1), meaning: z.string().min(1) }),
  ),
  programmeLines: z.array(
    z.strictObject({
      id: CatalogueId,
      title: z.string().min(1),
      slogan: z.string().nullable(),
      /** Core functions that the line claims for itself. */
      coreFunctions: z.array(CoreFunctionNumber),
      chapters: z.array(z.int().positive()),
    }),
  ),
  chapters: z.array(z.strictObject({ number: z.int().positive(), title: z.string().min(1) })),
  services: z.array(Service).min(1),
  /** Open questions about the catalogue as a whole. */
  sourceNotes: z.array(SourceNote).default([]),
});

export type EditionDocument = z.infer<typeof EditionDocument>;
export type Service = z.infer<typeof Service>;
export type Norm = z.infer<typeof Norm>;
export type NormUnit = Norm['unit'];
export type NormBand = z.infer<typeof NormBand>;
