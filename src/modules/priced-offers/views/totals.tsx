import { shareBar } from '#kernel/charts.ts';
import { formatCents } from '#kernel/money.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Figure } from '#ui/figure.tsx';
import { KeyFigures } from '#ui/key-figures.tsx';
import { Money } from '#ui/money.tsx';
import type { Calculation } from '../../calculations/index.ts';
import {
  type EditionDocument,
  programmeLineTitle,
  type Service,
  type TariffComponent,
  words,
} from '../../tariffs/index.ts';
import { lostLevelCents } from '../left-open.ts';

/** Cents per inhabitant a year, rounded half up for showing; undefined when the inhabitants are unknown. */
export const perInhabitantCents = (annualCents: number, inhabitants: number | undefined): number | undefined =>
  inhabitants ? Math.floor((annualCents * 2 + inhabitants) / (inhabitants * 2)) : undefined;

/** What the municipality pays, in a few large figures. */
export const TotalFigures = ({
  calculation,
  inhabitants,
}: {
  calculation: Calculation;
  inhabitants: number | undefined;
}) => {
  const { municipality } = calculation.totals;
  const each = perInhabitantCents(municipality.annualCents, inhabitants);
  return (
    <KeyFigures
      items={[
        { label: 'per jaar, voor de gemeente', value: formatCents(municipality.annualCents) },
        ...(municipality.firstYearCents === municipality.annualCents
          ? []
          : [
              { label: 'eenmalig', value: formatCents(municipality.oneOffCents) },
              { label: 'in het eerste jaar samen', value: formatCents(municipality.firstYearCents) },
            ]),
        { label: 'per inwoner per jaar', value: each === undefined ? 'onbekend' : formatCents(each) },
      ]}
    />
  );
};

type SumRow = { label: string; sums: Calculation['totals']['municipality'] };

const SumTable = ({ caption, first, rows }: { caption: string; first: string; rows: SumRow[] }) => (
  <DataTable
    caption={caption}
    rows={rows}
    dense
    columns={[
      { key: 'label', header: first, rowHeader: true, cell: ({ label }) => label },
      {
        key: 'annual',
        header: 'Per jaar',
        align: 'end',
        nowrap: true,
        cell: ({ sums }) => <Money cents={sums.annualCents} />,
      },
      {
        key: 'oneOff',
        header: 'Eenmalig',
        align: 'end',
        nowrap: true,
        cell: ({ sums }) => <Money cents={sums.oneOffCents} />,
      },
      {
        key: 'following',
        header: 'Volgende jaren',
        align: 'end',
        nowrap: true,
        cell: ({ sums }) => <Money cents={sums.followingYearsCents} />,
      },
    ]}
  />
);

/** How the yearly amount of the municipality is divided, to see at a glance what weighs most. */
const ProgrammeLineShares = ({ lines }: { lines: SumRow[] }) => {
  const parts = lines.map(({ label, sums }) => ({ name: label, value: Math.round(sums.annualCents / 100) }));
  if (parts.every(({ value }) => value === 0)) return null;
  const caption = 'Verdeling over de programmalijnen, per jaar voor de gemeente';
  const description =
    'Een balk met per programmalijn het deel van het jaarbedrag; de bedragen staan in de tabel eronder.';
  const chart = shareBar({
    id: 'programme-lines',
    title: caption,
    description,
    partName: 'Programmalijn',
    valueName: 'Euro per jaar',
    parts,
  });
  return <Figure {...chart} caption={caption} />;
};

/** The same money divided three ways: by who pays, by programme line, by level. */
export const TotalTables = ({ calculation, edition }: { calculation: Calculation; edition: EditionDocument }) => {
  const lostCents = lostLevelCents(calculation);
  const { byPayer, byProgrammeLine, byLevel } = calculation.totals;
  const lines = Object.entries(byProgrammeLine).map(([id, sums]) => ({ label: programmeLineTitle(edition, id), sums }));
  return (
    <>
      <ProgrammeLineShares lines={lines} />
      <SumTable
        caption="Wie betaalt"
        first="Betaler"
        rows={Object.entries(byPayer).map(([payer, sums]) => ({
          label: words.payer[payer as TariffComponent['payer']],
          sums,
        }))}
      />
      <SumTable caption="Gemeente, per programmalijn" first="Programmalijn" rows={lines} />
      <SumTable
        caption="Gemeente, per niveau"
        first="Niveau"
        rows={Object.entries(byLevel).map(([level, sums]) => ({ label: words.level[level as Service['level']], sums }))}
      />
      {lostCents > 0 && (
        <p class="hint">
          Van het bedrag per jaar hoort {formatCents(lostCents)} bij diensten waarvan het niveau in de bron onbekend is.
          Hun indeling is afgeleid.
        </p>
      )}
    </>
  );
};
