import { DataTable } from '#ui/data-table.tsx';
import { KeyFigures } from '#ui/key-figures.tsx';
import type { FilledReport, FilledValue } from '../../report-contents/index.ts';
import { aboutText, areLarge, doubtsIn, headOf, isDoubtful, type PartOf, valuesUnder } from '../parts.ts';
import { ValueLink } from './value-link.tsx';

/** Figures of a chapter: a few as large numbers, many as a table. */
export const Figures = ({ block, report }: { block: PartOf<'figures'>; report: FilledReport }) => {
  const values = valuesUnder(block.keys, report);
  return areLarge(block) ? (
    <div class="stack">
      <h3>{block.heading}</h3>
      <KeyFigures
        items={values.map((value) => ({
          label: <ValueLabel value={value} report={report} />,
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
      {
        key: 'cijfer',
        header: 'Cijfer',
        rowHeader: true,
        cell: (value) => <ValueLabel value={value} report={report} />,
      },
      {
        key: 'waarde',
        header: headOf(values),
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

/** What is counted, and what it is about where that is not what the report is about. */
export const ValueLabel = ({ value, report }: { value: FilledValue; report: FilledReport }) => {
  const about = aboutText(value, report);
  return (
    <>
      {value.label}
      {about && <small class="block">{about}</small>}
    </>
  );
};

/** Leads to what is said about the figures, where the report says that. */
const DoubtLink = ({ report }: { report: FilledReport }) => {
  const doubts = doubtsIn(report);
  return doubts ? <a href={`#onderdeel-${doubts.id}`}>zie bij de cijfers</a> : null;
};
