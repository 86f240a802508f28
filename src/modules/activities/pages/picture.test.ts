import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { copyActivity } from '../commands/copy-activity.ts';
import { anActivity, reread } from '../testing.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAYAAAAEAQMAAACXytwAAAAAA1BMVEUAgIBxQSaxAAAAC0lEQVQI12NggAAAAAgAAS8g3TEAAAAASUVORK5CYII=',
  'base64',
);

const anAddress =
  (
    work: (around: { ctx: ReturnType<typeof ctxOf>; id: string; browser: ReturnType<typeof client> }) => Promise<void>,
  ) =>
  () =>
    undone(async (tx) => {
      const ctx = ctxOf(tx);
      await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
      const { id } = await anActivity(ctx);
      await work({ ctx, id, browser: client(tx, someone('programme-maker', { municipality: 'GM0109' })) });
    });

function upload(bytes: Buffer, fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('picture', new File([new Uint8Array(bytes)], 'foto.jpg', { type: 'image/jpeg' }));
  return form;
}

test(
  'a picture is kept by what it is, without what hangs behind it, and shown with its words',
  anAddress(async ({ ctx, id, browser }) => {
    const address = `/werk/activiteiten/${id}/foto`;
    const secret = Buffer.concat([PNG, Buffer.from('N52.6629 E6.7323')]);
    const saved = await browser.post(address, upload(secret, { alt: 'Een blauw vlak', version: '2' }));
    assert.equal(saved.status, 303);
    const shown = await browser.get(`/werk/activiteiten/${id}/foto-bestand`);
    assert.deepEqual([shown.status, shown.headers.get('content-type')], [200, 'image/png']);
    assert.doesNotMatch(shown.text, /E6\.7323/);
    const page = await browser.get(address);
    assert.equal(page.html.querySelector('main img')?.getAttribute('alt'), 'Een blauw vlak');
    const emmen = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await emmen.get(`/werk/activiteiten/${id}/foto-bestand`)).status, 404);
  }),
);

for (const [what, bytes, fields, name, text] of [
  [
    'what is no picture',
    Buffer.from('<svg onload=alert(1)>'),
    { alt: 'Een val', version: '2' },
    'picture',
    /geen foto/,
  ],
  ['a picture without words', PNG, { alt: '', version: '2' }, 'alt', /wat er op de foto staat/],
  ['a picture for what somebody else has changed', PNG, { alt: 'Vlak', version: '1' }, 'picture', /Iemand anders/],
] as const)
  test(
    `${what} is refused`,
    anAddress(async ({ ctx, id, browser }) => {
      const page = await browser.post(`/werk/activiteiten/${id}/foto`, upload(bytes, fields));
      assert.equal(page.status, 422);
      assert.match(page.html.querySelector(`#${name}-error`)?.text ?? '', text);
      assert.equal((await reread(ctx, id)).pictureId, null);
    }),
  );

test(
  'other words leave the picture; taken away, it is gone unless a copy shows it',
  anAddress(async ({ ctx, id, browser }) => {
    const address = `/werk/activiteiten/${id}/foto`;
    await browser.post(address, upload(PNG, { alt: 'Vlak', version: '2' }));
    const { pictureId } = await reread(ctx, id);
    await browser.post(address, { alt: 'Groen vlak', version: '3' });
    const reworded = await reread(ctx, id);
    assert.deepEqual([reworded.pictureId, reworded.pictureAlt], [pictureId, 'Groen vlak']);
    const copy = await copyActivity(ctx, { id, as: 'draft' });
    assert.ok(copy.ok);
    const pictures = async () =>
      (await ctx.tx.selectFrom('activities.pictures').select('id').execute()).map((each) => each.id);
    await browser.post(address, { alt: 'Groen vlak', version: '4', weg: '1' });
    assert.equal((await reread(ctx, id)).pictureId, null);
    assert.deepEqual(await pictures(), [pictureId]);
    await browser.post(`/werk/activiteiten/${copy.value.id}/foto`, { alt: '', version: '1' });
    assert.deepEqual(await pictures(), []);
    assert.equal((await browser.get(`/werk/activiteiten/${id}/foto-bestand`)).status, 404);
  }),
);
