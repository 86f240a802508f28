import type { Chart, Series } from '#kernel/chart-frame.ts';
import { lineChart } from '#kernel/charts.ts';
import { Card } from '#ui/card.tsx';
import { Figure } from '#ui/figure.tsx';
import { FACTS } from '../facts.ts';
import type { ListedFact } from '../sql/facts.ts';

/** The facts that weigh most in a price, each unit on a scale of its own. */
type Drawn = { unit: (typeof FACTS)[number]['unit']; name: string };
const DRAWN: readonly Drawn[] = [
  { unit: 'inwoners', name: 'Inwoners' },
  { unit: 'leerlingen', name: 'Leerlingen' },
];

/** How a municipality grew or shrank: shown for what is known of more than one year. */
export const FactsOverYears = ({ facts }: { facts: readonly ListedFact[] }) => {
  const charts = DRAWN.flatMap((drawn) => {
    const known = facts.filter(({ fact }) => kindsOf(drawn).some(({ id }) => id === fact));
    const chart = chartOf(known, drawn);
    const sources = [...new Set(known.map(({ source }) => source))];
    return chart ? [{ ...chart, caption: titleOf(drawn), source: `Bron: ${sources.join('; ')}` }] : [];
  });
  if (charts.length === 0) return null;
  return (
    <Card title="Door de jaren">
      {charts.map((chart) => (
        <Figure {...chart} />
      ))}
    </Card>
  );
};

const titleOf = ({ name }: Drawn): string => `${name} door de jaren`;
const kindsOf = ({ unit }: Drawn) => FACTS.filter((fact) => fact.unit === unit);

function chartOf(known: readonly ListedFact[], drawn: Drawn): Chart | undefined {
  const years = known.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (known.length === 0 || first === last) return undefined;

  // Every year has its place, so that a year of which nothing is known shows as a gap.
  const span = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const series: Series[] = kindsOf(drawn).map(({ id, label }, index) => ({
    // There is little room beside a line, and the title says of what it is.
    name: index === 0 ? drawn.name : label.replace(`${drawn.name} van `, ''),
    values: span.map((year) => known.find((row) => row.fact === id && row.year === year)?.value),
  }));
  return lineChart({
    id: `over-years-${drawn.unit}`,
    title: titleOf(drawn),
    description: `Een lijn per gegeven, van ${first} tot en met ${last}; de aantallen staan in de tabel eronder.`,
    categoryName: 'Jaar',
    categories: span.map(String),
    series: series.filter(({ values }) => values.some((value) => value !== undefined)),
  });
}
