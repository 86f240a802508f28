import type { Module } from '#kernel/module.ts';
import type { Figures } from './domain.ts';

/** The figures of all modules, in the order in which reports show them. */
export const knownFigures = (modules: readonly Module[]): Figures =>
  new Map(
    modules
      .flatMap((module) => module.figures ?? [])
      .flatMap(({ figures }) => figures)
      .map((figure) => [figure.id, figure] as const),
  );

/** A figure by its group and its label, as lists and choices name it. */
export function figureName(figures: Figures, id: string): string {
  const figure = figures.get(id);
  if (!figure) return id;
  return figure.label.startsWith(figure.group) ? figure.label : `${figure.group}: ${figure.label}`;
}
