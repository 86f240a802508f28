import type { HTMLElement } from 'node-html-parser';
import type { Page } from '../page.ts';

/** A form of a page: where it goes, and what it sends when every box is ticked. */
export type FoundForm = { action: string; fields: Record<string, string> };

/** The forms of a page that change something. `address` is where the page stands. */
export const formsOf = ({ html }: Page, address: string): FoundForm[] =>
  html.querySelectorAll('form[method=post]').map((form) => ({
    action: form.getAttribute('action') || address,
    fields: Object.fromEntries(form.querySelectorAll('input, select, textarea').flatMap(fieldOf)),
  }));

function fieldOf(field: HTMLElement): [string, string][] {
  const name = field.getAttribute('name');
  return name && field.getAttribute('type') !== 'file' ? [[name, typedIn(field)]] : [];
}

function typedIn(field: HTMLElement): string {
  if (field.tagName === 'TEXTAREA') return field.text;
  if (field.tagName !== 'SELECT') return field.getAttribute('value') ?? '';
  const options = field.querySelectorAll('option');
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options.at(-1);
  return chosen?.getAttribute('value') ?? chosen?.text ?? '';
}
