import { type Texts, textOf } from '#kernel/result.ts';
import type { EditionFinding } from './edition-finding.ts';

/** What was found in an edition, for the staff who write it. */
export const findingText = (finding: EditionFinding): string => textOf(findingTexts, finding);

const listed = (values: readonly string[]): string => values.join(', ');

const pupilsText = (from: number, to: number | undefined): string => {
  if (to === from) return `een school met precies ${from} leerlingen`;
  return `een school met ${from}${to ? ` tot en met ${to}` : ' of meer'} leerlingen`;
};

const findingTexts: Texts<EditionFinding> = {
  'wrong-shape': ({ path, reason }) => `${path}: de vorm klopt niet (${reason}).`,
  'unknown-value': ({ path, allowed }) => `${path}: deze waarde bestaat niet. Kies uit: ${listed(allowed)}.`,
  'unknown-field': ({ path, fields }) => `${path}: deze velden bestaan niet: ${listed(fields)}.`,
  duplicate: ({ path, id }) => `${path}: ${id} komt twee keer voor.`,
  'unknown-reference': ({ path, id }) => `${path}: ${id} bestaat niet in deze editie.`,
  'includes-cycle': ({ path, service }) => `${path}: via ${service} bevat de dienst zichzelf.`,
  'unit-does-not-fit': ({ path, unit, allowed }) =>
    `${path}: de eenheid ${unit} past niet bij dit tarief. Kies uit: ${listed(allowed)}.`,
  'contribution-does-not-fit': ({ path, towards }) =>
    `${path}: de bijdrage past niet binnen ${towards}. De eenheid moet gelijk zijn en de prijs minstens zo hoog.`,
  'lonely-alternative': ({ path, group }) => `${path}: in de groep ${group} valt niets te kiezen.`,
  'upside-down': ({ path, min, max }) => `${path}: de ondergrens (${min}) ligt boven de bovengrens (${max}).`,
  'band-gap': ({ path, from, to }) => `${path}: voor ${pupilsText(from, to)} is er geen groep.`,
  'band-overlap': ({ path, from, to }) => `${path}: ${pupilsText(from, to)} staat in meer dan één groep.`,
  'band-undecided': ({ path, at }) =>
    `${path}: de bron zegt niet in welke groep een school met precies ${at} leerlingen valt.`,
  'no-recurrence': ({ path }) =>
    `${path}: de bron zegt niet hoe vaak dit bedrag terugkomt. Het telt niet mee in een jaartotaal.`,
  'no-core-function': ({ path }) => `${path}: deze dienst telt voor geen enkele kernfunctie.`,
  'level-unknown': ({ path }) => `${path}: van deze dienst is niet bekend of hij Basis of Basis Plus is.`,
  'functions-reinterpreted': ({ path, printed, meant }) =>
    `${path}: gedrukt ${listed(printed.map(String)) || 'geen'}, geteld ${listed(meant.map(String)) || 'geen'}. Leg uit waarom in een bronopmerking.`,
};
