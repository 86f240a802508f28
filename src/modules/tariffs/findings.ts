import { checkEdition, isWarning } from './check-edition.ts';
import { checkValue } from './check-norms.ts';
import type { EditionDocument, Norm } from './edition.ts';
import type { EditionFinding } from './edition-finding.ts';
import { findingText } from './messages.ts';

/** Something found in an edition, in words, at its path within a service; without a service, within the edition. */
export type Finding = {
  /** The id of the service, or `''`. */
  readonly service: string;
  readonly path: string;
  readonly sentence: string;
  readonly isError: boolean;
};

/** All that was found in an edition. Errors stand in the way of publishing, the rest only wants to be seen. */
export function findingsIn(document: EditionDocument): Finding[] {
  const { errors, warnings } = checkEdition(document);
  return [
    ...errors.map((finding) => worded(finding, document, true)),
    ...warnings.map((finding) => worded(finding, document, false)),
  ];
}

function worded(finding: EditionFinding, { services }: EditionDocument, isError: boolean): Finding {
  const [, index, rest = ''] = /^services\[(\d+)\]\.?(.*)$/.exec(finding.path) ?? [];
  const service = index === undefined ? undefined : services[Number(index)];
  const place = service ? { service: service.id, path: rest } : { service: '', path: finding.path };
  return { ...place, sentence: sentenceOf(finding), isError };
}

/** The sentence without the path before it: it stands beside its field. */
function sentenceOf(finding: EditionFinding): string {
  const text = findingText(finding).slice(finding.path.length + 2);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is wrong with one norm by itself, at its path within the norm: a range upside down, bands with gaps or overlaps. */
export const normFindings = ({ value }: Norm): Finding[] =>
  checkValue(value, 'value').map((finding) => ({
    service: '',
    path: finding.path,
    sentence: sentenceOf(finding),
    isError: !isWarning(finding),
  }));
