import type { Request } from '#kernel/http.ts';
import { formatNumber } from '#kernel/languages.ts';
import { Badge } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Folds } from '#ui/tabs.tsx';
import type { Controls, Jump, TriedSum } from '../controls.ts';
import { shownValue } from '../field-text.ts';
import type { ReturnLine, Term } from '../statistical-return.ts';
import { PlaceLink } from './place-link.tsx';

/** `explainAt`: where jumps are explained, for who may. */
type Props = { c: Request; controls: Controls; explainAt: string | undefined };

/** What to look at before a return is delivered, each with what can be done about it. */
export const ControlList = ({ c, controls, explainAt }: Props) => {
  const { sums, jumps, empty, zeros } = controls;
  const wrong = sums.filter(({ missing, difference }) => missing.length === 0 && difference !== 0).length;
  const unexplained = jumps.filter(({ explanation }) => explanation === undefined).length;
  return (
    <section class="stack" id="controle">
      <h2>Controlelijst</h2>
      <Folds
        items={[
          {
            summary: `Optellingen: ${wrong === 0 ? 'geen verschil' : `${wrong} keer een verschil`}`,
            open: wrong > 0,
            content: <Sums sums={sums} />,
          },
          {
            summary: `Meer dan 25% anders dan het jaar ervoor: ${jumps.length}${unexplained > 0 ? `, ${unexplained} zonder uitleg` : ''}`,
            open: unexplained > 0,
            content: <Jumps c={c} jumps={jumps} explainAt={explainAt} />,
          },
          { summary: `Leeg: ${empty.length}`, content: <Empty c={c} lines={empty} /> },
          { summary: `Nul: ${zeros.length}`, content: <Zeros c={c} lines={zeros} /> },
        ]}
      />
    </section>
  );
};

/** Of many parts only how many there are. */
const MOST_PARTS = 6;

const Sums = ({ sums }: { sums: readonly TriedSum[] }) => (
  <DataTable
    caption="Optellingen"
    captionHidden
    rows={sums.toSorted((one, other) => weightOf(other) - weightOf(one))}
    empty={{ title: 'Niets op te tellen', text: 'Zodra er getallen zijn die samen een totaal vormen, staan ze hier.' }}
    columns={[
      { key: 'total', header: 'Totaal', rowHeader: true, cell: ({ total }) => termText(total) },
      { key: 'parts', header: 'Bestaat uit', cell: ({ parts }) => partsText(parts) },
      { key: 'outcome', header: 'Uitkomst', cell: (sum) => <Outcome sum={sum} /> },
      {
        key: 'advice',
        header: 'Wat te doen',
        cell: ({ missing, difference, advice }) =>
          missing.length > 0 ? 'Vul aan wat leeg is; dan is dit na te gaan.' : difference === 0 ? '' : advice,
      },
    ]}
  />
);

/** What does not agree first, then what could not be tried. */
const weightOf = ({ missing, difference }: TriedSum): number => {
  if (missing.length > 0) return 1;
  return difference === 0 ? 0 : 2;
};

const valueText = ({ value }: Term): string => (value === undefined ? 'onbekend' : shownValue(value));
const termText = (term: Term): string => `${term.label}: ${valueText(term)}`;

function partsText(parts: readonly Term[]): string {
  if (parts.length <= MOST_PARTS) return parts.map(termText).join('; ');
  const added = Math.round(parts.reduce((all, { value = 0 }) => all + value, 0) * 100) / 100;
  return `${parts.length} getallen, samen ${shownValue(added)}`;
}

const Outcome = ({ sum: { missing, difference } }: { sum: TriedSum }) => {
  if (missing.length > MOST_PARTS) return <Badge>niet na te gaan: {missing.length} getallen zijn leeg</Badge>;
  if (missing.length > 0) return <Badge>niet na te gaan: {missing.join(', ')} is leeg</Badge>;
  if (difference === 0) return <Badge tone="green">klopt</Badge>;
  return (
    <Badge tone="brick">
      {formatNumber(Math.abs(difference), 'nl')} te {difference > 0 ? 'veel' : 'weinig'} in de delen
    </Badge>
  );
};

const Jumps = ({ c, jumps, explainAt }: { c: Request; jumps: readonly Jump[]; explainAt: string | undefined }) => (
  <DataTable
    caption="Meer dan 25% anders dan het jaar ervoor"
    captionHidden
    rows={jumps}
    empty={{ title: 'Geen grote verschillen', text: 'Waar het jaar ervoor onbekend is, valt niets te vergelijken.' }}
    columns={[
      { key: 'line', header: 'Onderdeel', rowHeader: true, cell: ({ line }) => `${line.section}, ${line.label}` },
      {
        key: 'change',
        header: 'Verandering',
        cell: ({ line, percent }) =>
          `van ${shownValue(line.before ?? '')} naar ${shownValue(line.value ?? '')} (${percentText(percent)})`,
      },
      {
        key: 'explanation',
        header: 'Uitleg',
        cell: ({ explanation }) => explanation ?? <span class="missing">nog niet gegeven</span>,
      },
      {
        key: 'todo',
        header: 'Wat te doen',
        cell: ({ line, explanation }) => (
          <>
            {explainAt && (
              <div>
                <a href={`${explainAt}/${line.code}`}>
                  {explanation === undefined ? 'Leg het uit' : 'Wijzig de uitleg'}
                  <span class="visually-hidden">: {line.label}</span>
                </a>
              </div>
            )}
            <PlaceLink c={c} line={line} />
          </>
        ),
      },
    ]}
  />
);

const percentText = (percent: number): string =>
  Number.isFinite(percent)
    ? `${percent > 0 ? '+' : '−'}${formatNumber(Math.round(Math.abs(percent) * 10) / 10, 'nl')}%`
    : 'eerst nul';

const Empty = ({ c, lines }: { c: Request; lines: readonly ReturnLine[] }) => (
  <DataTable
    caption="Leeg"
    captionHidden
    rows={lines}
    empty={{ title: 'Niets is leeg', text: 'Van elk onderdeel is bekend wat er moet staan.' }}
    columns={[
      { key: 'line', header: 'Onderdeel', rowHeader: true, cell: ({ section, label }) => `${section}, ${label}` },
      { key: 'why', header: 'Waarom', cell: ({ hint }) => hint },
      { key: 'todo', header: 'Wat te doen', cell: (line) => <PlaceLink c={c} line={line} /> },
    ]}
  />
);

const Zeros = ({ c, lines }: { c: Request; lines: readonly ReturnLine[] }) => (
  <>
    <p>Nul betekent dat er niets was. Weet niemand het, haal het cijfer dan weg: leeg is iets anders dan nul.</p>
    <DataTable
      caption="Nul"
      captionHidden
      rows={lines}
      empty={{ title: 'Geen nullen', text: 'Nergens staat een nul.' }}
      columns={[
        { key: 'line', header: 'Onderdeel', rowHeader: true, cell: ({ section, label }) => `${section}, ${label}` },
        { key: 'origin', header: 'Hoe', cell: ({ origin }) => origin },
        { key: 'todo', header: 'Wat te doen', cell: (line) => <PlaceLink c={c} line={line} /> },
      ]}
    />
  </>
);
