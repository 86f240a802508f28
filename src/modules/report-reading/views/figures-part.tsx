import { DataTable } from '#ui/data-table.tsx';
import { KeyFigures } from '#ui/key-figures.tsx';
import type { FilledReport, FilledValue } from '../../report-contents/index.ts';
import { type PartOf, valuesUnder } from '../parts.ts';
import { ValueLink } from './value-link.tsx';

/** So many figures still stand beside each other as large numbers; more of them make a table. */
const LARGE = 4;

/** Figures of a chapter: a few as large numbers, many as a table. */
export const Figures = ({ block, report }: { block: PartOf<'figures'>; report: FilledReport }) => {
  const values = valuesUnder(block.keys, report);
  return values.length <= LARGE && block.heading ? (
    <div class="stack">
      <h3>{block.heading}</h3>
      <KeyFigures
        items={values.map((value) => ({
          label: <ValueLabel value={value} />,
          value: <ValueLink value={value} />,
          change: isDoubtful(value) && <DoubtLink report={report} />,
        }))}
      />
    </div>
  ) : (
    <FigureTable block={block} report={report} values={values} />
  );
};

type TableProps = { block: PartOf<'figures'>; report: FilledReport; values: readonly FilledValue[] };

const FigureTable = ({ block, report, values }: TableProps) => (
  <DataTable
    caption={block.heading || `Cijfers van ${report.year}`}
    rows={values}
    columns={[
      { key: 'cijfer', header: 'Cijfer', rowHeader: true, cell: (value) => <ValueLabel value={value} /> },
      {
        key: 'waarde',
        header: String(report.year),
        align: 'end',
        cell: (value) => (
          <>
            <ValueLink value={value} />
            {isDoubtful(value) && (
              <small class="block">
                <DoubtLink report={report} />
              </small>
            )}
          </>
        ),
      },
    ]}
  />
);

/** What a value is about, where that is not the municipality or the year of the report. */
export const ValueLabel = ({ value }: { value: FilledValue }) => (
  <>
    {value.label}
    {value.scopeName && <small class="block">{value.scopeName}</small>}
  </>
);

const isDoubtful = ({ note, differs }: FilledValue): boolean => note !== '' || differs !== '';

/** Leads to what is said about the figures, where the report says that. */
const DoubtLink = ({ report }: { report: FilledReport }) => {
  const doubts = report.chapters.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'doubts');
  return doubts ? <a href={`#onderdeel-${doubts.id}`}>zie bij de cijfers</a> : null;
};
