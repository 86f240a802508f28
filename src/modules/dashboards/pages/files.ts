import { lastDayOf } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { scopeCode } from '#kernel/figures.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { found, type Request } from '#kernel/http.ts';
import { formatKnown } from '../../figures/index.ts';
import { type BurnUp, burnUpsOf } from '../burn-ups.ts';
import { comparisonIn } from '../comparison-asked.ts';
import { type Dashboard, loadDashboard } from '../load-dashboard.ts';
import { standingWords } from '../words.ts';

const nameOf = (what: string, { chosen }: Dashboard, year: number): string =>
  `${what}-${scopeCode(chosen.scope).replace(':', '-')}-${year}`;

const PROMISES = [
  { key: 'municipality', header: 'Gemeente' },
  { key: 'service', header: 'Dienst' },
  { key: 'label', header: 'Toezegging' },
  { key: 'place', header: 'Plaats' },
  { key: 'agreement', header: 'Overeenkomst' },
  { key: 'from', header: 'Van' },
  { key: 'until', header: 'Tot en met' },
  { key: 'least', header: 'Minst, hele looptijd' },
  { key: 'most', header: 'Meest, hele looptijd' },
  { key: 'unit', header: 'Eenheid' },
  { key: 'delivered', header: 'Geleverd' },
  { key: 'due', header: 'Schema tot nu toe' },
  { key: 'standing', header: 'Stand' },
] as const;

/** Each promise of the year with how far it is, to take away. */
export async function promisesFile(c: Request) {
  const dashboard = await loadDashboard(c);
  const { commitments, names, year } = dashboard;
  return answerTable(c, {
    name: nameOf('toegezegd-en-geleverd', dashboard, year),
    columns: PROMISES,
    rows: burnUpsOf(found(commitments, 'commitments'), today(c.var.now())).map((burnUp) => promiseRow(burnUp, names)),
  });
}

function promiseRow(burnUp: BurnUp, names: ReadonlyMap<string, string>) {
  const { commitments, least, most, delivered, due, standing } = burnUp;
  const [first] = commitments;
  const isCounted = standing !== 'uncounted';
  return {
    ...{ municipality: names.get(first.municipalityCode), service: first.serviceTitle, label: first.label },
    ...{ place: first.place, agreement: first.agreementNumber, from: first.startsOn, until: lastDayOf(first) },
    ...{ least, most, unit: first.unit, standing: standingWords[standing] },
    ...{ delivered: isCounted ? delivered : null, due: isCounted ? due : null },
  };
}

const COMPARED = [
  { key: 'municipality', header: 'Gemeente' },
  { key: 'figure', header: 'Cijfer' },
  { key: 'year', header: 'Jaar' },
  { key: 'value', header: 'Waarde' },
  { key: 'said', header: 'Zoals gezegd' },
  { key: 'inhabitants', header: 'Inwoners' },
  { key: 'inhabitantsYear', header: 'Inwoners van' },
  { key: 'perThousand', header: 'Per 1.000 inwoners' },
  { key: 'source', header: 'Bron' },
] as const;

/** Municipalities beside each other, to take away; one without a number is there too, with empty cells. */
export async function comparisonFile(c: Request) {
  const dashboard = await loadDashboard(c);
  const { figure, rows } = found(comparisonIn(c, dashboard), 'comparison');
  const year = dashboard.comparedYear;
  return answerTable(c, {
    name: nameOf(`gemeenten-${figure.id}`, dashboard, year),
    columns: COMPARED,
    rows: rows.map(({ place, value: { preferred }, inhabitants, perThousand }) => ({
      ...{ municipality: place.name, figure: figure.label, year },
      ...{ value: preferred?.value, said: preferred && formatKnown(figure, preferred), source: preferred?.source },
      inhabitants: inhabitants?.preferred?.value,
      inhabitantsYear: inhabitants && Number(inhabitants.period.startsOn.slice(0, 4)),
      perThousand,
    })),
  });
}
