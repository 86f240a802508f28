import type { FigureRegistry } from '#kernel/figure-registry.ts';
import { scopeCode } from '#kernel/figures.ts';
import { withParameters } from '#ui/page-url.ts';
import { disagreementsIn, type FigureValue, formatKnown, originWords, unknownText } from '../figures/index.ts';
import { profileWords } from '../observations/index.ts';
import type { ReturnLine } from './statistical-return.ts';

/** What can stand in a form: one number of the year itself. A span, and what bears no year, cannot. */
export const plainValue = (value: FigureValue | undefined): number | undefined =>
  value?.preferred === undefined || value.preferred.highest !== undefined || value.preferred.undated
    ? undefined
    : value.preferred.value;

export type FigureInYears = {
  readonly now: FigureValue | undefined;
  readonly before: FigureValue | undefined;
  /** The same fact by other rules. */
  readonly others: readonly FigureValue[];
};

type FigureFacts = Omit<ReturnLine, 'code' | 'section' | 'label'>;

/** All that a form needs of a figure: value, the year before, how it is known, and where it is counted or entered. */
export function figureFacts(
  registry: FigureRegistry,
  { now, before, others }: FigureInYears,
  year: number,
): FigureFacts {
  if (!now) return { definition: '' };
  const value = plainValue(now);
  const { preferred } = now;
  return {
    ...{ definition: now.definition.definition, value, before: plainValue(before) },
    ...(preferred && { origin: originWords[preferred.origin], source: preferred.source, note: preferred.note }),
    hint: value === undefined ? emptyHint(registry, now, others) : doubtIn(now),
    place: placeOf(registry, now, year),
  };
}

function emptyHint(registry: FigureRegistry, value: FigureValue, others: readonly FigureValue[]): string {
  const elsewhere = others.flatMap(({ figure, definition, preferred }) =>
    preferred ? [`Volgens ${profileWords[definition.profile]} is het ${formatKnown(figure, preferred)}.`] : [],
  );
  return [whyEmpty(registry, value), ...elsewhere].join(' ');
}

function whyEmpty({ figures }: FigureRegistry, { figure, preferred, unknown, withheld }: FigureValue): string {
  if (withheld) return 'Je mag dit cijfer niet zien.';
  if (preferred?.undated) return `De bron (${preferred.source}) noemt geen jaar.`;
  if (preferred) return `De bron geeft geen precies getal: ${formatKnown(figure, preferred)}.`;
  return unknownText(unknown, (id) => figures.get(id)?.label ?? id);
}

/** What the source says of how near it is, and what else is known that differs. */
function doubtIn(value: FigureValue): string | undefined {
  const { figure, preferred } = value;
  const near = preferred?.qualifier ? [`De bron zegt: ${formatKnown(figure, preferred)}.`] : [];
  const others = disagreementsIn(value).map(
    (known) => `Ook ${originWords[known.origin]}: ${formatKnown(figure, known)}.`,
  );
  return [...near, ...others].join(' ') || undefined;
}

function placeOf({ countedBy }: FigureRegistry, value: FigureValue, year: number): ReturnLine['place'] {
  const { figure, scope, preferred } = value;
  if (preferred === undefined && !countedBy.has(figure.id)) return entryOf(value, year);
  const href = withParameters(`/werk/cijfers/${figure.id}`, { gebied: scopeCode(scope), periode: String(year) });
  return { label: 'Bekijk waar het vandaan komt', href };
}

/** Where somebody enters what nobody counts. */
export const entryOf = ({ figure, definition, scope }: FigureValue, year: number): ReturnLine['place'] => ({
  label: 'Voer het in',
  href: withParameters('/werk/ingevoerde-cijfers/nieuw', {
    ...{ cijfer: figure.id, gebied: scopeCode(scope), periode: String(year), telwijze: definition.profile },
  }),
});
