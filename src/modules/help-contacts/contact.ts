import { z } from 'zod';
import { type Day, parseDay } from '#kernel/days.ts';
import { HALF_DAYS } from '#kernel/half-days.ts';
import { isId } from '#kernel/id.ts';

export const CHANNELS = ['walk-in', 'appointment', 'phone', 'home-visit'] as const;
/** Minutes. */
export const DURATIONS = ['under-5', '5-15', '15-30', '30-60', 'over-60'] as const;
export const HELPER_ROLES = ['officer', 'front-office', 'volunteer', 'partner'] as const;
export const DIGID_STEPS = ['none', 'not-active', 'lost', 'app', 'works'] as const;
export const HELPS = ['information', 'watched', 'did-together', 'course-offered', 'referred', 'not-solved'] as const;
export const REFERRAL_KINDS = [
  'government-desk',
  'local-partner',
  'own-course',
  'taalhuis',
  'other-help-point',
] as const;
export const DOMAINS = ['government', 'library', 'other'] as const;

export type Help = (typeof HELPS)[number];
export type ReferralKind = (typeof REFERRAL_KINDS)[number];
export type Domain = (typeof DOMAINS)[number];

/** A random id: one of another version holds the moment at which it was made. */
const isRandomId = (text: string): boolean => isId(text) && text[14] === '4';

const day = z.string().transform((text, context): Day => {
  const found = parseDay(text);
  if (found !== text) context.addIssue({ code: 'custom', message: 'no day' });
  return found ?? ('' as Day);
});

/** A part of a day by the clock of the device. */
export const dayPartShape = z.object({ day, halfDay: z.enum(HALF_DAYS) });

const code = z.string().max(60);

const questionShape = z
  .object({
    topic: code,
    body: code,
    digid: z.enum(DIGID_STEPS).nullish(),
    help: z.enum(HELPS),
    referral: z.enum(REFERRAL_KINDS).nullish(),
    /** In the referral directory. */
    service: z.string().refine(isId).nullish(),
  })
  .refine(({ help, referral }) => help !== 'referred' || referral, { path: ['referral'] });

export const questionsShape = z.array(questionShape).min(1).max(20);

/** One visitor who was helped, as a device sends it. `isChosen`: somebody chose the day, no clock did. */
export const contactShape = dayPartShape.extend({
  id: z.string().refine(isRandomId),
  /** `punt:<id>` for a help point, `vestiging:<id>` for a branch without one. */
  place: z.string().max(60),
  isChosen: z.boolean().default(false),
  channel: z.enum(CHANNELS),
  duration: z.enum(DURATIONS),
  languageHelp: z.boolean(),
  helperRole: z.enum(HELPER_ROLES),
  questions: questionsShape,
});

export type NewContact = z.output<typeof contactShape>;
export type NewQuestion = NewContact['questions'][number];

export type Topic = {
  readonly id: string;
  readonly domain: Domain;
  readonly label: string;
  readonly asksDigid: boolean;
  readonly usualBodyId: string | null;
  readonly retiredOn: string | null;
};

export type Body = { readonly id: string; readonly label: string; readonly retiredOn: string | null };

/** Where somebody can be helped: a help point, or a branch. */
export type Place = {
  readonly key: string;
  readonly name: string;
  readonly pointId: string | null;
  readonly branchId: string | null;
  readonly municipalityCode: string;
  readonly openedOn: string | null;
  /** The first day on which it is no more. */
  readonly closedOn: string | null;
};

/** What may be chosen: all lists, with what is not in use any more. */
export type Lists = {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly places: ReadonlyMap<string, Place>;
};

export type Fault =
  | 'unreadable'
  | 'day-ahead'
  | 'day-past'
  | 'place-unknown'
  | 'place-closed'
  | 'topic-unknown'
  | 'topic-retired'
  | 'body-unknown';
