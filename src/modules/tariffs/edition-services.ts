import type { EditionDocument, Service } from './edition.ts';

/** The title of a programme line; what stands outside all lines is custom work. */
export const programmeLineTitle = (edition: EditionDocument, id: string | null): string =>
  edition.programmeLines.find((line) => line.id === id)?.title ?? 'Maatwerk';

/** The stated level, or else our reading of the lost colour, said to be inferred. */
export function levelOf({ level, levelInference }: Service): { level: Service['level']; levelInferred: boolean } {
  return level === 'unknown' && levelInference
    ? { level: levelInference.level, levelInferred: true }
    : { level, levelInferred: false };
}

/** The service with all that it includes, itself first: a selection speaks for its included services too. */
export function withIncluded(service: Service, services: ReadonlyMap<string, Service>): [Service, ...Service[]] {
  const found = new Set([service]);
  for (const each of found) {
    for (const component of each.tariff.components) {
      const included = component.kind === 'includes_service' && services.get(component.service);
      if (included) found.add(included);
    }
  }
  found.delete(service);
  return [service, ...found];
}
