import type { Edition } from '../../activity-catalogue/index.ts';
import { type EditionDocument, findingsIn } from '../../tariffs/index.ts';
import { editionHref, serviceHref } from './load.ts';

export type ServiceFinding = ReturnType<typeof findingsIn>[number];

/** What was found in an edition, by service; under `''` what belongs to no service. */
export const findingsByService = (document: EditionDocument): Map<string, ServiceFinding[]> =>
  Map.groupBy(findingsIn(document), ({ service }) => service);

/** Errors of one component by the name of its field; `label` takes what belongs to no field. */
export function componentErrors(
  findings: readonly ServiceFinding[],
  index: number,
  names: readonly string[],
): Record<string, string> {
  const start = `tariff.components[${index}].`;
  const errors: Record<string, string> = {};
  for (const { path, sentence } of findings.filter((each) => each.isError && each.path.startsWith(start))) {
    const name = path.slice(start.length).replaceAll(/\[(\d+)\]/g, '.$1');
    errors[names.find((each) => each === name || each.startsWith(`${name}.`)) ?? 'label'] ??= sentence;
  }
  return errors;
}

/** The form that mends what was found. */
export function mendingHref(edition: Edition, { service: id, path }: ServiceFinding): string {
  const { services, programmeLines, chapters } = edition.document;
  const [, list = '', at = ''] = /^(?:tariff\.)?(\w+)\[(\d+)\]/.exec(path) ?? [];
  const index = Number(at);
  const service = services.find((each) => each.id === id);
  if (!service) {
    const frame = `${editionHref(edition)}/opbouw`;
    if (list === 'programmeLines') return `${frame}/programmalijnen/${programmeLines[index]?.id}`;
    return list === 'chapters' ? `${frame}/hoofdstukken/${chapters[index]?.number}` : frame;
  }
  const href = serviceHref(edition, id);
  if (list === 'components') return `${href}/tarieven/${service.tariff.components[index]?.id}`;
  if (list === 'norms') return `${href}/inhoud/normen/${service.norms[index]?.id}`;
  return list === 'parts' ? `${href}/inhoud/onderdelen/${service.parts[index]?.id}` : href;
}
