import { formatCents, formatQuantity } from '#kernel/money.ts';
import { calculationParts, promisedActivitiesOf } from '../../activity-catalogue/index.ts';
import type { ScenarioReport } from '../scenario-report.ts';
import { keyFiguresOf, referenceOf, type Told } from './advice-document.ts';
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
    keyFigures: keyFiguresOf(advice, report),
    parts: [whatResidentsGet(told), goalsPart(report), isItEnough(told), whatIsUnsure(told)].filter(
      ({ paragraphs, points }) => paragraphs.length + points.length > 0,
    ),
    totals: calculationParts(report.calculation, advice.edition.document).totals.map(
      ({ label, payer, amount, note }) => ({ label: note ? `${label} (${note})` : label, payer, amount }),
    ),
    question: [
      `Wij vragen u om het geld voor ${advice.year} beschikbaar te stellen. Daarna maakt het college afspraken met de bibliotheek.`,
    ],
  };
}

function whatResidentsGet({ advice, report }: Told): Part {
  const edition = advice.edition.document;
  const { chapters } = calculationParts(report.calculation, edition);
  const promised = promisedActivitiesOf(edition, report.calculation.lines);
  const atLeast = promised.reduce((sum, { min }) => sum + min, 0);
  return {
    title: 'Wat krijgen inwoners?',
    paragraphs: [],
    points: [
      ...chapters.map(({ title, services }) => `${title}: ${services.map((service) => service.title).join(', ')}.`),
      ...(atLeast > 0 ? [`Ten minste ${formatQuantity(atLeast)} activiteiten in het jaar.`] : []),
    ],
  };
}

const goalsPart = ({ goals }: ScenarioReport): Part => ({
  title: 'Aan welk doel draagt het bij?',
  paragraphs: [],
  points: goals
    .filter(({ goal, services }) => goal !== null && services.length > 0)
    .map(({ goal, annualCents }) => `${goal}: ${formatCents(annualCents)} per jaar.`),
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

/** On one page, the first few of what must be known; the advice itself has them all. */
function whatIsUnsure({ advice, report }: Told): Part {
  const { onQuote } = report.calculation;
  const { warnings } = calculationParts(report.calculation, advice.edition.document);
  const labels = [...new Set(onQuote.map(({ label }) => label.toLowerCase()))];
  return {
    title: 'Wat weten we nog niet?',
    paragraphs: [],
    points: [
      ...(labels.length > 0 ? [`Voor deze onderdelen volgt nog een prijs: ${labels.join(', ')}.`] : []),
      ...warnings.slice(0, MOST_WARNINGS),
      ...(warnings.length > MOST_WARNINGS ? ['Het hele advies noemt nog meer punten.'] : []),
    ],
  };
}

const MOST_WARNINGS = 4;
