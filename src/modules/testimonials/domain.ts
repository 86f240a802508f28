import { addYears, type Day } from '#kernel/days.ts';

/** Where it may be shown: in the annual report on the web or in print, or on the website and social media. */
export const USES = ['report-web', 'report-print', 'online'] as const;
export type TestimonialUse = (typeof USES)[number];
/** What everybody can open without asking us. */
export const WEB_USES = ['report-web', 'online'] as const satisfies readonly TestimonialUse[];

export const SHOWN_AS = ['role', 'first-name', 'anonymous'] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

/** How consent was given. In person: who records it was there, and is the witness. */
export const MEANS = ['paper', 'mail', 'in-person'] as const;
export type ConsentMeans = (typeof MEANS)[number];

/** Under 16 a parent or guardian agrees. Source: UAVG, article 5. */
export const GIVERS = ['self', 'parent'] as const;
export type ConsentGiver = (typeof GIVERS)[number];

export type Consent = {
  readonly means: ConsentMeans;
  readonly givenBy: ConsentGiver;
  readonly uses: readonly TestimonialUse[];
  readonly consentedOn: Day;
  /** From this day on nothing is shown. */
  readonly endsOn: Day;
  /** Under which number the paper or the mail is kept; empty: none. */
  readonly reference: string;
};

/** What was said, and how who said it is shown. */
export type Said = {
  readonly happenedOn: Day;
  /** Empty: there is only a photo. */
  readonly quote: string;
  readonly shownAs: ShownAs;
  readonly firstName: string;
  readonly role: string;
};

type TextName = 'quote' | 'role' | 'alt';
export type RecordFault =
  | { readonly code: 'nothing-to-show' }
  | { readonly code: 'no-first-name' }
  | { readonly code: 'no-role' }
  | { readonly code: 'contact-data'; readonly field: TextName }
  | { readonly code: 'day-to-come'; readonly field: 'happenedOn' | 'consentedOn' }
  | { readonly code: 'consent-over' }
  | { readonly code: 'consent-too-long'; readonly latest: Day; readonly years: number };

type Judged = Said & Consent & { readonly hasPhoto: boolean; readonly alt: string };
type Rules = { readonly today: Day; readonly mostYears: number };

/** Why this may not be kept so; undefined when it may. */
export function recordFault(record: Judged, { today, mostYears }: Rules): RecordFault | undefined {
  const { quote, shownAs, firstName, role, happenedOn, consentedOn, endsOn } = record;
  if (quote === '' && !record.hasPhoto) return { code: 'nothing-to-show' };
  if (shownAs === 'first-name' && !isFirstName(firstName)) return { code: 'no-first-name' };
  if (shownAs === 'role' && role === '') return { code: 'no-role' };
  const field = (['quote', 'role', 'alt'] as const).find((name) => tellsContact(record[name]));
  if (field) return { code: 'contact-data', field };
  if (happenedOn > today) return { code: 'day-to-come', field: 'happenedOn' };
  if (consentedOn > today) return { code: 'day-to-come', field: 'consentedOn' };
  if (endsOn <= today) return { code: 'consent-over' };
  const latest = addYears(consentedOn, mostYears);
  return endsOn > latest ? { code: 'consent-too-long', latest, years: mostYears } : undefined;
}

/** One word, so that no surname comes along. */
const isFirstName = (text: string): boolean => /^\p{L}[\p{L}\p{M}'’-]{0,29}$/u.test(text);

/** An e-mail address, or nine digits or more such as a telephone number has. */
const tellsContact = (text: string): boolean => /\S@\S/.test(text) || /(?:\d[\s().-]*){9}/.test(text);

/** No more of the person than was agreed: a name that is not to be shown is not kept either. */
export function asAgreed<T extends Said>(said: T): T {
  const firstName = said.shownAs === 'first-name' ? said.firstName : '';
  return { ...said, firstName, role: said.shownAs === 'anonymous' ? '' : said.role };
}

/** How who said it is shown. */
export const shownNameOf = ({ firstName, role }: Pick<Said, 'firstName' | 'role'>): string =>
  [firstName, role].filter(Boolean).join(', ') || 'Bezoeker van de bibliotheek';

/** So many days before it ends, somebody can still be asked to agree for longer. */
export const ENDING_DAYS = 30;

export type TestimonialState = 'usable' | 'ending' | 'ended' | 'withdrawn';
