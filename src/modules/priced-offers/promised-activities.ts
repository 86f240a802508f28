import type { Line } from '../calculations/index.ts';
import type { EditionDocument } from '../tariffs/index.ts';

/** A number of activities a year, or a bandwidth, promised by a priced line. */
export type PromisedActivities = { service: string; component: string; min: number; max: number };

/** The activities a year that priced lines promise: packages by their size, ranges by their bounds. */
export const promisedActivitiesOf = (edition: EditionDocument, lines: readonly Line[]): PromisedActivities[] =>
  lines.flatMap((line) => {
    const service = edition.services.find(({ id }) => id === line.service);
    const component = service?.tariff.components.find(({ id }) => id === line.component);
    const { service: id, component: part, quantity } = line;
    if (component?.kind === 'activity_range_fixed') {
      const { activitiesMin, activitiesMax } = component;
      return [{ service: id, component: part, min: activitiesMin * quantity, max: activitiesMax * quantity }];
    }
    if (component?.kind !== 'package_by_size') return [];
    const count = (component.sizes.find(({ size }) => size === line.size)?.activitiesPerYear ?? 0) * quantity;
    return [{ service: id, component: part, min: count, max: count }];
  });
