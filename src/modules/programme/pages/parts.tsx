import { dayOf } from '#kernel/days.ts';
import { Badge } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { type Activity, activityWords } from '../../activities/index.ts';
import { fullDay } from '../session-words.ts';
import type { ListedPart } from '../sql/parts.ts';

/** What takes place under an umbrella. */
export const Parts = ({ parts }: { parts: readonly ListedPart[] }) => (
  <DataTable
    caption="Onderdelen"
    rows={parts}
    columns={[
      {
        key: 'title',
        header: 'Onderdeel',
        rowHeader: true,
        cell: ({ id, title }) => <a href={`/werk/programma/${id}`}>{title}</a>,
      },
      { key: 'first', header: 'Eerste dag', cell: ({ firstAt }) => (firstAt ? fullDay(dayOf(firstAt)) : '') },
      {
        key: 'state',
        header: 'Stand',
        cell: (part) => {
          const state = part.state as Activity['state'];
          return <Badge tone={activityWords.stateTones[state]}>{activityWords.states[state]}</Badge>;
        },
      },
    ]}
    empty={{
      title: 'Nog geen onderdelen',
      text: 'Maak een activiteit en kies bij ‘Waar het bij hoort’ dat zij hier onderdeel van is.',
    }}
  />
);
