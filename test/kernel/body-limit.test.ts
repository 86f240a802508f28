import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { someone } from '../actors.ts';
import { askApi } from '../api.ts';
import { undone } from '../db.ts';
import { client, type Page } from '../page.ts';

const tooMuch = 'x'.repeat(1024 * 1024);

/** A form with a file that is larger than the house takes in. */
function withFile(): FormData {
  const form = new FormData();
  form.set('file', new File([tooMuch.repeat(13)], 'feiten.csv'));
  return form;
}

const mainOf = ({ html }: Page): string => html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';

test('a form that is too large gets a page in the shell it came from, which says what to do', () =>
  undone(async (tx) => {
    const asked = [
      [someone('administrator'), '/werk/gemeenten/nieuw', 'staff'],
      [someone('municipality-officer', { municipality: 'GM0109' }), '/partner/offertes', 'partner'],
      [visitor, '/inloggen', 'public'],
    ] as const;
    for (const [actor, path, side] of asked) {
      const page = await client(tx, actor).post(path, { text: tooMuch });
      assert.equal(page.status, 413);
      assert.equal(page.html.querySelector('body')?.classNames, side);
      assert.match(mainOf(page), /hoogstens 1 MB.*niets opgeslagen.*kleiner bestand/);
    }
  }));

test('where the form can be shown again, it comes back with the reason beside the field', () =>
  undone(async (tx) => {
    const page = await client(tx, someone('information-officer')).post('/werk/gemeenten/import', withFile());
    assert.equal(page.status, 413);
    const field = page.html.querySelector('[name=file]');
    assert.equal(field?.getAttribute('aria-invalid'), 'true');
    assert.match(page.html.querySelector(`#${field?.id}-error`)?.text ?? '', /hoogstens 12 MB/);
  }));

test('a form that is too large opens no door: who may not send it hears only that', () =>
  undone(async (tx) => {
    assert.equal((await client(tx, visitor).post('/werk/gemeenten/import', withFile())).location, '/inloggen');
    assert.equal((await client(tx, someone('desk-worker')).post('/werk/gemeenten/import', withFile())).status, 403);
  }));

test('the API answers with a problem', () =>
  undone(async (tx) => {
    const { status, headers } = await askApi(tx, '/api/v1/municipalities', { body: tooMuch.repeat(2) });
    assert.deepEqual([status, headers.get('content-type')], [413, 'application/problem+json; charset=utf-8']);
  }));
