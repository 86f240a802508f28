import type { HTMLElement } from 'node-html-parser';
import type { Page } from '../page.ts';

/** A form of a page: where it goes, what it sends when every box is ticked, what else can be chosen, and what is typed. */
export type FoundForm = {
  action: string;
  fields: Record<string, string>;
  choices: Record<string, string[]>;
  /** The names of the fields in which one can type anything. */
  typed: readonly string[];
};

/** The forms of a page that change something. `address` is where the page stands. */
export const formsOf = ({ html }: Page, address: string): FoundForm[] =>
  html.querySelectorAll('form[method=post]').map((form) => ({
    action: addressOf(form, address),
    fields: Object.fromEntries(form.querySelectorAll('input, select, textarea').flatMap(fieldOf)),
    choices: choicesIn(form),
    typed: form.querySelectorAll(TYPED).map((field) => field.getAttribute('name') ?? ''),
  }));

const TYPED = 'textarea, input:not([type]), input[type=text], input[type=search], input[type=url], input[type=email]';

/** Where a form goes that stands on this page. */
export function addressOf(form: HTMLElement, page: string): string {
  const { pathname, search } = new URL(form.getAttribute('action') ?? '', new URL(page, 'http://here'));
  return pathname + search;
}

function choicesIn(form: HTMLElement): Record<string, string[]> {
  const choices: Record<string, string[]> = {};
  for (const option of form.querySelectorAll('option, input[type=radio], input[type=checkbox], button[name]')) {
    const name = option.getAttribute('name') ?? option.closest('select')?.getAttribute('name') ?? '';
    choices[name] = [...(choices[name] ?? []), option.getAttribute('value') ?? ''];
  }
  return choices;
}

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
