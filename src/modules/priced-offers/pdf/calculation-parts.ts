import { formatCents, formatQuantity, formatRate } from '#kernel/money.ts';
import { type Calculation, type Line, warningText } from '../../calculations/index.ts';
import {
  type EditionDocument,
  levelOf,
  programmeLineTitle,
  type Service,
  type TariffComponent,
  words,
} from '../../tariffs/index.ts';
import { isSizeAssumed, lostLevelCents, missingBasisText, reinterpretedTexts } from '../left-open.ts';
import { type Origin, type Row, rowsOf } from '../views/price-rows.ts';
import type { OfferCoverage, OfferPrices, PriceLine, ServiceChapter, ServiceText, TotalRow } from './offer-parts.ts';

/** Everything that a document shows of a calculation, in words and amounts ready to print. */
export type CalculationParts = {
  prices: OfferPrices;
  totals: TotalRow[];
  /** What the municipality pays a year by level, and how much of it has an inferred one. */
  levels: { label: string; value: string }[];
  chapters: ServiceChapter[];
  coverage: OfferCoverage;
  warnings: string[];
  openPoints: string[];
};

type Payer = TariffComponent['payer'];

/**
 * Puts a calculation into the words of a document: the same lines, sums and remarks as on screen. `payer` is who reads it:
 * the sums are what that payer pays, and what others pay is marked.
 */
export function calculationParts(
  calculation: Calculation,
  edition: EditionDocument,
  payer: Payer = 'municipality',
): CalculationParts {
  const chosen = servicesIn(calculation, edition);
  const titles = new Map(edition.services.map(({ id, title }) => [id, title]));
  return {
    prices: priceTableOf(calculation, edition, payer),
    totals: totalRowsOf(calculation, payer),
    levels: levelRowsOf(calculation, edition),
    chapters: [...Map.groupBy(chosen, ({ programmeLine }) => programmeLineTitle(edition, programmeLine))].map(
      ([title, services]) => ({
        title,
        services: services.map((service) => serviceTextOf(service, calculation)),
      }),
    ),
    coverage: coverageOf(calculation, edition),
    warnings: calculation.warnings.map((warning) => warningText(warning, titles)),
    openPoints: chosen.flatMap(({ title, sourceNotes }) =>
      sourceNotes.filter(({ kind }) => kind === 'open').map(({ text }) => `${title}: ${text}`),
    ),
  };
}

function servicesIn({ lines, onQuote, unpriced, information }: Calculation, edition: EditionDocument): Service[] {
  const ids = new Set([...lines, ...onQuote, ...unpriced, ...information].map(({ service }) => service));
  return edition.services.filter(({ id }) => ids.has(id));
}

function priceTableOf(calculation: Calculation, edition: EditionDocument, payer: Payer): OfferPrices {
  const titles = new Map(edition.services.map(({ id, title }) => [id, title]));
  const groups = [
    ...Map.groupBy(rowsOf(calculation, edition), ({ origin }) => programmeLineTitle(edition, origin.programmeLine)),
  ];
  return {
    groups: groups.map(([title, rows]) => ({
      title,
      lines: rows.map(({ origin, line }) => ({
        service: titles.get(origin.service) ?? origin.service,
        ...priceLineOf(origin, line),
        marks: marksOf(origin, payer),
      })),
      subtotal: formatCents(yearlySum(rows, payer)),
    })),
    total: {
      label: `Totaal per jaar voor ${readerWords[payer] ?? 'de gemeente'}`,
      amount: formatCents(calculation.totals.byPayer[payer]?.annualCents ?? 0),
    },
  };
}

const readerWords: Partial<Record<Payer, string>> = {
  municipality: 'de gemeente',
  school: 'de school',
  childcare_organisation: 'de kinderopvang',
};

const yearlySum = (rows: readonly Row[], payer: Payer): number =>
  rows
    .flatMap(({ line }) => line ?? [])
    .filter((line) => line.payer === payer && line.recurrence === 'annual')
    .reduce((sum, { amountCents }) => sum + amountCents, 0);

const priceLineOf = (origin: Origin, line: Line | undefined): Omit<PriceLine, 'service' | 'marks'> => ({
  label: origin.label,
  quantity: line ? formatQuantity(line.quantity) : '',
  tariff: line ? formatRate(line.unitPrice) : '',
  amount: line ? formatCents(line.amountCents) : '',
});

/** What must be said beside an amount: when it is not yearly, who else than the reader pays, how firm it is. */
export const marksOf = (origin: Origin, reader: Payer = 'municipality'): string[] => {
  const { recurrence, payer, certainty, vat } = origin;
  return [
    ...(recurrence === 'annual' ? [] : [words.recurrence[recurrence]]),
    ...(payer === reader ? [] : [words.payer[payer].toLowerCase()]),
    ...(certainty === 'guideline' ? ['richtprijs'] : []),
    ...(vat === 'exclusive' ? ['zonder btw'] : []),
    ...('unit' in origin && isSizeAssumed(origin) ? ['grootte is een aanname'] : []),
  ];
};

function totalRowsOf({ totals }: Calculation, reader: Payer): TotalRow[] {
  const rows: [label: string, sum: keyof Calculation['totals']['municipality'], note: string][] = [
    ['Per jaar', 'annualCents', ''],
    ['Eenmalig', 'oneOffCents', ''],
    ['Eerste jaar', 'firstYearCents', 'jaarlijks en eenmalig samen'],
    ['Volgende jaren', 'followingYearsCents', 'per jaar'],
  ];
  return Object.entries(totals.byPayer).flatMap(([payer, sums]) =>
    rows
      .filter(([, sum]) => payer === reader || (sum === 'annualCents' && sums[sum] > 0))
      .map(([label, sum, note]) => ({
        label,
        payer: words.payer[payer as TariffComponent['payer']],
        amount: formatCents(sums[sum]),
        note,
      })),
  );
}

function levelRowsOf(calculation: Calculation, { levels }: EditionDocument): CalculationParts['levels'] {
  const lostCents = lostLevelCents(calculation);
  const rows = levels.flatMap(({ id, title }) => {
    const sums = calculation.totals.byLevel[id];
    return sums ? [{ label: title, value: formatCents(sums.annualCents) }] : [];
  });
  return lostCents > 0
    ? [...rows, { label: 'Hiervan: niveau onbekend in de bron, indeling afgeleid', value: formatCents(lostCents) }]
    : rows;
}

/** `Basis, indeling afgeleid (vrij zeker)`: what the source says, or how sure we are. */
export function levelTextOf(service: Service): string {
  const { level, levelInferred } = levelOf(service);
  const certainty = words.certainty[service.levelInference?.certainty ?? ''];
  return levelInferred
    ? `${words.level[level]}, indeling afgeleid${certainty ? ` (${certainty})` : ''}`
    : words.level[level];
}

const serviceTextOf = (service: Service, { lines, onQuote }: Calculation): ServiceText => ({
  title: service.title,
  level: levelTextOf(service),
  content: service.description,
  effects: service.effects,
  lines: [
    ...lines
      .filter((line) => line.service === service.id)
      .map(({ label, explanation, place }) => ({ label, formula: explanation, place })),
    ...onQuote
      .filter((part) => part.service === service.id)
      .map(({ label, place }) => ({ label, formula: 'op offerte', place })),
  ],
  remarks: service.marks.map(({ reason }) => reason),
});

function coverageOf(calculation: Calculation, edition: EditionDocument): OfferCoverage {
  const { coverage } = calculation;
  const titles = new Map(edition.services.map(({ id, title }) => [id, title]));
  return {
    rows: edition.coreFunctions.map(({ number, title }) => ({
      number: String(number),
      label: title,
      services: (coverage.servicesByCoreFunction[number] ?? []).map((id) => titles.get(id) ?? id),
      outcome: coverage.coreFunctions[number] ? 'gedekt' : 'niet gedekt',
    })),
    missingBasis: coverage.missingBasisServices.map(missingBasisText),
    reinterpreted: reinterpretedTexts(calculation, edition),
  };
}
