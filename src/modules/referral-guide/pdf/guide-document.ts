import { formatDay } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import { renderPdf } from '#kernel/pdf/pdf.ts';
import { formatWeeklyHours } from '#kernel/weekly-hours.ts';
import type { Referral } from '../../referral-directory/index.ts';
import type { Guide } from '../guide.ts';

/** The guide on paper, ready to show: the whole of it for a pocket, or one topic for on a desk. */
export type GuideDocument = {
  readonly organisation: string;
  readonly paper: 'a5' | 'a4';
  readonly title: string;
  readonly place: string;
  readonly edition: string;
  readonly description: string;
  readonly rules: readonly string[];
  readonly points: readonly { readonly name: string; readonly where: string }[];
  readonly chapters: readonly {
    readonly title: string;
    readonly questions: readonly { readonly question: string; readonly answer: string }[];
    readonly referrals: readonly { readonly name: string; readonly by: string; readonly lines: readonly Line[] }[];
  }[];
};
type Line = { readonly label: string; readonly text: string };

/** How helpers deal with what visitors show them. Source: the privacy rules of the Informatiepunten Digitale Overheid. */
const RULES = [
  'De bezoeker typt zelf. Jij kijkt mee en legt uit.',
  'Maak nooit een DigiD voor iemand anders, en vraag niet om een wachtwoord.',
  'Schrijf geen naam, geboortedatum of burgerservicenummer op.',
  'Geef geen advies over wat iemand moet kiezen. Verwijs daarvoor door.',
];

/** The pocket fan of a municipality. */
export const fanDocument = (organisation: string, guide: Guide): GuideDocument => ({
  ...partsOf(organisation, guide),
  paper: 'a5',
  title: 'Informatiewaaier',
  description: `Wie waarmee helpt in de gemeente ${guide.municipality.name}, met wat bezoekers vaak vragen`,
});

/** The card of one topic, for on the desk. */
export const cardDocument = (organisation: string, guide: Guide): GuideDocument => ({
  ...partsOf(organisation, guide),
  paper: 'a4',
  title: `Baliekaart ${guide.chapters[0]?.title ?? ''}`.trim(),
  description: `Wat bezoekers vaak vragen en wie er helpt in de gemeente ${guide.municipality.name}`,
});

const partsOf = (organisation: string, { municipality, day, points, chapters }: Guide) => ({
  organisation,
  place: `Gemeente ${municipality.name}`,
  edition: `Versie van ${formatDay(day)}`,
  rules: RULES,
  points: points.map(({ name, whereName, street, town }) => ({ name, where: textOf([whereName, street, town]) })),
  chapters: chapters.map(({ title, questions, referrals }) => ({
    title,
    questions: questions.map(({ question, answer }) => ({ question, answer })),
    referrals: referrals.map((referral) => ({
      name: referral.name,
      by: referral.organisationName,
      lines: linesOf(referral),
    })),
  })),
});

const textOf = (parts: readonly string[]): string => [...new Set(parts.filter(Boolean))].join(', ');

const linesOf = (referral: Referral): Line[] =>
  [
    { label: 'Let op', text: referral.alert },
    { label: 'Wat', text: referral.description },
    { label: 'Voor wie', text: referral.eligibilityDescription },
    { label: 'Kosten', text: costText(referral) },
    { label: 'Waar', text: referral.places.join('; ') },
    { label: 'Wanneer', text: referral.hours.map(hoursText).join('; ') },
    { label: 'Bel', text: referral.phones.join(' of ') },
    { label: 'Mail', text: referral.email ?? '' },
    { label: 'Website', text: referral.isUrlBroken ? '' : (referral.url ?? '').replace(/^https?:\/\//, '') },
    { label: 'Zo meld je je aan', text: referral.applicationProcess },
    { label: 'Gecontroleerd', text: referral.confirmedOn ? formatDay(referral.confirmedOn) : 'nog door niemand' },
  ].filter(({ text }) => text !== '');

const hoursText = ({ place, ...span }: Referral['hours'][number]): string =>
  textOf([formatWeeklyHours(span), place ?? '']);

const costText = ({ costCents, feesDescription }: Referral): string =>
  textOf([costCents === 0 ? 'gratis' : costCents === null ? '' : formatCents(costCents), feesDescription]);

/** The guide as accessible PDF. Throws when it cannot be made (see renderPdf). */
export const guidePdf = (document: GuideDocument, at: Date): Promise<Uint8Array> =>
  renderPdf({ template: 'modules/referral-guide/pdf/guide.typ', data: document, at });
