import { barChart } from '#kernel/charts.ts';
import type { Day } from '#kernel/days.ts';
import { Figure } from '#ui/figure.tsx';
import type { Topic } from '../../help-contacts/index.ts';
import type { SignalAt } from '../queries.ts';
import { weeksOf } from '../signal.ts';
import { byTopic, labelOf } from '../words.ts';

type Props = { signal: SignalAt; topics: readonly Topic[]; day: Day };

/** `9/11 – 15/11`: short enough to stand below a bar. */
const weekText = ({ from, to }: { from: Day; to: Day }): string => `${shortDay(from)} – ${shortDay(to)}`;
const shortDay = (day: Day): string => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;

/** What was asked, by topic and week, as a drawing and as a table. Nothing where nothing counts. */
export const AskedChart = ({ signal, topics, day }: Props) => {
  const { asked, rule, point } = signal;
  if (asked.length === 0) return null;
  const weeks = weeksOf(rule, day);
  const title = `Vragen per week bij ${point.name}`;
  const chart = barChart({
    ...{
      id: 'signaal',
      title,
      description: 'Per week een balk voor elk onderwerp. Dezelfde aantallen staan in de tabel.',
    },
    categoryName: 'Week',
    categories: weeks.map(weekText),
    series: [...byTopic(asked).keys()].map((topicId) => ({
      name: labelOf(topics, topicId),
      values: weeks.map(({ from, to }) =>
        asked
          .filter((each) => each.topicId === topicId && from <= each.day && each.day <= to)
          .reduce((sum, { questions }) => sum + questions, 0),
      ),
    })),
  });
  return <Figure svg={chart.svg} table={chart.table} caption={title} source="alleen voor medewerkers" />;
};
