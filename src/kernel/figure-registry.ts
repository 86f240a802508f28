import type { Figure, FigureSource, Formula } from './figures.ts';
import type { Module } from './module.ts';

/** All figures that modules declare, by id, and the source that counts each; one without a source is only ever told or calculated. */
export type FigureRegistry = {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly countedBy: ReadonlyMap<string, FigureSource>;
};

const known = new WeakMap<readonly Module[], FigureRegistry>();

/** The figures of these modules. Throws for an id that stands twice, a formula over what is not there, or one that leads back to itself. */
export function figuresOf(modules: readonly Module[]): FigureRegistry {
  const kept = known.get(modules);
  if (kept) return kept;
  const sources = modules.flatMap((module) => module.figures ?? []);
  const faults = figureFaults(sources.flatMap(({ figures }) => figures));
  if (faults.length > 0) throw new Error(`These figures cannot be: ${faults.join('; ')}`);
  const registry: FigureRegistry = {
    figures: new Map(sources.flatMap(({ figures }) => figures).map((figure) => [figure.id, figure])),
    countedBy: new Map(
      sources
        .filter(({ count }) => count !== undefined)
        .flatMap((source) => source.figures.map(({ id }) => [id, source])),
    ),
  };
  known.set(modules, registry);
  return registry;
}

/** The figures that a formula is made of. */
export const partsOf = (formula: Formula): readonly string[] => {
  if (formula.kind === 'sum') return formula.of;
  return formula.kind === 'ratio' ? [formula.of, formula.per] : [formula.of, formula.since ?? formula.of];
};

const partsOfFigure = ({ definitions }: Figure): string[] =>
  definitions.flatMap(({ formula }) => (formula ? partsOf(formula) : []));

function figureFaults(figures: readonly Figure[]): string[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.flatMap((figure) => {
    const { id, definitions } = figure;
    const profiles = definitions.map(({ profile }) => profile);
    const missing = partsOfFigure(figure).filter((part) => !byId.has(part));
    return [
      ...(byId.get(id) === figure ? [] : [`${id} is declared twice`]),
      ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? [] : [`${id} is not in kebab-case`]),
      ...(new Set(profiles).size === profiles.length ? [] : [`${id} has two definitions of one profile`]),
      ...missing.map((part) => `${id} is made of ${part}, which nobody declares`),
      ...(isInCircle(figure, byId) ? [`${id} is made of itself`] : []),
    ];
  });
}

/** Whether the parts of a figure, and theirs, lead back to it. */
function isInCircle(figure: Figure, byId: ReadonlyMap<string, Figure>): boolean {
  const seen = new Set<string>();
  const ahead = partsOfFigure(figure);
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    const part = byId.get(id);
    if (id === figure.id) return true;
    if (part && !seen.has(id)) ahead.push(...partsOfFigure(part));
    seen.add(id);
  }
  return false;
}
