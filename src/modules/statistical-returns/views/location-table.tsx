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

const ADDRESS = ['Straat en nummer', 'Postcode', 'Plaats'];

export const LocationTable = ({ lines }: { lines: readonly ReturnLine[] }) => (
  <DataTable
    caption="Locaties in de volgorde van het formulier"
    captionHidden
    rows={locationsIn(lines)}
    columns={[
      {
        key: 'name',
        header: 'Naam',
        rowHeader: true,
        cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name),
      },
      {
        key: 'address',
        header: 'Adres',
        cell: ({ fields }) => ADDRESS.map((label) => fields.get(label)?.value).join(', '),
      },
      ...fieldLabels(lines)
        .filter((label) => label !== 'Naam' && !ADDRESS.includes(label))
        .map(columnOf),
    ]}
    empty={{ title: 'Geen locaties', text: 'Op 31 december was er geen vestiging open voor publiek.' }}
  />
);

const columnOf = (label: string): Column<Location> => ({
  key: label,
  header: label,
  cell: ({ fields }) => {
    const line = fields.get(label);
    const difference = differenceText(line?.before, line?.value);
    return (
      <>
        <Shown value={line?.value} />
        {difference !== '' && difference !== '0' && <small class="hint"> ({difference})</small>}
      </>
    );
  },
});
