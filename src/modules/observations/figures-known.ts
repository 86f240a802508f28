import { figuresOf } from '#kernel/figure-registry.ts';
import type { Module } from '#kernel/module.ts';
import type { Figures } from './domain.ts';

/** The figures of all modules, by chapter of the report. */
export const knownFigures = (modules: readonly Module[]): Figures =>
  new Map([...figuresOf(modules).figures].toSorted(([, one], [, other]) => one.chapter - other.chapter));

/** A figure by its group and its label, as lists and choices name it. */
export function figureName(figures: Figures, id: string): string {
  const figure = figures.get(id);
  if (!figure) return id;
  return figure.label.startsWith(figure.group) ? figure.label : `${figure.group}: ${figure.label}`;
}
