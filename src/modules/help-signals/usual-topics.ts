import type { Course } from '../courses/index.ts';

/** Topics of help contacts that courses of these names teach. Source: digisterker.nl, digivitaler.nl, oefenen.nl. */
const TAUGHT: readonly (readonly [name: string, topics: readonly string[]])[] = [
  ['digisterker', ['digid-app', 'digid-aanvragen', 'digid-activeren', 'digid-kwijt', 'mijnoverheid', 'machtigen']],
  ['digivitaler', ['zorg']],
  ['klik & tik', ['apparaat', 'e-mail-app']],
  ['tel je geld', ['toeslagen', 'belastingaangifte', 'bankieren']],
];

/** What to fill in beforehand where nobody chose yet at which topics a course is proposed. */
export function usualTopics({ name, line }: Pick<Course, 'name' | 'line'>): readonly string[] {
  const called = `${line} ${name}`.toLowerCase();
  return TAUGHT.find(([taught]) => called.includes(taught))?.[1] ?? [];
}
