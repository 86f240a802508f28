// Finding a household on the list by a code or a name, as the program does it.

import { folded } from '#kernel/folded.ts';
import { readShortCode } from '#kernel/short-code.ts';

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('li[data-code]')];
const field = () => document.querySelector<HTMLInputElement>('#inchecken input[name=word]');
const texts = (): DOMStringMap => document.querySelector<HTMLElement>('[data-door-said]')?.dataset ?? {};

const isIn = (row: HTMLElement): boolean => row.querySelector('[aria-pressed=false]') === null;

/** The row of a household that can be checked in, or how it stands with what was typed, as the name of a sentence. */
export function findRow(word: string): { how: string; row?: HTMLElement } {
  const code = readShortCode(word);
  const byCode = rows().filter((row) => row.dataset.code === code);
  const others = document.querySelector<HTMLElement>('[data-others]')?.dataset.others?.split(' ') ?? [];
  const other = others.find((each) => code !== undefined && each.startsWith(code));
  if (byCode.length === 0 && other) return { how: other.split(':')[1] ?? '' };
  const found = byCode.length > 0 ? byCode : rows().filter((row) => row.dataset.names?.includes(folded(word)));
  const [row, ...more] = found;
  if (!row) return { how: code === undefined ? 'unknownName' : 'unknownCode' };
  if (more.length > 0) return { how: 'several' };
  if (isIn(row)) return { how: 'already', row };
  return row.dataset.expected ? { how: 'in', row } : { how: 'left' };
}

/** A sentence about a household, with how many they are, what they still pay and what they answered. */
export function sentenceOf(how: string, row?: HTMLElement): string {
  const name = row?.querySelector('strong')?.textContent ?? '';
  const notes = [...(row?.querySelectorAll('[data-note]') ?? [])].map((note) => note.textContent?.trim());
  return [(texts()[how] ?? '').replace('#', name), ...notes].filter(Boolean).join(' ');
}

/** The code in what a camera read: an address of ours, or the code itself. Undefined for anything else. */
export const codeIn = (text: string): string | undefined => readShortCode(text.split('/').at(-1) ?? '');

/** Shows only those whose name or code begins to be typed. */
export function filterRows(): void {
  const word = field()?.value ?? '';
  const code = word.toUpperCase().replaceAll(' ', '');
  for (const row of rows())
    row.hidden = !row.dataset.names?.includes(folded(word)) && !row.dataset.code?.startsWith(code);
  for (const letter of document.querySelectorAll<HTMLElement>('.door-letter'))
    letter.hidden = !letter.querySelector('li:not([hidden])');
}

/** Empties the field for the next who comes. */
export function clearField(): void {
  const input = field();
  if (input) input.value = '';
  filterRows();
}
