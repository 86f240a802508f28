import { formatCents, formatQuantity } from '#kernel/money.ts';
import { calculationParts, perInhabitantCents, promisedActivitiesOf } from '../../priced-offers/index.ts';
import type { ScenarioReport } from '../scenario-report.ts';
import { coveredOf, referenceOf, type Told } from './advice-document.ts';
import type { CouncilAnnex } from './council-annex-pdf.ts';

type Part = CouncilAnnex['parts'][number];

/** The one page for the council: what residents get, whether it is enough, what is unsure, and what it costs. */
export function councilAnnex(told: Told): CouncilAnnex {
  const { organisation, advice, report } = told;
  const { name } = advice.municipality;
  const title = `De bibliotheek in ${name} in ${advice.year}`;
  return {
    head: {
      organisation,
      title,
      description: `Bijlage voor de raad van ${name}: wat doet de bibliotheek in ${advice.year}, en wat kost dat?`,
      reference: referenceOf(advice),
      footNote: `Bijlage voor de raad van ${name}`,
    },
    municipality: name,
    lead: `De bibliotheek helpt inwoners met lezen, leren en meedoen. Op deze pagina staat wat de bibliotheek in ${advice.year} wil doen en wat dat kost.`,
    keyFigures: keyFiguresOf(told),
    parts: [whatResidentsGet(told), goalsPart(report), isItEnough(told), whatIsUnsure(told)].filter(
      ({ paragraphs, points }) => paragraphs.length + points.length > 0,
    ),
    // Sums over years carry a note; what is paid each year and what is paid once carry none.
    totals: calculationParts(report.calculation, advice.edition.document)
      .totals.filter(({ note }) => note === '')
      .map(({ label, payer, amount }) => ({ label, payer, amount })),
    question: [
      `Wij vragen u om het geld voor ${advice.year} beschikbaar te stellen. Daarna maakt het college afspraken met de bibliotheek.`,
    ],
  };
}

function keyFiguresOf({ advice, report: { scenario, calculation } }: Told): CouncilAnnex['keyFigures'] {
  const { annualCents } = calculation.totals.municipality;
  const each = perInhabitantCents(annualCents, advice.facts.values.inhabitants);
  return [
    { value: formatCents(annualCents), label: 'betaalt de gemeente per jaar' },
    ...(each === undefined ? [] : [{ value: formatCents(each), label: 'is dat per inwoner' }]),
    { value: String(scenario.lines.length), label: scenario.lines.length === 1 ? 'dienst' : 'diensten' },
    { value: coveredOf(calculation), label: 'taken uit de wet met aanbod' },
  ];
}

/** The heart of each service in its own words while they fit on the page; with many services, only their names. */
function whatResidentsGet({ advice, report }: Told): Part {
  const edition = advice.edition.document;
  const { chapters } = calculationParts(report.calculation, edition);
  const services = chapters.flatMap((chapter) => chapter.services);
  const promised = promisedActivitiesOf(edition, report.calculation.lines);
  const atLeast = promised.reduce((sum, { min }) => sum + min, 0);
  return {
    title: 'Wat krijgen inwoners?',
    paragraphs: [],
    points: [
      ...(services.length <= MOST_DESCRIBED
        ? services.map(({ content }) => heartOf(content))
        : chapters.map((chapter) => `${chapter.title}: ${chapter.services.map(({ title }) => title).join(', ')}.`)),
      ...(atLeast > 0 ? [`Ten minste ${formatQuantity(atLeast)} activiteiten in het jaar.`] : []),
    ],
  };
}

const MOST_DESCRIBED = 12;

/** As many whole sentences as say something: at least eight words, and the answer when it begins with a question. */
function heartOf(description: string): string {
  const kept: string[] = [];
  for (const sentence of description.split(/(?<=[.?!])\s+/)) {
    kept.push(sentence);
    if (kept.join(' ').split(' ').length >= 8 && !sentence.endsWith('?')) break;
  }
  return kept.join(' ');
}

const goalsPart = ({ goals }: ScenarioReport): Part => ({
  title: 'Aan welk doel draagt het bij?',
  paragraphs: [],
  points: goals
    .filter(({ goal, services }) => goal !== null && services.length > 0)
    .map(({ goal, annualCents }) =>
      annualCents > 0
        ? `${goal}: de gemeente betaalt ${formatCents(annualCents)} per jaar.`
        : `${goal}: de gemeente betaalt daar niet elk jaar voor.`,
    ),
});

function isItEnough({ advice, report }: Told): Part {
  const { coverage } = report.calculation;
  const uncovered = advice.edition.document.coreFunctions.filter(({ number }) => !coverage.coreFunctions[number]);
  const tasks =
    uncovered.length === 0
      ? 'Met dit voorstel is er voor elke taak aanbod.'
      : `Voor deze taken is er nog geen aanbod: ${uncovered.map(({ title }) => title.toLowerCase()).join(', ')}.`;
  const missing = report.missingBasis.map(({ title }) => title).join(', ');
  return {
    title: 'Is dit genoeg?',
    paragraphs: [
      `De wet noemt vijf taken voor een bibliotheek. ${tasks}${missing && ` Deze basisdiensten zitten er niet in: ${missing}.`} Dit is een signaal van de bibliotheek, geen juridisch oordeel.`,
    ],
    points: [],
  };
}

/** What a council must weigh; what only says how we calculated stands in the advice itself. */
const FOR_THE_COUNCIL: readonly string[] = ['prices-of-other-year', 'school-contribution-open', 'money-ends'];

function whatIsUnsure({ advice, report: { calculation } }: Told): Part {
  const warnings = calculation.warnings.filter(({ code }) => FOR_THE_COUNCIL.includes(code));
  const labels = [...new Set(calculation.onQuote.map(({ label }) => label.toLowerCase()))];
  return {
    title: 'Wat weten we nog niet?',
    paragraphs: [],
    points: [
      ...(labels.length > 0 ? [`Voor deze onderdelen volgt nog een prijs: ${labels.join(', ')}.`] : []),
      ...calculationParts({ ...calculation, warnings }, advice.edition.document).warnings,
      ...(warnings.length < calculation.warnings.length ? ['In het hele advies staan nog meer punten.'] : []),
    ],
  };
}
