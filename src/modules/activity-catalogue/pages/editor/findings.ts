import type { EditionDocument } from '../../edition.ts';
import { checkEdition } from '../../tariff/check-edition.ts';
import type { EditionFinding } from '../../tariff/edition-finding.ts';
import { findingText } from '../../tariff/messages.ts';

/** What was found about one service, at its path within the service. */
export type ServiceFinding = { readonly path: string; readonly sentence: string; readonly isError: boolean };

/** What was found in an edition, by service; under `''` what belongs to no service. */
export function findingsByService(document: EditionDocument): Map<string, ServiceFinding[]> {
  const { errors, warnings } = checkEdition(document);
  const all = [
    ...errors.map((finding) => ({ finding, isError: true })),
    ...warnings.map((finding) => ({ finding, isError: false })),
  ];
  return Map.groupBy(
    all.map(({ finding, isError }) => ({
      service: '',
      path: finding.path,
      sentence: sentenceOf(finding),
      isError,
      ...within(finding, document),
    })),
    ({ service }) => service,
  );
}

function within({ path }: EditionFinding, { services }: EditionDocument) {
  const [, index, rest] = /^services\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  const service = index === undefined ? undefined : services[Number(index)];
  return service ? { service: service.id, path: rest ?? '' } : {};
}

/** The sentence without the path before it: it stands beside its field. */
function sentenceOf(finding: EditionFinding): string {
  const text = findingText(finding).slice(finding.path.length + 2);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

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
