import { type EditionDocument, normText, type Service } from '../tariffs/index.ts';

/** One thing that two editions say differently: where, what it was and what it becomes. Absent is new or gone. */
export type Difference = { readonly path: string; readonly before?: string; readonly after?: string };
export type ServiceDifferences = {
  readonly service: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly differences: readonly Difference[];
};

/** What the later edition says differently, service by service in its own order, those that are gone last. */
export function differencesBetween(before: EditionDocument, after: EditionDocument): ServiceDifferences[] {
  const old = new Map(before.services.map((service) => [service.id, service]));
  const changed = after.services.flatMap((service): ServiceDifferences[] => {
    const { id, title } = service;
    const earlier = old.get(id);
    if (!earlier) return [{ service: id, title, kind: 'added', differences: [] }];
    const differences = differencesOf(readable(earlier), readable(service));
    return differences.length > 0 ? [{ service: id, title, kind: 'changed', differences }] : [];
  });
  const kept = new Set(after.services.map(({ id }) => id));
  const gone = before.services.filter(({ id }) => !kept.has(id));
  return [
    ...changed,
    ...gone.map(({ id, title }): ServiceDifferences => ({ service: id, title, kind: 'removed', differences: [] })),
  ];
}

/** The service with its norms in the words that readers see, instead of codes and bounds. */
const readable = ({ norms, ...service }: Service): object => ({
  ...service,
  norms: norms.map((norm) => ({ id: norm.id, label: norm.label, value: normText(norm), note: norm.note })),
});

/** What the later edition says differently around its services: titles, programme lines, chapters, notes. */
export function frameDifferences(before: EditionDocument, after: EditionDocument): Difference[] {
  const [{ services: _before, ...old }, { services: _after, ...frame }] = [before, after];
  return differencesOf(old, frame);
}

/** Every text and number that differs between two versions of one thing. */
function differencesOf(before: object, after: object): Difference[] {
  const was = leavesOf(before);
  const becomes = leavesOf(after);
  return [...new Set([...was.keys(), ...becomes.keys()])]
    .filter((path) => was.get(path) !== becomes.get(path))
    .map((path) => ({ path, before: was.get(path), after: becomes.get(path) }));
}

/** `tariff.components.per-leerling.amount` with its value. What has an id stands under it: moving it is no change. */
function leavesOf(value: unknown, path = '', leaves = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) return leaves;
  if (typeof value !== 'object') {
    leaves.set(path, typeof value === 'boolean' ? (value ? 'ja' : 'nee') : String(value));
  } else if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    if (value.length > 0) leaves.set(path, value.join('; '));
  } else {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'id') continue;
      const named = Array.isArray(value) ? (item as { id?: string; size?: string; number?: number }) : {};
      const place = Array.isArray(value) ? Number(key) + 1 : key;
      const step = named.id ?? named.size ?? named.number ?? place;
      leavesOf(item, path ? `${path}.${step}` : String(step), leaves);
    }
  }
  return leaves;
}
