import type { z } from 'zod';
import { checkComponents } from './check-components.ts';
import { checkNorms } from './check-norms.ts';
import { EditionDocument, type Service } from './edition.ts';
import { duplicates, type EditionFinding } from './edition-finding.ts';
import { withIncluded } from './edition-services.ts';

export type EditionCheck = { edition?: EditionDocument; errors: EditionFinding[]; warnings: EditionFinding[] };

const warningCodes: ReadonlySet<EditionFinding['code']> = new Set([
  'band-undecided',
  'no-recurrence',
  'no-core-function',
  'level-unknown',
  'functions-reinterpreted',
]);

/** Whether this only wants to be seen, and does not stand in the way of publishing. */
export const isWarning = ({ code }: EditionFinding): boolean => warningCodes.has(code);

/**
 * Checks an edition in any state. Errors stand in the way of publishing; warnings are true of real catalogues and only
 * want to be seen. `edition` is there when the shape is right, whatever else is wrong. Never throws.
 */
export function checkEdition(document: unknown): EditionCheck {
  const parsed = EditionDocument.safeParse(document);
  if (!parsed.success) return { errors: parsed.error.issues.flatMap(shapeFindings), warnings: [] };
  const edition = parsed.data;
  const findings = [
    ...duplicates(edition.programmeLines, 'programmeLines'),
    ...duplicates(
      edition.chapters.map(({ number }) => ({ id: String(number) })),
      'chapters',
    ),
    ...duplicates(edition.services, 'services'),
    ...edition.services.flatMap((service, index) => checkService(edition, service, `services[${index}]`)),
  ];
  return {
    edition,
    errors: findings.filter((finding) => !isWarning(finding)),
    warnings: findings.filter(isWarning),
  };
}

function checkService(edition: EditionDocument, service: Service, path: string): EditionFinding[] {
  const { coreFunctions: printed, coreFunctionsMeant: meant } = service;
  const findings = [...checkReferences(edition, service, path), ...checkNorms(service, path)];
  findings.push(...checkComponents(service.tariff.components, `${path}.tariff.components`));
  const { ageMin, ageMax } = service.audience;
  if (ageMin !== null && ageMax !== null && ageMin > ageMax) {
    findings.push({ path: `${path}.audience`, code: 'upside-down', min: ageMin, max: ageMax });
  }
  if (meant.length === 0) findings.push({ path: `${path}.coreFunctionsMeant`, code: 'no-core-function' });
  if (String(printed) !== String(meant)) {
    findings.push({ path: `${path}.coreFunctionsMeant`, code: 'functions-reinterpreted', printed, meant });
  }
  if (service.level === 'unknown' && !service.levelInference) {
    findings.push({ path: `${path}.level`, code: 'level-unknown' });
  }
  return findings;
}

/** Everything that a service names must exist, and no service may include itself by a detour. */
function checkReferences(edition: EditionDocument, service: Service, path: string): EditionFinding[] {
  const services = new Map(edition.services.map((each) => [each.id, each]));
  const findings: EditionFinding[] = [];
  const expect = (known: boolean, at: string, id: string | number) => {
    if (!known) findings.push({ path: `${path}.${at}`, code: 'unknown-reference', id: String(id) });
  };
  const { programmeLine, chapter, tariff } = service;
  if (programmeLine)
    expect(
      edition.programmeLines.some(({ id }) => id === programmeLine),
      'programmeLine',
      programmeLine,
    );
  expect(
    edition.chapters.some(({ number }) => number === chapter),
    'chapter',
    chapter,
  );
  const { requiresService } = tariff.constraints;
  if (requiresService) expect(services.has(requiresService), 'tariff.constraints.requiresService', requiresService);
  for (const [index, component] of tariff.components.entries()) {
    if (component.kind !== 'includes_service') continue;
    const at = `tariff.components[${index}].service`;
    const included = services.get(component.service);
    expect(included !== undefined, at, component.service);
    if (included && (included === service || withIncluded(included, services).includes(service))) {
      findings.push({ path: `${path}.${at}`, code: 'includes-cycle', service: component.service });
    }
  }
  return findings;
}

/** What is wrong with the shape of a value, in facts. */
function shapeFindings(issue: z.core.$ZodIssue): EditionFinding[] {
  const path = issue.path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  if (issue.code === 'invalid_value') return [{ path, code: 'unknown-value', allowed: issue.values.map(String) }];
  if (issue.code === 'unrecognized_keys') return [{ path, code: 'unknown-field', fields: issue.keys }];
  return [{ path, code: 'wrong-shape', reason: issue.message }];
}
