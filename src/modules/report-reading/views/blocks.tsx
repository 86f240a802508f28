import type { Child } from 'hono/jsx';
import { DataTable } from '#ui/data-table.tsx';
import { Figure } from '#ui/figure.tsx';
import { doubtfulValues, type FilledBlock, type FilledReport } from '../../report-contents/index.ts';
import type { Around } from '../around.ts';
import { chartOf, mapOf } from '../drawings.ts';
import { Figures, ValueLabel } from './figures-part.tsx';
import { Panels, Survey } from './opinions.tsx';
import { Quotes } from './quotes.tsx';
import { Paragraphs } from './text-block.tsx';
import { ValueLink } from './value-link.tsx';

/** What a page puts below a part, or below one of the paragraphs of a text. */
export type Below = (block: FilledBlock & { readonly id: string }, paragraph?: number) => Child;

type Shown<K extends FilledBlock['kind']> = Around & {
  readonly block: Extract<FilledBlock, { kind: K }> & { readonly id: string };
  readonly below?: Below | undefined;
};

/** One part of a chapter. What has nothing to show is not shown. */
export const Block = ({
  block,
  ...around
}: Around & { block: FilledBlock & { id: string }; below?: Below | undefined }) => {
  switch (block.kind) {
    case 'text':
      return <Text block={block} {...around} />;
    case 'figures':
      return <Figures block={block} report={around.report} />;
    case 'chart':
      return <Drawing block={block} {...around} />;
    case 'map':
      return <MapOfBranches block={block} {...around} />;
    case 'activities':
      return <Activities block={block} {...around} />;
    case 'commitments':
      return <Commitments block={block} {...around} />;
    case 'table':
      return <OwnTable block={block} {...around} />;
    case 'survey':
      return block.answers > 0 ? <Survey block={block} /> : null;
    case 'panel':
      return block.panels.length > 0 ? <Panels block={block} /> : null;
    case 'quotes':
      return <Quotes block={block} {...around} />;
    case 'doubts':
      return <Doubts block={block} {...around} />;
  }
};

const Heading = ({ text }: { text: string }) => (text ? <h3>{text}</h3> : null);

const Text = ({ block, report, below }: Shown<'text'>) => (
  <div class="prose">
    <Heading text={block.heading} />
    <Paragraphs
      paragraphs={block.paragraphs}
      values={report.values}
      below={below && ((paragraph) => below(block, paragraph))}
    />
    {block.signedBy && <p class="signed">{block.signedBy}</p>}
  </div>
);

const Drawing = ({ block, report }: Shown<'chart'>) => {
  const chart = chartOf(block, report, { standalone: false });
  if (!chart) return null;
  return (
    <div class={block.shape === 'parts' ? 'small-chart' : undefined}>
      <Figure {...chart} caption={block.heading} />
    </div>
  );
};

const MapOfBranches = ({ block, report, borders }: Shown<'map'>) => {
  const values = block.keys.flatMap((key) => report.values[key] ?? []).filter(({ origin }) => origin !== 'unknown');
  return (
    <div class="stack">
      <Heading text={block.heading} />
      <Figure
        svg={mapOf(block, { report, borders }, { standalone: false })}
        caption={`De bibliotheken in de gemeente ${report.municipality.name}`}
        table={{
          header: ['Naam', 'Plaats', 'Soort'],
          rows: block.branches.map(({ name, town, kind }) => [name, town, branchKinds[kind]]),
        }}
      />
      {values.length > 0 && (
        <DataTable
          caption="Wat waar is"
          rows={values}
          columns={[
            {
              key: 'cijfer',
              header: 'Wat',
              rowHeader: true,
              cell: (value) => <ValueLabel value={value} report={report} />,
            },
            { key: 'waarde', header: 'Aantal', align: 'end', cell: (value) => <ValueLink value={value} /> },
          ]}
        />
      )}
    </div>
  );
};

/** As the map draws them. */
export const branchKinds = { main: 'bibliotheek', ordinary: 'bibliotheek', minor: 'servicepunt' } as const;

/** The same heading may stand in several chapters. */
const labelIn = ({ chapters }: FilledReport, { id, heading }: { id: string; heading: string }): string =>
  [heading, chapters.find(({ blocks }) => blocks.some((block) => block.id === id))?.title].filter(Boolean).join(', ');

const Activities = ({ block, report }: Shown<'activities'>) => (
  <DataTable
    caption={block.heading || 'Activiteiten'}
    label={labelIn(report, block)}
    rows={block.activities}
    columns={[
      { key: 'activiteit', header: 'Activiteit', rowHeader: true, cell: ({ title }) => title },
      { key: 'wanneer', header: 'Wanneer', cell: ({ when }) => when || null },
      { key: 'waar', header: 'Waar', cell: ({ where }) => where || null },
      { key: 'voor', header: 'Voor wie', cell: ({ audience }) => audience || null },
      { key: 'deelnemers', header: 'Hoeveel er kwamen', cell: ({ attendance }) => attendance || 'niet geteld' },
    ]}
  />
);

const Commitments = ({ block }: Shown<'commitments'>) => (
  <DataTable
    caption={block.heading || 'Afgesproken en gedaan'}
    rows={block.commitments}
    columns={[
      { key: 'dienst', header: 'Wat', rowHeader: true, cell: ({ label }) => label },
      { key: 'afgesproken', header: 'Afgesproken', align: 'end', cell: ({ promised }) => promised },
      { key: 'gedaan', header: 'Gedaan', align: 'end', cell: ({ done }) => done ?? 'niet geteld' },
    ]}
    empty={{ title: 'Voor dit jaar is niets afgesproken dat geteld kan worden' }}
  />
);

const OwnTable = ({ block }: Shown<'table'>) => (
  <figure class="figure">
    <DataTable
      caption={block.heading || block.header.join(', ')}
      rows={block.rows}
      columns={block.header.map((header, index) => ({
        key: String(index),
        header,
        rowHeader: index === 0,
        cell: (row: readonly string[]) => row[index] || null,
      }))}
    />
    {block.source && <figcaption>Bron: {block.source}</figcaption>}
  </figure>
);

const Doubts = ({ block, report }: Shown<'doubts'>) => {
  const doubtful = doubtfulValues(report);
  if (doubtful.length === 0) return null;
  return (
    <section class="prose" id={`onderdeel-${block.id}`} aria-labelledby={`twijfel-${block.id}`}>
      <h3 id={`twijfel-${block.id}`}>{block.heading || 'Bij de cijfers'}</h3>
      <ul>
        {doubtful.map((value) => (
          <li>
            <strong>{value.label}</strong>: <ValueLink value={value} />.{' '}
            {[value.note, value.differs].filter(Boolean).join(' ')}
          </li>
        ))}
      </ul>
    </section>
  );
};
