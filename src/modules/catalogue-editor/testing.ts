import assert from 'node:assert/strict';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client, type Page } from '../../../test/page.ts';
import { installEdition, startDraft } from '../activity-catalogue/index.ts';
import { edition2025 } from '../tariffs/testing.ts';

type Browser = ReturnType<typeof client>;

/** The edition of 2025 in force, and a draft of a year made from it, in the browser of an administrator. */
export const withDraft = (test: (browser: Browser, href: string, tx: Tx) => Promise<void>, year = 2026) =>
  undone(async (tx) => {
    const installed = await installEdition(ctxOf(tx), edition2025);
    assert.ok(installed.ok);
    const draft = await startDraft(ctxOf(tx), { from: installed.value.id, year });
    assert.ok(draft.ok);
    await test(client(tx, someone('administrator')), `/werk/catalogus/${draft.value.id}`, tx);
  });

/** What a browser would send: every field of the form as it stands. */
export function valuesOf({ html }: Page): Record<string, string> {
  const form = html.querySelector('main form.form') ?? assert.fail('no form');
  const values: Record<string, string> = {};
  for (const input of form.querySelectorAll('input[name], textarea[name], select[name]')) {
    const name = input.getAttribute('name') ?? '';
    const type = input.getAttribute('type');
    if (name === '_key' || (type === 'checkbox' && input.getAttribute('checked') === undefined)) continue;
    const option = input.querySelector('option[selected]') ?? input.querySelector('option');
    const chosen = option?.getAttribute('value');
    const value =
      input.tagName === 'SELECT'
        ? (chosen ?? '')
        : input.tagName === 'TEXTAREA'
          ? input.text
          : (input.getAttribute('value') ?? (type === 'checkbox' ? 'on' : ''));
    values[name] = values[name] === undefined ? value : `${values[name]},${value}`;
  }
  return values;
}

/** The id of the edition that the draft was made from. */
export async function otherOf(browser: Browser, href: string): Promise<string> {
  const link = (await browser.get(href)).html.querySelector('a[href*="/verschillen/"]');
  return link?.getAttribute('href')?.split('/').at(-1) ?? assert.fail('no link to the differences');
}
