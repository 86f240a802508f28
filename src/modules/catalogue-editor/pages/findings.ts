import { type EditionDocument, findingsIn } from '../../tariffs/index.ts';

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
