import assert from 'node:assert/strict';
import type { HTMLElement } from 'node-html-parser';
import { addressOf } from '../attacks/found-forms.ts';
import type { client, Page } from '../page.ts';

type Client = ReturnType<typeof client>;
type At = { readonly path: string; readonly button: string };

/**
 * Presses a button of a page, as a browser without JavaScript does: its form is sent as it stands, with what is typed over it.
 * Gives the page to which it leads, or the form with what is wrong with it.
 */
export async function press(
  who: Client,
  { path, button }: At,
  typed: Record<string, string> = {},
): Promise<Page & { path: string }> {
  const page = await who.get(path);
  const pressed = page.html.querySelectorAll('main form button').find(({ text }) => text.trim() === button);
  const form = pressed?.closest('form');
  assert.ok(pressed && form, `${path} has the button ‘${button}’ (${page.status})`);
  const answer = await who.post(addressOf(form, path), { ...sentBy(form), ...sentBy(pressed), ...typed });
  if (answer.location === undefined) return { ...answer, path };
  return { ...(await who.get(answer.location)), path: answer.location };
}

/** What a form, or its button, sends when nobody touches it. Several ticks of one name go as one text. */
function sentBy(element: HTMLElement): Record<string, string> {
  const fields = element.tagName === 'BUTTON' ? [element] : element.querySelectorAll('input, select, textarea');
  const sent: Record<string, string> = {};
  for (const field of fields) {
    const name = field.getAttribute('name');
    const value = typedIn(field);
    if (name && value !== undefined) sent[name] = sent[name] === undefined ? value : `${sent[name]},${value}`;
  }
  return sent;
}

function typedIn(field: HTMLElement): string | undefined {
  if (field.tagName === 'TEXTAREA') return field.text;
  const isTick = ['checkbox', 'radio'].includes(field.getAttribute('type') ?? '');
  if (field.tagName !== 'SELECT')
    return isTick && !field.hasAttribute('checked') ? undefined : (field.getAttribute('value') ?? '');
  const options = field.querySelectorAll('option');
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
  return chosen?.getAttribute('value') ?? chosen?.text;
}

/** What stands on a page, in one line. */
export const textOn = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
