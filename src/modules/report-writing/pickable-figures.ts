import type { Figure } from '#kernel/figures.ts';

/** A figure under the words by which staff pick it. */
export type Pickable = { readonly figure: Figure; readonly words: string };

/** Every figure by its label; where two have the same one, with its id behind. */
export function pickableFigures(figures: ReadonlyMap<string, Figure>): Pickable[] {
  const all = [...figures.values()];
  const times = new Map<string, number>();
  for (const { label } of all) times.set(label, (times.get(label) ?? 0) + 1);
  return all
    .map((figure) => ({
      figure,
      words: times.get(figure.label) === 1 ? figure.label : `${figure.label} (${figure.id})`,
    }))
    .sort((one, other) => one.words.localeCompare(other.words, 'nl'));
}

/** The figures that can be meant: the one with this label or id, or all with these words in them. */
export function figuresMeant(typed: string, figures: readonly Pickable[]): Figure[] {
  const asked = typed.trim().toLocaleLowerCase('nl');
  const exact = figures.find(({ words, figure }) => words.toLocaleLowerCase('nl') === asked || figure.id === asked);
  if (exact) return [exact.figure];
  const words = asked.split(/\s+/);
  return figures
    .filter(({ words: label, figure: { id, group } }) => {
      const all = `${label} ${id} ${group}`.toLocaleLowerCase('nl');
      return words.every((word) => all.includes(word));
    })
    .map(({ figure }) => figure);
}
