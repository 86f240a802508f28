import { channelWords, digidWords, domainWords, helpWords, referralWords } from '../help-contacts/index.ts';

/** One number that the form asks for. */
export type FormLine = { readonly code: string; readonly part: string; readonly label: string };
/** A choice of a list that the coordinator keeps: a topic, or an organisation. */
export type Listed = { readonly id: string; readonly label: string };
/** What was counted, by the code of its line. A line that is left out is zero. */
export type Numbers = Readonly<Partial<Record<string, number>>>;

/**
 * The lines of the form, in its order. Source: bibliotheeknetwerk.nl, outputregistratie IDO since April 2024, as far as it
 * tells what is asked; the form itself lies behind an account.
 */
export const formLines = (topics: readonly Listed[], bodies: readonly Listed[]): FormLine[] => [
  { code: 'hours.held', part: 'Spreekuren', label: 'Gehouden spreekuren' },
  { code: 'hours.minutes', part: 'Spreekuren', label: 'Minuten open' },
  { code: 'contacts', part: 'Bezoekers', label: 'Bezoekers geholpen' },
  ...linesOf('channel', 'Bezoekers', channelWords),
  { code: 'language-help', part: 'Bezoekers', label: 'Hulp bij de taal was nodig' },
  { code: 'questions', part: 'Vragen', label: 'Vragen in totaal' },
  ...linesOf('domain', 'Vragen', domainWords),
  ...topics.map(({ id, label }) => ({ code: `topic.${id}`, part: 'Onderwerp', label })),
  ...bodies.map(({ id, label }) => ({ code: `body.${id}`, part: 'Organisatie', label })),
  ...linesOf('digid', 'Hoe het stond met DigiD', digidWords),
  ...linesOf('help', 'Gegeven hulp', helpWords),
  ...linesOf('referral', 'Doorverwezen naar', referralWords),
];

const linesOf = (kind: string, part: string, words: Readonly<Record<string, string>>): FormLine[] =>
  Object.entries(words).map(([id, label]) => ({ code: `${kind}.${id}`, part, label }));

/** The lines that are another number now than when they were entered. */
export const changedLines = (lines: readonly FormLine[], now: Numbers, entered: Numbers): FormLine[] =>
  lines.filter(({ code }) => (now[code] ?? 0) !== (entered[code] ?? 0));
