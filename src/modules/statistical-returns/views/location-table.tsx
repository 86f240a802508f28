import { type Column, DataTable } from '#ui/data-table.tsx';
import { differenceText } from '../field-text.ts';
import type { ReturnLine } from '../statistical-return.ts';
import { Shown } from './line-table.tsx';

/** One location: its fields by their labels. */
type Location = {
  readonly name: string;
  readonly href: string | undefined;
  readonly fields: ReadonlyMap<string, ReturnLine>;
};

/** One row for each location. */
export const locationsIn = (lines: readonly ReturnLine[]): Location[] =>
  [...Map.groupBy(lines, ({ code }) => code.split('.')[0])].map(([, own]) => ({
    name: own[0]?.section ?? '',
    href: own[0]?.place?.href,
    fields: new Map(own.map((line) => [line.label, line])),
  }));

/** The labels of the fields, in the order of the form. */
export const fieldLabels = (lines: readonly ReturnLine[]): string[] => [...new Set(lines.map(({ label }) => label))];

export const LocationTable = ({ lines }: { lines: readonly ReturnLine[] }) => (
  <DataTable
    caption="Locaties in de volgorde van het formulier"
    captionHidden
    rows={locationsIn(lines)}
    columns={columns}
    empty={{ title: 'Geen locaties', text: 'Op 31 december was er geen vestiging open voor publiek.' }}
  />
);

const wordsOf = ({ fields }: Location, ...labels: string[]): string =>
  labels.map((label) => fields.get(label)?.value ?? '').join(', ');

const FieldOf = ({ location, label }: { location: Location; label: string }) => {
  const { before, value } = location.fields.get(label) ?? {};
  const difference = differenceText(before, value);
  return (
    <>
      <Shown value={value} />
      {difference !== '' && difference !== '0' && <small class="hint"> ({difference})</small>}
    </>
  );
};

/** By each national rule set, of which the name stands in the label, and by class. */
const Types = ({ location }: { location: Location }) => (
  <>
    {[...location.fields.values()]
      .filter(({ label }) => label.startsWith('Soort: '))
      .map(({ label, value }) => (
        <div>
          <Shown value={value} /> <small class="hint">{label.slice('Soort: '.length)}</small>
        </div>
      ))}
    <div>
      <FieldOf location={location} label="Klasse voor het tarief" /> <small class="hint">klasse voor het tarief</small>
    </div>
  </>
);

const hours = (key: string, header: string, label: string): Column<Location> => ({
  ...{ key, header, align: 'end' },
  cell: (location) => <FieldOf location={location} label={label} />,
});

const columns: Column<Location>[] = [
  {
    key: 'name',
    header: 'Naam',
    rowHeader: true,
    cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name),
  },
  {
    key: 'address',
    header: 'Adres',
    cell: (location) => `${wordsOf(location, 'Straat en nummer', 'Postcode')} ${wordsOf(location, 'Plaats')}`,
  },
  { key: 'municipality', header: 'Gemeente', cell: (location) => wordsOf(location, 'Gemeente') },
  { key: 'type', header: 'Soort', cell: (location) => <Types location={location} /> },
  hours('hours', 'Uren', 'Uren open per week'),
  hours('staffed', 'Met personeel', 'Uren open met personeel per week'),
  hours('unstaffed', 'Zonder', 'Uren open zonder personeel per week'),
  {
    key: 'facilities',
    header: 'Voorzieningen',
    cell: ({ fields }) => {
      const { value } = fields.get('Voorzieningen') ?? {};
      return typeof value === 'string' ? value.split(', ').length : <Shown value={value} />;
    },
  },
];
