import { formatQuantity, formatRate } from '#kernel/money.ts';
import type { EditionDocument } from './edition.ts';
import { feePayers } from './explain-information.ts';
import { SizeClass, type TariffComponent } from './grammar.ts';
import { words } from './words.ts';

/** One printed price of a component, in words. An amount that is no number says why: op offerte, inbegrepen. */
export type TariffRow = {
  readonly component: string;
  readonly label: string;
  readonly detail: string;
  readonly amount: string;
  readonly unit: string;
  readonly moment: string;
  readonly payer: string;
  readonly vat: string;
  /** Such as richtprijs, onze lezing. */
  readonly marks: readonly string[];
};

const grades = ['mbo', 'hbo', 'hboPlusWo'] as const;

type Own = { label?: string; detail?: string; amount: string; unit?: string; mark?: string };

/** Every price of a service as the catalogue prints it: a component with sizes or grades gives a row for each. */
export const tariffRowsOf = (components: readonly TariffComponent[], edition: EditionDocument): TariffRow[] =>
  components.flatMap((component) => ownRows(component, edition).map((own) => rowOf(component, own)));

function rowOf(component: TariffComponent, own: Own): TariffRow {
  const { id, label, recurrence, payer, dependsOn } = component;
  const depends = dependsOn.length > 0 ? `hangt af van ${dependsOn.join(', ')}` : '';
  return {
    component: id,
    label: own.label ? `${label}: ${own.label}` : label,
    detail: [own.detail, depends].filter(Boolean).join('; '),
    amount: own.amount,
    unit: own.unit ?? words.unit[component.unit][0],
    moment: words.recurrence[recurrence],
    payer: words.payer[payer],
    vat: component.vat === 'exclusive' ? 'komt erbij' : 'niet genoemd',
    marks: marksOf(component, own),
  };
}

const certaintyMarks = { exact: undefined, guideline: 'richtprijs', average: 'gemiddelde' };

function marksOf(component: TariffComponent, { mark }: Own): string[] {
  const { certainty, unitBasis, recurrenceBasis, fundedUntil, alternativeGroup } = component;
  const readings = [
    unitBasis === 'implied' && component.unit !== 'not_stated' && 'eenheid: onze lezing',
    recurrenceBasis === 'implied' && component.recurrence !== 'not_stated' && 'moment: onze lezing',
  ];
  const marks = [
    mark,
    certaintyMarks[certainty],
    alternativeGroup && 'kies één',
    fundedUntil && `geld bekend tot en met ${fundedUntil}`,
    ...readings,
  ];
  return marks.filter((text): text is string => typeof text === 'string' && text !== '');
}

function ownRows(component: TariffComponent, edition: EditionDocument): Own[] {
  switch (component.kind) {
    case 'per_branch_by_size_class':
      return SizeClass.options.map((size) => ({
        label: words.branch[size][0],
        amount: formatRate(component.amounts[size]),
      }));
    case 'package_by_size':
      return packageRows(component);
    case 'hourly_rate':
      return grades.map((grade) => ({ label: words.grade[grade][0], amount: formatRate(component.rates[grade]) }));
    case 'per_book':
      return [{ amount: formatRate(component.unitPrice), unit: 'boek', detail: booksOf(component) }];
    case 'participant_fee':
      return component.bands.map((band) => feeRow(component, band));
    case 'on_quote':
      return [{ amount: 'op offerte', detail: quoteDetail(component) }];
    case 'unpriced':
      return [{ amount: 'geen bedrag genoemd', detail: component.note }];
    case 'includes_service':
      return [{ amount: 'als bij die dienst', detail: titleOf(component.service, edition) }];
    case 'free_item':
      return [{ amount: 'gratis', detail: component.item }];
    case 'subsidy_reference':
      return [{ amount: 'subsidie', detail: component.subsidy }];
    default:
      return [amountRow(component)];
  }
}

const titleOf = (service: string, { services }: EditionDocument): string =>
  services.find(({ id }) => id === service)?.title ?? service;

type WithAmount = Extract<TariffComponent, { amount: string }>;

function amountRow(component: WithAmount): Own {
  const amount = formatRate(component.amount);
  if (component.kind === 'activity_range_fixed') {
    return { amount, detail: `${component.activitiesMin} tot ${component.activitiesMax} activiteiten per jaar` };
  }
  if (component.kind === 'per_weekly_hours_block') {
    return { amount, detail: `voor elk blok van ${component.blockHoursPerWeek} uur per week` };
  }
  if (component.kind === 'hours_lump_sum') {
    return { amount, detail: `${formatQuantity(component.hours)} uur van een ${component.staffRole}` };
  }
  if (component.kind === 'expected_fee_income') {
    return { amount, detail: `bij ${component.participants} deelnemers`, mark: 'verwachte opbrengst, telt niet mee' };
  }
  return { amount };
}

const packageRows = ({ sizes, sizeBasis }: TariffComponent<'package_by_size'>): Own[] =>
  sizes.map(({ size, activitiesPerYear, amount }) => ({
    label: (sizeBasis === 'branch_size_class' ? words.branch : words.package)[size][0],
    detail: `${activitiesPerYear} activiteiten per jaar`,
    amount: formatRate(amount),
  }));

function booksOf({ quantity }: TariffComponent<'per_book'>): string {
  if ('fixed' in quantity) return `${formatQuantity(quantity.fixed)} boeken`;
  if ('booksPerPupil' in quantity) return `${quantity.booksPerPupil} boeken per leerling`;
  return `${quantity.themes} thema's van ${quantity.booksPerTheme} boeken`;
}

const perWords = { activity: 'activiteit', visit: 'bezoek' };

function feeRow(
  { per }: TariffComponent<'participant_fee'>,
  band: TariffComponent<'participant_fee'>['bands'][number],
): Own {
  const { amount } = band;
  const price = amount === null ? 'niet genoemd' : Number(amount) === 0 ? 'gratis' : formatRate(amount);
  return { label: feePayers(band), amount: price, unit: perWords[per] };
}

const quoteDetail = ({ costFactors }: TariffComponent<'on_quote'>): string =>
  costFactors.length > 0 ? `de prijs volgt uit ${costFactors.join(', ')}` : '';
