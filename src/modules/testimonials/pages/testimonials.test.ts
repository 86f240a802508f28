import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { anActivity } from '../../activities/testing.ts';
import { openBranch } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { shownTestimonials } from '../shown.ts';
import { A_PHOTO, aTestimonial } from '../testing.ts';

const LIST = '/werk/uitspraken';
const HOME = { municipalityCode: 'GM0109' };

type Around = { ctx: Ctx; branchId: string; browser: ReturnType<typeof client> };

const inCoevorden = (work: (around: Around) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Dalen', sizeClass: 'small' });
    await work({ ctx, branchId, browser: client(tx, someone('programme-maker', { municipality: 'GM0109' })) });
  });

const TYPED = {
  ...{ quote: 'Ik leer hier elke week iets.', place: 'GM0109', happenedOn: '20-11-2026', activity: '', alt: '' },
  ...{ shownAs: 'role', firstName: '', role: 'bezoeker', uses: 'report-web', means: 'mail', givenBy: 'self' },
  ...{ consentedOn: '2026-11-20', endsOn: '2027-11-20', reference: 'M-7' },
};

function upload(fields: Record<string, string>, bytes?: Buffer): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (bytes) form.set('photo', new File([new Uint8Array(bytes)], 'foto.jpg', { type: 'image/jpeg' }));
  return form;
}

test(
  'what is typed is kept and shown as text, whatever is in it',
  inCoevorden(async ({ branchId, browser }) => {
    const quote = 'Fijn <b>hier</b> <img src=x onerror=alert(1)>';
    const saved = await browser.post(`${LIST}/nieuw`, upload({ ...TYPED, quote, place: branchId }));
    assert.equal(saved.status, 303);
    const page = await browser.get(saved.location ?? '');
    assert.equal(page.html.querySelector('blockquote')?.text.trim(), quote);
    assert.doesNotMatch(page.text, /<img src=x|<b>hier/);
    const list = await browser.get(LIST);
    assert.match(
      list.html.querySelector('tbody')?.text ?? '',
      /Fijn.*bezoeker.*Coevorden.*20 november 2026.*Te gebruiken/s,
    );
  }),
);

test(
  'a photo is kept without what hangs behind it, and its public address ends with the consent',
  inCoevorden(async ({ ctx, browser }) => {
    const secret = Buffer.concat([A_PHOTO, Buffer.from('<script>N52.6629</script>')]);
    const saved = await browser.post(`${LIST}/nieuw`, upload({ ...TYPED, quote: '', alt: 'Blauw' }, secret));
    assert.equal(saved.status, 303);
    const own = await browser.get(`${saved.location}/foto-bestand`);
    assert.deepEqual([own.status, own.headers.get('content-type')], [200, 'image/png']);
    const id = saved.location?.split('/').at(-1) ?? '';
    const [shown] = await shownTestimonials(ctx.tx, { ids: [id], use: 'report-web', today: asDay('2026-11-22') });
    const address = shown?.photo?.address ?? '';
    const resident = client(ctx.tx, { kind: 'visitor' });
    const open = await resident.get(address);
    assert.deepEqual(
      [
        open.status,
        open.headers.get('content-type'),
        open.headers.get('cache-control'),
        open.headers.get('x-robots-tag'),
      ],
      [200, 'image/png', 'private, max-age=60', 'noindex, noimageindex'],
    );
    assert.doesNotMatch(open.text, /script/);
    for (const guess of [randomUUID(), id, 'geraden'])
      assert.equal((await resident.get(`/uitspraken/fotos/${guess}`)).status, 404, guess);
    const later = client(ctx.tx, { kind: 'visitor' }, { now: new Date('2027-11-20T09:00:00Z') });
    assert.equal((await later.get(address)).status, 404);
    const withdrawn = await browser.post(`${saved.location}/intrekking`, { on: '22-11-2026' });
    assert.equal(withdrawn.status, 303);
    assert.equal((await resident.get(address)).status, 404);
    assert.equal((await browser.get(`${saved.location}/foto-bestand`)).status, 404);
  }),
);

test(
  'a photo for print alone has no public address that answers',
  inCoevorden(async ({ ctx }) => {
    const photo = { bytes: A_PHOTO, alt: 'Blauw' };
    const id = await aTestimonial(ctx, { place: HOME, photo, uses: ['report-print'] });
    const [shown] = await shownTestimonials(ctx.tx, { ids: [id], use: 'report-print', today: asDay('2026-11-22') });
    assert.equal((await client(ctx.tx, { kind: 'visitor' }).get(shown?.photo?.address ?? '')).status, 404);
  }),
);

for (const [what, changes, bytes, name, words] of [
  ['no consent for any use', { uses: '' }, undefined, 'uses', /waarvoor/],
  ['a place that is none', { place: "'; drop" }, undefined, 'place', /waar het was/],
  ['a name as reference', { reference: 'Map van Geesje Jansen' }, undefined, 'reference', /Geen naam/],
  ['a surname', { shownAs: 'first-name', firstName: 'Geesje Jansen' }, undefined, 'firstName', /één woord/],
  ['no role', { role: '' }, undefined, 'role', /hoe we de bezoeker noemen/],
  ['a telephone number', { quote: 'Bel 0591 123 456 7' }, undefined, 'quote', /telefoonnummer/],
  ['a day to come', { happenedOn: '23-11-2026' }, undefined, 'happenedOn', /moet nog komen/],
  ['consent that is over', { endsOn: '22-11-2026' }, undefined, 'endsOn', /al voorbij/],
  ['consent for too long', { endsOn: '21-11-2029' }, undefined, 'endsOn', /hoogstens 3 jaar.*20 november 2029/],
  ['nothing to show', { quote: '' }, undefined, 'quote', /wat er is gezegd/],
  ['a photo without words for it', {}, A_PHOTO, 'alt', /kies de foto opnieuw/],
  ['no photo', { alt: 'Val' }, Buffer.from('<svg onload=alert(1)>'), 'photo', /JPEG, PNG of WebP/],
] as const)
  test(
    `${what} comes back with the reason and with what was typed`,
    inCoevorden(async ({ browser }) => {
      const page = await browser.post(`${LIST}/nieuw`, upload({ ...TYPED, ...changes }, bytes));
      assert.equal(page.status, 422);
      assert.match(page.html.querySelector(`#${name}-error`)?.text ?? '', words);
      assert.equal(page.html.querySelector('#reference')?.getAttribute('value'), { ...TYPED, ...changes }.reference);
      assert.match((await browser.get(LIST)).text, /0 uitspraken gevonden/);
    }),
  );

test(
  'from an activity the form knows what it was about and where',
  inCoevorden(async ({ ctx, branchId, browser }) => {
    const { id } = await anActivity(ctx, { branchId, title: 'Taalcafé' });
    const page = await browser.get(`${LIST}/nieuw?activiteit=${id}`);
    assert.match(page.html.querySelector('form.form')?.text ?? '', /Bij de activiteit\s+Taalcafé/);
    assert.equal(page.html.querySelector('#place option[selected]')?.getAttribute('value'), branchId);
    const elsewhere = await anActivity(ctx, { municipalityCode: 'GM0114' });
    assert.equal((await browser.get(`${LIST}/nieuw?activiteit=${elsewhere.id}`)).status, 404);
    const crossed = upload({ ...TYPED, activity: elsewhere.id });
    assert.equal((await browser.post(`${LIST}/nieuw`, crossed)).status, 404);
    const organisation = client(ctx.tx, someone('programme-maker'));
    const refused = await organisation.post(`${LIST}/nieuw`, crossed);
    assert.match(refused.html.querySelector('#place-error')?.text ?? '', /andere gemeente/);
  }),
);

test(
  'withdrawing shows what it means; afterwards only days are left, on its page and in the list',
  inCoevorden(async ({ ctx, browser }) => {
    const id = await aTestimonial(ctx, { place: HOME });
    const before = await browser.get(`${LIST}/${id}`);
    assert.match(before.text, /meteen gewist/);
    const early = await browser.post(`${LIST}/${id}/intrekking`, { on: '1-11-2026' });
    assert.equal(early.status, 422);
    assert.match(early.html.querySelector('#on-error')?.text ?? '', /10 november 2026 tot en met 22 november 2026/);
    assert.equal((await browser.post(`${LIST}/${id}/intrekking`, { on: 'morgen' })).status, 422);
    await browser.post(`${LIST}/${id}/intrekking`, { on: '21-11-2026' });
    const after = await browser.get(`${LIST}/${id}`);
    assert.doesNotMatch(after.text, /Geesje|zelf een afspraak|intrekking"/);
    assert.match(after.text, /Ingetrokken op<\/dt><dd>21 november 2026/);
    assert.doesNotMatch((await browser.get(LIST)).text, new RegExp(id));
    assert.match((await browser.get(`${LIST}?stand=ingetrokken`)).text, new RegExp(id));
  }),
);

test(
  'the list finds by municipality, by day and by words, and says what ends soon',
  inCoevorden(async ({ ctx }) => {
    const browser = client(ctx.tx, someone('programme-maker'));
    const soon = await aTestimonial(ctx, { place: HOME, endsOn: asDay('2026-12-22'), firstName: 'Roelie' });
    const later = await aTestimonial(ctx, { place: HOME, endsOn: asDay('2026-12-23') });
    const emmen = await aTestimonial(ctx, { place: { municipalityCode: 'GM0114' }, happenedOn: asDay('2026-11-03') });
    const found = async (query: string): Promise<string[]> => {
      const { text } = await browser.get(`${LIST}?${query}`);
      return [soon, later, emmen].filter((id) => text.includes(id));
    };
    assert.deepEqual(await found(''), [soon, later, emmen]);
    assert.deepEqual(await found('stand=eindigt'), [soon]);
    assert.deepEqual(await found('gemeente=emmen'), [emmen]);
    assert.deepEqual(await found('dag=2026-11-03'), [emmen]);
    assert.deepEqual(await found('dag=2026-11-10'), [soon, later, emmen]);
    assert.deepEqual(await found('zoek=roelie'), [soon]);
    assert.deepEqual(await found('zoek=%25'), []);
    assert.deepEqual(await found('stand=voorbij'), []);
    const home = client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    assert.doesNotMatch((await home.get(`${LIST}?gemeente=emmen&stand=alles`)).text, new RegExp(emmen));
  }),
);

test(
  'how long consent lasts at most is set on one page, and holds for what comes',
  inCoevorden(async ({ ctx, browser }) => {
    const director = client(ctx.tx, someone('director'));
    const path = `${LIST}/regels`;
    assert.equal((await browser.get(path)).status, 403);
    assert.equal((await director.post(path, { mostYears: '11', version: '1' })).status, 422);
    assert.equal((await director.post(path, { mostYears: '1', version: '1' })).status, 303);
    const stale = await director.post(path, { mostYears: '5', version: '1' });
    assert.deepEqual([stale.status, stale.html.querySelector('#mostYears')?.getAttribute('value')], [422, '1']);
    const page = await browser.post(`${LIST}/nieuw`, upload({ ...TYPED, endsOn: '21-11-2027' }));
    assert.match(page.html.querySelector('#endsOn-error')?.text ?? '', /hoogstens 1 jaar/);
  }),
);

test(
  'who works elsewhere does not find it, nor its photo',
  inCoevorden(async ({ ctx }) => {
    const id = await aTestimonial(ctx, { place: HOME, photo: { bytes: A_PHOTO, alt: 'Blauw' } });
    const emmen = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    for (const path of [`${LIST}/${id}`, `${LIST}/${id}/foto-bestand`])
      assert.equal((await emmen.get(path)).status, 404);
    assert.equal((await emmen.post(`${LIST}/${id}/intrekking`, { on: '22-11-2026' })).status, 404);
    assert.equal((await emmen.post(`${LIST}/nieuw`, upload(TYPED))).status, 403);
    const reader = client(ctx.tx, someone('director'));
    assert.equal((await reader.get(`${LIST}/${id}`)).html.querySelector('form.form'), null);
  }),
);
