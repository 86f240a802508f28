import type { z } from 'zod';
import { checkEdition, shapeFindings } from './check-edition.ts';
import type { EditionDocument } from './edition.ts';
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

/** What is wrong with the shape of a part of an edition, a sentence for each fault. */
export const shapeSentences = ({ issues }: z.ZodError): string[] => issues.flatMap(shapeFindings).map(findingText);
