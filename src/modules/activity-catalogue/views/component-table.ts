import type { ColumnSpec } from '#kernel/csv.ts';
import {
  type EditionDocument,
  levelOf,
  programmeLineTitle,
  type Service,
  SizeClass,
  type TariffComponent,
  tariffRowsOf,
  words,
} from '../../tariffs/index.ts';

const columns = [
  { key: 'year', header: 'Jaar' },
  { key: 'serviceId', header: 'Dienst-id' },
  { key: 'service', header: 'Dienst' },
  { key: 'place', header: 'Plaats' },
  { key: 'programmeLine', header: 'Programmalijn' },
  { key: 'coreFunctions', header: 'Kernfuncties' },
  { key: 'level', header: 'Niveau' },
  { key: 'levelInferred', header: 'Niveau afgeleid' },
  { key: 'levelCertainty', header: 'Zekerheid niveau' },
  { key: 'componentId', header: 'Onderdeel-id' },
  { key: 'component', header: 'Onderdeel' },
  { key: 'kind', header: 'Soort' },
  { key: 'amount', header: 'Tarief' },
  { key: 'large', header: 'Tarief groot' },
  { key: 'medium', header: 'Tarief middelgroot' },
  { key: 'small', header: 'Tarief klein' },
  { key: 'servicePoint', header: 'Tarief servicepunt' },
  { key: 'mbo', header: 'Uurtarief mbo' },
  { key: 'hbo', header: 'Uurtarief hbo' },
  { key: 'hboPlusWo', header: 'Uurtarief hbo+/wo' },
  { key: 'unit', header: 'Per' },
  { key: 'recurrence', header: 'Wanneer' },
  { key: 'payer', header: 'Betaler' },
  { key: 'certainty', header: 'Zekerheid tarief' },
  { key: 'vat', header: 'Btw' },
  { key: 'explanation', header: 'Toelichting' },
] as const satisfies readonly ColumnSpec[];
type Row = Partial<Record<(typeof columns)[number]['key'], string | number | boolean>>;

/** The whole edition as a table, one row for each tariff component. Rates in euro with a decimal comma. */
export const componentTable = (document: EditionDocument): { columns: typeof columns; rows: Row[] } => ({
  columns,
  rows: document.services.flatMap((service) =>
    service.tariff.components.map((component) => rowOf(component, service, document)),
  ),
});

const certainties = { exact: 'vast', guideline: 'richtprijs', average: 'gemiddelde' };

function rowOf(component: TariffComponent, service: Service, document: EditionDocument): Row {
  const { level, levelInferred } = levelOf(service);
  return {
    year: document.year,
    serviceId: service.id,
    service: service.title,
    place: service.place,
    programmeLine: programmeLineTitle(document, service.programmeLine),
    coreFunctions: service.coreFunctionsMeant.join(', '),
    level: words.level[level],
    levelInferred,
    levelCertainty: levelInferred ? words.certainty[service.levelInference?.certainty ?? ''] : '',
    componentId: component.id,
    component: component.label,
    kind: component.kind,
    ...ratesOf(component),
    unit: words.unit[component.unit][0],
    recurrence: words.recurrence[component.recurrence],
    payer: words.payer[component.payer],
    certainty: certainties[component.certainty],
    vat: component.vat === 'exclusive' ? 'komt erbij' : 'niet genoemd',
    explanation: explanationOf(component, document),
  };
}

const explanationOf = (component: TariffComponent, document: EditionDocument): string => {
  const rows = tariffRowsOf([component], document);
  return [...new Set(rows.flatMap(({ detail, marks }) => [detail, ...marks]))].filter(Boolean).join('; ');
};

const comma = (rate: string): string => rate.replace('.', ',');

/** Decimal text and not numbers, so that a rate keeps the decimals it was printed with. */
function ratesOf(component: TariffComponent): Row {
  if (component.kind === 'per_branch_by_size_class') {
    return Object.fromEntries(SizeClass.options.map((size) => [size, comma(component.amounts[size])]));
  }
  if (component.kind === 'package_by_size') {
    return Object.fromEntries(component.sizes.map(({ size, amount }) => [size, comma(amount)]));
  }
  if (component.kind === 'hourly_rate') {
    return Object.fromEntries(Object.entries(component.rates).map(([grade, rate]) => [grade, comma(rate)]));
  }
  if (component.kind === 'per_book') return { amount: comma(component.unitPrice) };
  return 'amount' in component ? { amount: comma(component.amount) } : {};
}
