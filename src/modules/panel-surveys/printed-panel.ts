import type { Tx } from '#kernel/db.ts';
import { parsePeriod, periodName } from '#kernel/reporting-period.ts';
import { certaintyWords, type PanelItem, percentageText } from './panel.ts';
import { listPanelItems, listPanelsAbout, type Panel } from './sql.ts';

/** One percentage of a list, with what is not sure about it. */
export type PrintedItem = {
  readonly label: string;
  /** Null: the source leaves it open. */
  readonly percentage: number | null;
  /** `89%`, or `81% of 83%`. */
  readonly shown: string;
  /** How it was read from the source; empty: it stands there as it is. */
  readonly reading: string;
  readonly note: string;
};

/** A survey by others as a report prints it. */
export type PrintedPanel = {
  readonly instrument: string;
  /** `september 2024`. */
  readonly held: string;
  readonly population: string;
  /** Empty: the municipality itself. */
  readonly area: string;
  readonly commissioner: string;
  readonly source: string;
  readonly note: string;
  readonly lists: readonly { readonly title: string; readonly items: readonly PrintedItem[] }[];
};

type About = { readonly municipalityCode: string; readonly year: number };

/** What others asked members and visitors in a year, as far as it is or may be about this municipality. */
export async function panelsIn(tx: Tx, about: About): Promise<PrintedPanel[]> {
  const printed: PrintedPanel[] = [];
  for (const panel of await listPanelsAbout(tx, about))
    printed.push(panelOf(panel, await listPanelItems(tx, panel.id)));
  return printed;
}

const AREAS = {
  municipality: '',
  organisation: 'hele organisatie',
  'not-stated': 'de bron noemt geen gebied',
} as const;

const panelOf = (panel: Panel, items: readonly PanelItem[]): PrintedPanel => ({
  ...{ instrument: panel.instrument, held: monthText(panel.fieldwork), population: panel.population },
  ...{ area: AREAS[panel.scope.kind], commissioner: panel.commissioner, source: panel.source, note: panel.note },
  lists: [...Map.groupBy(items, ({ list }) => list)].map(([title, ofList]) => ({ title, items: ofList.map(itemOf) })),
});

const itemOf = (item: PanelItem): PrintedItem => ({
  ...{ label: item.label, percentage: item.percentage, shown: percentageText(item), note: item.note },
  reading: item.certainty === 'stated' ? '' : certaintyWords[item.certainty],
});

/** The month in which people were asked, in words. */
export function monthText(fieldwork: string): string {
  const month = parsePeriod(fieldwork);
  return month ? periodName(month) : fieldwork;
}
