import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import type { MailMessage } from '#kernel/module.ts';
import { takeWork } from '#kernel/queues.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page, testBox } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { registerAccount } from '../../people/testing.ts';
import { aBranch } from '../../rooms/testing.ts';
import { requestPath } from '../links.ts';
import { aRequest, ask, given, jobs, MAILS } from '../testing.ts';

const COEVORDEN = { municipality: 'GM0109' };

type Browser = ReturnType<typeof client>;
type House = { tx: Tx; ctx: Ctx; branchId: string; browser: Browser; maker: Browser };

const inHouse = (work: (house: House) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const browser = client(tx, { kind: 'visitor' });
    const maker = client(tx, someone('programme-maker', COEVORDEN));
    await work({ tx, ctx, branchId: await aBranch(ctx), browser, maker });
  });

const filledIn = (branch: string) => ({
  ...{ activity: 'Handwerkcafé', about: 'We breien samen.', persons: '12', organiser: 'others', branch },
  ...{ rhythm: 'weekly', day: '1-12-2026', from: '10:00', until: '12:00', lastDay: '22-12-2026' },
  ...{ kind: 'group', organisation: 'Breigroep', name: 'Riet Molenkamp', email: 'riet@voorbeeld.nl' },
});
const faultAt = (page: Page, name: string): string => page.html.querySelector(`#${name}-error`)?.text ?? '';
const countOf = async (tx: Tx): Promise<number> =>
  (await tx.selectFrom('programmeRequests.requests').select('id').execute()).length;

/** Runs the mails that were written, as a worker does. */
async function sent(tx: Tx): Promise<MailMessage[]> {
  const mails: MailMessage[] = [];
  const services = {
    text: undefined,
    box: testBox,
    modules,
    baseUrl: 'http://localhost',
    mail: async (mail: MailMessage) => void mails.push(mail),
    inContext: <T>(name: string, work: (ctx: Ctx) => Promise<T>) => work(ctxOf(tx, { kind: 'program', name })),
  };
  for (const { queue, payload } of await takeWork(tx, modules))
    if (queue === MAILS) await jobs.find((job) => job.queue === queue)?.run(services, payload);
  return mails;
}
const linkIn = (mail: MailMessage | undefined): string =>
  /http:\/\/localhost(\S*\/programma-aanvraag\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';

test(
  'a group asks for every week, confirms by mail, answers a question, and hears that it can be',
  inHouse(async ({ tx, branchId, browser, maker }) => {
    const asked = await browser.post('/programma-aanvraag', filledIn(branchId));
    assert.equal(asked.location, '/programma-aanvraag/verstuurd');
    assert.match((await browser.get(asked.location ?? '')).text, /Klik op de link in de mail/);
    assert.match((await maker.get('/werk/programma-aanvragen?stand=alles')).text, /0 aanvragen gevonden/);
    const [confirm] = await sent(tx);
    assert.match(
      confirm?.text ?? '',
      /Elke week vanaf dinsdag 1 december, 10\.00 – 12\.00, tot en met 22 december 2026/,
    );
    const own = linkIn(confirm);
    assert.match((await browser.get(own)).text, /Bevestig nog/);
    assert.equal((await browser.post(own, { doen: 'confirm' })).location, own);

    const list = await maker.get('/werk/programma-aanvragen?zoek=brei');
    assert.match(list.text, /1 aanvraag gevonden/);
    const address = list.html.querySelector('td a, th a')?.getAttribute('href') ?? '';
    assert.match((await maker.get(address)).text, /Riet Molenkamp/);
    assert.match(faultAt(await maker.post(`${address}/vraag`, { question: '' }), 'question'), /Schrijf een vraag/);
    assert.equal((await maker.post(`${address}/vraag`, { question: 'Hoeveel stoelen?' })).location, address);
    assert.match((await sent(tx)).at(-1)?.text ?? '', /Hoeveel stoelen\?/);
    assert.match(faultAt(await browser.post(own, { doen: 'answer', answer: '' }), 'answer'), /Schrijf een antwoord/);
    assert.equal((await browser.post(own, { doen: 'answer', answer: 'Twaalf.' })).status, 303);
    assert.match((await maker.get(address)).text, /Twaalf\./);

    const choice = { title: 'Handwerkcafé', organiser: 'together', days: '2026-12-01,2026-12-08,2026-02-30' };
    assert.match((await maker.post(`${address}/goedkeuring`, { ...choice, days: '' })).text, /Kies minstens één dag/);
    const unnamed = await maker.post(`${address}/goedkeuring`, { ...choice, title: '' });
    assert.match(faultAt(unnamed, 'title'), /Vul in hoe het/);
    assert.equal(unnamed.html.querySelectorAll('[name=days][checked]').length, 2, 'what was ticked stays ticked');
    assert.equal((await maker.post(`${address}/goedkeuring`, choice)).location, address);
    const page = await maker.get(address);
    const activity = page.html.querySelector('main a[href^="/werk/programma/"]')?.getAttribute('href') ?? '';
    assert.match((await maker.get(activity)).text, /Handwerkcafé/);
    const [approved] = await sent(tx);
    assert.equal(approved?.subject, 'Je activiteit komt in ons programma');
    assert.match(approved?.text ?? '', /- dinsdag 8 december, 10\.00 – 12\.00\n\n/);
    assert.equal((await browser.post(own, { doen: 'withdraw' })).status, 422);
    assert.equal((await maker.post(`${address}/wissing`)).location, address);
    assert.match((await maker.get(address)).text, /Gewist/);
  }),
);

test(
  'a refusal comes back with the reason, in the language of who asked',
  inHouse(async ({ tx, ctx, branchId, browser, maker }) => {
    const request = await aRequest(ctx, { branchId, language: 'ar' });
    const address = `/werk/programma-aanvragen/${request.id}`;
    assert.match(faultAt(await maker.post(`${address}/afwijzing`, { reason: '' }), 'reason'), /Vul een reden in/);
    assert.equal((await maker.post(`${address}/afwijzing`, { reason: 'We verbouwen.' })).status, 303);
    assert.equal((await maker.post(`${address}/afwijzing`, { reason: 'We verbouwen.' })).status, 422);
    const mail = (await sent(tx)).at(-1);
    assert.equal(mail?.subject, 'طلبك لبرنامجنا غير ممكن');
    assert.match(mail?.text ?? '', /We verbouwen\./);
    const page = await browser.get(requestPath(testBox, request));
    assert.equal(page.html.querySelector('html')?.getAttribute('dir'), 'rtl');
  }),
);

test(
  'every page of a request is there in every language',
  inHouse(async ({ ctx, branchId, browser }) => {
    for (const language of languages) {
      const { id } = given(await ask(ctx, { branchId, language }));
      const own = requestPath(testBox, { id, language });
      for (const path of ['/programma-aanvraag', '/programma-aanvraag/verstuurd'])
        assert.equal((await browser.get(pathIn(language, path))).status, 200);
      assert.equal((await browser.get(own)).status, 200);
      assert.equal((await browser.post(own, { doen: 'withdraw' })).status, 303);
    }
  }),
);

for (const [name, typed, field, text] of [
  ['a day that is over', { day: '1-11-2026', rhythm: 'once' }, 'day', /Kies een dag na vandaag/],
  ['a day that does not exist', { day: '30-2-2027' }, 'day', /Vul een datum in/],
  ['the hour that summer time skips', { day: '28-3-2027', from: '02:30', rhythm: 'once' }, 'from', /zomertijd/],
  ['an end before the beginning', { until: '9:00' }, 'until', /voor het begin/],
  ['a last day before the first', { lastDay: '30-11-2026' }, 'lastDay', /voor de eerste/],
  ['two years of weeks', { lastDay: '1-12-2028' }, 'lastDay', /52/],
  ['every week without an end', { lastDay: '' }, 'lastDay', /Vul de laatste dag in/],
  ['a group without a name', { organisation: '' }, 'organisation', /Vul de naam van de groep/],
  ['a branch that is not there', { branch: '00000000-0000-7000-8000-000000000000' }, 'branch', /Kies een bibliotheek/],
] as const)
  test(
    `${name} comes back beside the field, with what was typed`,
    inHouse(async ({ tx, branchId, browser }) => {
      const page = await browser.post('/programma-aanvraag', { ...filledIn(branchId), ...typed });
      assert.equal(page.status, 422);
      assert.match(faultAt(page, field), text);
      assert.equal(page.html.querySelector('[name=activity]')?.getAttribute('value'), 'Handwerkcafé');
      assert.equal(await countOf(tx), 0);
    }),
  );

test(
  'a machine that fills in what nobody sees hears the same, and leaves nothing',
  inHouse(async ({ tx, branchId, browser }) => {
    const page = await browser.post('/programma-aanvraag', { ...filledIn(branchId), website: 'http://x.example' });
    assert.equal(page.location, '/programma-aanvraag/verstuurd');
    assert.equal(await countOf(tx), 0);
  }),
);

test(
  'the same form sent twice is one request, and ten in an hour from one place is enough',
  inHouse(async ({ tx, branchId, browser }) => {
    const form = { ...filledIn(branchId), _key: crypto.randomUUID() };
    await browser.post('/programma-aanvraag', form);
    await browser.post('/programma-aanvraag', form);
    assert.equal(await countOf(tx), 1);
    for (let index = 0; index < 8; index++) await browser.post('/programma-aanvraag', filledIn(branchId));
    const limited = await browser.post('/programma-aanvraag', filledIn(branchId));
    assert.equal(limited.status, 429);
    assert.match(limited.text, /Probeer het over een uur weer/);
  }),
);

test(
  'HTML and Arabic stay what was typed, and a changed link leads nowhere',
  inHouse(async ({ tx, ctx, branchId, browser, maker }) => {
    const request = await aRequest(ctx, { branchId, title: '<b>Feest</b> 🎉', contactName: 'نور الزهراء' });
    const page = await maker.get(`/werk/programma-aanvragen/${request.id}`);
    assert.equal(page.html.querySelectorAll('h1 b').length, 0);
    assert.match(page.text, /نور الزهراء/);
    assert.match((await sent(tx))[0]?.text ?? '', /Beste نور الزهراء,/);
    for (const other of [request.id, testBox.tokenOf('room-booking', request.id), 'x'])
      assert.equal((await browser.get(`/programma-aanvraag/${other}`)).status, 404);
  }),
);

test(
  'a municipality asks from its own side, and sees what was answered',
  inHouse(async ({ tx, ctx, branchId, maker }) => {
    const accountId = await registerAccount(ctx, {
      ...{ email: 'loket@gemeente.nl', name: 'Gerda Nijland', role: 'municipality-officer' },
    });
    const officer = client(tx, { ...someone('municipality-officer', COEVORDEN), accountId });
    assert.match((await officer.get('/partner/programma-aanvragen')).text, /Nog geen aanvraag/);
    const form = { ...filledIn(branchId), activity: 'Invulhulp' };
    const elsewhere = { ...form, branch: '00000000-0000-7000-8000-000000000000' };
    assert.equal((await officer.get('/partner/programma-aanvragen/nieuw')).status, 200);
    assert.match(faultAt(await officer.post('/partner/programma-aanvragen/nieuw', elsewhere), 'branch'), /Kies/);
    const past = await officer.post('/partner/programma-aanvragen/nieuw', { ...form, day: '1-11-2026' });
    assert.match(faultAt(past, 'day'), /na vandaag/);
    const asked = await officer.post('/partner/programma-aanvragen/nieuw', form);
    assert.equal(asked.location, '/partner/programma-aanvragen');
    assert.match((await officer.get(asked.location ?? '')).text, /Wacht op besluit/);
    assert.match((await maker.get('/werk/programma-aanvragen')).text, /Gemeente Coevorden/);
    assert.equal((await sent(tx)).at(-1)?.to, 'loket@gemeente.nl');
    const neighbour = client(tx, someone('municipality-officer', { municipality: 'GM0114' }));
    assert.match((await neighbour.get('/partner/programma-aanvragen')).text, /Nog geen aanvraag/);
  }),
);
