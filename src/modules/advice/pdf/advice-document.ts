import { dayOf, formatDay } from '#kernel/days.ts';
import { formatCents, formatQuantity } from '#kernel/money.ts';
import { type Calculation, titlesOf } from '../../calculations/index.ts';
import { FACTS } from '../../organisation/index.ts';
import { compareCalculations, yearlyPriceText } from '../../price-comparisons/index.ts';
import { calculationParts, perInhabitantCents } from '../../priced-offers/index.ts';
import { ruleSetParts } from '../../rule-sets/index.ts';
import type { Advice } from '../queries.ts';
import type { ScenarioReport } from '../scenario-report.ts';
import type { AdviceDocument } from './advice-pdf.ts';

/** The report that a document tells, with those of the other scenarios; `undefined` for one that cannot be priced. */
export type Told = {
  readonly organisation: string;
  readonly at: Date;
  readonly advice: Advice;
  readonly report: ScenarioReport;
  readonly others: readonly { readonly name: string; readonly report: ScenarioReport | undefined }[];
};

/** `ADV-2026-0109`: the year and the number of the municipality. */
export const referenceOf = ({ year, municipality }: Advice): string => `ADV-${year}-${municipality.code.slice(2)}`;

/** The advice in words and amounts, the same ones as on its page. */
export function adviceDocument(told: Told): AdviceDocument {
  const { advice, report } = told;
  const { municipality, year } = advice;
  const edition = advice.edition.document;
  const { calculation } = report;
  const parts = calculationParts(calculation, edition);
  return {
    head: headOf(told),
    municipality: municipality.name,
    year: String(year),
    introduction: introductionOf(advice, report),
    keyFigures: keyFiguresOf(advice, report),
    totals: parts.totals,
    levels: parts.levels,
    scenarios: scenariosOf(told),
    priceIntroduction: `Bedragen zijn per jaar, tenzij er iets anders bij staat. De prijzen komen uit de catalogus van ${advice.edition.year}.`,
    prices: parts.prices,
    overruled: report.overruled.map(({ service, label, fact, stated, reason }) => ({
      service,
      what: label,
      fact: formatQuantity(fact),
      stated: formatQuantity(stated),
      reason,
    })),
    lastYear: lastYearOf(report),
    goals: report.goals.map(({ goal, services, annualCents }) => ({
      goal: goal ?? 'Zonder doel',
      services: [...services],
      amount: formatCents(annualCents),
    })),
    // Missing services and rules have tables of their own below.
    coverage: { ...parts.coverage, missingBasis: [] },
    ruleSets: ruleSetParts(report.checks),
    missingBasis: report.missingBasis.map(({ title, reason, annualCents }) => ({
      service: title,
      reason,
      amount: annualCents === undefined ? 'volgt uit een keuze' : formatCents(annualCents),
    })),
    warnings: parts.warnings,
    openPoints: parts.openPoints,
    chapters: parts.chapters,
  };
}

function headOf({ organisation, at, advice, report }: Told): AdviceDocument['head'] {
  const { name } = advice.municipality;
  const reference = referenceOf(advice);
  return {
    organisation,
    title: `Advies bibliotheekwerk ${name}`,
    subtitle: `Advies op maat voor de gemeente ${name}, ${advice.year}`,
    description: `Geprijsd advies van ${organisation} voor het bibliotheekwerk in de gemeente ${name} in ${advice.year}.`,
    reference,
    footNote: `Advies voor de gemeente ${name}`,
    coverFacts: [
      { label: 'Kenmerk', value: reference },
      { label: 'Datum', value: formatDay(dayOf(at)) },
      { label: 'Scenario', value: report.scenario.name },
      { label: 'Tarieven', value: `activiteitencatalogus ${advice.edition.year}` },
    ],
  };
}

function introductionOf({ municipality, facts }: Advice, { scenario, calculation }: ScenarioReport): string[] {
  const known = FACTS.flatMap(({ id, unit }) => {
    const value = ['inhabitants', 'pupils', 'childcareLocations', 'clinics'].includes(id)
      ? facts.values[id]
      : undefined;
    return value === undefined ? [] : [`${formatQuantity(value)} ${unit} (${facts.origins[id]?.year ?? 'register'})`];
  });
  const places = facts.branches.length;
  const counted = [...known, `${places} ${places === 1 ? 'plek' : 'plekken'} met een bibliotheek`].join(', ');
  const school = {
    'on-top': 'De bijdrage van de school aan de Bibliotheek op school komt in dit scenario boven op de prijs.',
    within: 'De bijdrage van de school aan de Bibliotheek op school zit in dit scenario in de prijs.',
  }[scenario.schoolContribution];
  const asksSchools = calculation.warnings.some(({ code }) => code === 'school-contribution-open');
  return [
    `Dit advies gaat uit van wat we van de gemeente ${municipality.name} weten: ${counted}. Per dienst staat de prijs erbij, en hoe die is opgebouwd. Ook staat erbij wat nog ontbreekt.`,
    ...(asksSchools ? [school] : []),
  ];
}

function keyFiguresOf({ facts }: Advice, { scenario, calculation }: ScenarioReport): AdviceDocument['keyFigures'] {
  const { annualCents } = calculation.totals.municipality;
  const each = perInhabitantCents(annualCents, facts.values.inhabitants);
  return [
    { value: formatCents(annualCents), label: 'per jaar, gemeente' },
    ...(each === undefined ? [] : [{ value: formatCents(each), label: 'per inwoner per jaar' }]),
    {
      value: String(scenario.lines.length),
      label: scenario.lines.length === 1 ? 'dienst gekozen' : 'diensten gekozen',
    },
    { value: coveredOf(calculation), label: 'kernfuncties gedekt' },
  ];
}

/** `4 van 5`: the core functions that the choice serves. */
export function coveredOf({ coverage }: Calculation): string {
  const all = Object.values(coverage.coreFunctions);
  return `${all.filter(Boolean).length} van ${all.length}`;
}

/** The told scenario first, so that the others are compared with it. */
function scenariosOf({ advice, report, others }: Told): AdviceDocument['scenarios'] {
  if (others.length === 0) return null;
  const edition = advice.edition.document;
  const titles = titlesOf(edition);
  const all = [{ name: report.scenario.name, report }, ...others];
  const calculations = all.map((each) => each.report?.calculation);
  const row = (label: string, texts: readonly string[]) => ({
    label,
    values: texts.map((text) => ({ text, differs: text !== texts[0] })),
  });
  const ofEach = (text: (calculation: NonNullable<(typeof calculations)[number]>) => string) =>
    calculations.map((calculation) => (calculation ? text(calculation) : 'nog niet compleet'));
  return {
    names: all.map(({ name }) => name),
    rows: [
      ...compareCalculations(edition, calculations).map(({ serviceId, prices }) =>
        row(
          titles.get(serviceId) ?? serviceId,
          prices.map((price, index) => (calculations[index] ? yearlyPriceText(price) : 'onbekend')),
        ),
      ),
      row('Kernfuncties gedekt', ofEach(coveredOf)),
      row(
        'Totaal per jaar',
        ofEach(({ totals }) => formatCents(totals.municipality.annualCents)),
      ),
      row(
        'Per inwoner per jaar',
        ofEach(({ totals }) => {
          const each = perInhabitantCents(totals.municipality.annualCents, advice.facts.values.inhabitants);
          return each === undefined ? 'onbekend' : formatCents(each);
        }),
      ),
      row(
        'Eenmalig',
        ofEach(({ totals }) => formatCents(totals.municipality.oneOffCents)),
      ),
    ],
  };
}

function lastYearOf({ comparison }: ScenarioReport): AdviceDocument['lastYear'] {
  if (!comparison) return null;
  const { previous, services, wasCents, becomesCents, differenceCents } = comparison;
  const total = { title: 'Totaal per jaar', wasCents, becomesCents, differenceCents };
  return {
    previous,
    rows: [...services, total].map((row) => ({
      what: row.title,
      was: row.wasCents === undefined ? 'niet afgesproken' : formatCents(row.wasCents),
      becomes: row.becomesCents === undefined ? 'niet gekozen' : formatCents(row.becomesCents),
      difference: formatCents(row.differenceCents),
    })),
  };
}
