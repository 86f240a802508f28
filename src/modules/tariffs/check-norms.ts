import type { Norm, NormBand, Service } from './edition.ts';
import { duplicates, type EditionFinding } from './edition-finding.ts';
import { pupilSpanOf } from './pupil-span.ts';

/** Ids, ranges and bands of the norms and parts of a service at this path. */
export function checkNorms({ norms, parts }: Service, path: string): EditionFinding[] {
  const unknown = parts.flatMap(({ norm }, index): EditionFinding[] =>
    norm === undefined || norms.some(({ id }) => id === norm)
      ? []
      : [{ path: `${path}.parts[${index}].norm`, code: 'unknown-reference', id: norm }],
  );
  return [
    ...duplicates(norms, `${path}.norms`),
    ...duplicates(parts, `${path}.parts`),
    ...unknown,
    ...norms.flatMap(({ value }, index) => checkValue(value, `${path}.norms[${index}].value`)),
  ];
}

/** A range that is upside down, and bands of pupils that leave a gap or overlap. */
export function checkValue(value: Norm['value'], path: string): EditionFinding[] {
  if (value.kind === 'bands') return checkBands(value.bands, value.undecidedAt, `${path}.bands`);
  if (value.kind !== 'range') return [];
  const { min, max } = value;
  return min !== undefined && max !== undefined && min > max ? [{ path, code: 'upside-down', min, max }] : [];
}

/** From one pupil up every number belongs to exactly one band, or is named as undecided. */
function checkBands(bands: readonly NormBand[], undecidedAt: readonly number[], path: string): EditionFinding[] {
  const findings: EditionFinding[] = [];
  let next = 1;
  for (const [from, to] of bands.map(pupilSpanOf).sort(([a], [b]) => a - b)) {
    if (from > to) findings.push({ path, code: 'upside-down', min: from, max: to });
    if (from === next + 1 && undecidedAt.includes(next)) findings.push({ path, code: 'band-undecided', at: next });
    else if (from > next) findings.push({ path, code: 'band-gap', from: next, to: from - 1 });
    if (from < next) findings.push({ path, code: 'band-overlap', from, to: Math.min(to, next - 1) });
    next = Math.max(next, to + 1);
  }
  if (Number.isFinite(next)) findings.push({ path, code: 'band-gap', from: next });
  return findings;
}
