import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import type { MailMessage } from '#kernel/module.ts';
import { queuesOf } from '#kernel/queues.ts';
import { ctxOf, NOW, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client, type Page, testBox } from '../../../test/page.ts';
import { servicesIn, work } from '../../../test/worker.ts';
import { modules } from '../../modules.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { checkLinks, entriesOf } from '../referral-directory/index.ts';
import { aReferral } from '../referral-directory/testing.ts';

const visitor = { kind: 'visitor' } as const;
const plain = (page: Page): string => page.html.text.replaceAll(/[\s\u00a0]+/g, ' ');
const daysLater = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
const given = (page: Page, name: string): string =>
  page.html.querySelector(`main [name=${name}]`)?.getAttribute('value') ?? '';

/** What the job of the morning sends on this day. */
async function chase(tx: Tx, now = NOW): Promise<readonly MailMessage[]> {
  const queue = queuesOf(modules).find(({ name }) => name === 'referral-upkeep.chase');
  await queue?.run(servicesIn(tx, { now }), {});
  return (await work(tx, { now })).mails;
}

const linkIn = (mail: MailMessage | undefined): string =>
  /\/sociale-kaart\/bevestigen\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';

test('an organisation confirms its entry with one click, once, and nobody confirms that of another', () =>
  undone(async (tx) => {
    const phones = ['0524 123456 (balie)'];
    const { organisationId: id } = await aReferral(ctxOf(tx), {
      organisation: { contactEmail: 'brug@voorbeeld.nl', phones },
      service: { costCents: 250, minimumAge: 18 },
      location: {},
    });
    const other = await aReferral(ctxOf(tx), { organisation: { name: 'Ander', contactEmail: 'ander@voorbeeld.nl' } });
    const mails = await chase(tx);
    assert.deepEqual(mails.map(({ to }) => to).toSorted(), ['ander@voorbeeld.nl', 'brug@voorbeeld.nl']);
    assert.deepEqual(await chase(tx), [], 'asked twice on a day, nobody is mailed twice');
    const link = linkIn(mails.find(({ to }) => to === 'brug@voorbeeld.nl'));

    const partner = client(tx, visitor);
    const page = await partner.get(link);
    for (const said of [
      /0524 123456 \(balie\)/,
      /€ 2,50/,
      /vanaf 18 jaar/,
      /Buurthuis De Brug, Kerkstraat 1, Coevorden/,
    ])
      assert.match(plain(page), said, 'who confirms all sees all');
    assert.doesNotMatch(page.text, /Ander|brug@voorbeeld/);
    assert.equal((await entriesOf(tx, [id]))[0]?.confirmedOn, null, 'to look is not to confirm');
    for (const forged of [testBox.tokenOf('referral-round', id), testBox.tokenOf('registration', id), 'geraden'])
      for (const end of ['', '/wijzigingen']) {
        assert.equal((await partner.get(`/sociale-kaart/bevestigen/${forged}${end}`)).status, 404);
        assert.equal((await partner.post(`/sociale-kaart/bevestigen/${forged}${end}`)).status, 404);
      }
    const answer = { contentHash: given(page, 'contentHash'), _key: given(page, '_key') };
    assert.equal((await partner.post(link, { ...answer, contentHash: 'anders' })).status, 409);
    const sent = await partner.post(link, answer);
    assert.equal((await partner.post(link, answer)).location, sent.location, 'sent twice is sent once');
    assert.equal((await partner.get(sent.location ?? '')).status, 200);
    assert.equal((await partner.get(link)).status, 404);
    assert.equal((await partner.post(link, { contentHash: answer.contentHash })).status, 404);
    const [entry] = await entriesOf(tx, [id]);
    assert.deepEqual([entry?.confirmedOn, entry?.confirmedBy], ['2026-11-22', 'partner']);
    assert.equal((await entriesOf(tx, [other.organisationId]))[0]?.confirmedOn, null);
  }));

test('what an organisation would change is taken over field by field, and then it has confirmed all', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const organisation = { contactEmail: 'brug@voorbeeld.nl', municipalityCode: 'GM0109' };
    const { id: serviceId, organisationId: id } = await aReferral(ctxOf(tx), { organisation });
    const link = `${linkIn((await chase(tx))[0])}/wijzigingen`;
    const partner = client(tx, visitor);
    const form = (await partner.get(link)).html.querySelectorAll('main input, main textarea');
    const shown = Object.fromEntries(
      form.map((each) => [each.getAttribute('name') ?? '', each.getAttribute('value') ?? each.text]),
    );
    delete shown._key;
    assert.equal((await partner.post(link, shown)).status, 422, 'nothing was changed');
    const typed = {
      ...shown,
      name: 'De Nieuwe Brug',
      [`hours-${serviceId}`]: 'maandag 9-12',
      remark: 'Wij <b>verhuizen</b><script>x()</script>',
    };
    const wrong = await partner.post(link, { ...typed, website: 'nergens' });
    assert.deepEqual([wrong.status, wrong.html.querySelector('#name')?.getAttribute('value')], [422, 'De Nieuwe Brug']);
    assert.equal((await partner.post(link, typed)).status, 303);
    assert.equal((await entriesOf(tx, [id]))[0]?.name, 'Welzijn De Brug', 'nothing changes by itself');
    assert.deepEqual(await chase(tx, daysLater(30)), [], 'while staff decide nobody is asked');

    assert.equal((await partner.post(link, typed)).status, 404, 'a link that was answered leads nowhere');
    const staff = client(tx, someone('programme-maker'));
    const path = `/werk/sociale-kaart/${id}`;
    assert.match(plain(await staff.get(path)), /stelt 3 wijzigingen voor/);
    assert.match(plain(await staff.get('/werk/sociale-kaart/navragen')), /Voorstellen om over te beslissen: 3/);
    const elsewhere = client(tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await elsewhere.get(`${path}/voorstellen`)).status, 403);
    const answers = (await staff.get(`${path}/voorstellen`)).html.querySelectorAll('main form').map((each) => ({
      action: each.getAttribute('action') ?? '',
      answer: { decision: 'accepted', before: each.querySelector('[name=before]')?.getAttribute('value') ?? '' },
    }));
    assert.deepEqual(answers.map(({ answer }) => answer.before).toSorted(), ['', '', 'Welzijn De Brug']);
    const first = answers.find(({ answer }) => answer.before !== '') ?? { action: '', answer: {} };
    assert.equal((await elsewhere.post(first.action, first.answer)).status, 403);
    assert.equal((await staff.post(first.action.replace(/.{4}$/, '0000'), first.answer)).status, 404);
    const unseen = await staff.post(first.action, { ...first.answer, before: 'Wat er eerder stond' });
    assert.deepEqual([unseen.status, /past niet meer/.test(unseen.text)], [422, true]);
    for (const { action, answer } of answers) assert.equal((await staff.post(action, answer)).status, 303);
    const [entry] = await entriesOf(tx, [id]);
    assert.equal(entry?.name, 'De Nieuwe Brug');
    assert.deepEqual(entry?.services[0]?.hours, [
      { locationId: null, weekday: 1, weeks: 'every', opensAt: '09:00', closesAt: '12:00' },
    ]);
    assert.deepEqual([entry?.confirmedBy, entry?.services[0]?.confirmedOn], ['partner', '2026-11-22']);
    assert.match(plain(await staff.get(`${path}/voorstellen`)), /Geen voorstellen/);
  }));

test('who stays silent is asked again and then rung, who wants no mail gets none, who was rung is left alone', () =>
  undone(async (tx) => {
    const contactEmail = 'brug@voorbeeld.nl';
    const silent = await aReferral(ctxOf(tx), { organisation: { name: 'Stil', contactEmail } });
    await aReferral(ctxOf(tx), { organisation: { name: 'Postloos' } });
    const [first] = await chase(tx);
    const [again, ...more] = await chase(tx, daysLater(21));
    assert.deepEqual([more.length, linkIn(again)], [0, linkIn(first)]);
    assert.match(again?.subject ?? '', /Nog een keer/);
    assert.deepEqual(await chase(tx, daysLater(42)), []);
    const staff = client(tx, someone('programme-maker'), { now: daysLater(42) });
    const todo = plain(await staff.get('/werk/sociale-kaart/navragen'));
    assert.match(todo, /Stil ?Antwoordde niet op twee mails/);
    assert.match(todo, /Postloos ?Er is geen mailadres/);

    const page = await client(tx, visitor).get(linkIn(first));
    await client(tx, visitor).post(linkIn(first), { stop: '1', _key: given(page, '_key') });
    assert.match(plain(await staff.get('/werk/sociale-kaart/navragen')), /Stil ?Wil geen mail/);
    const path = `/werk/sociale-kaart/${silent.organisationId}`;
    await staff.post(`${path}/bewerken`, { name: 'Stil', contactEmail, wantsMail: 'on', version: '2' });
    const [asked] = await chase(tx, daysLater(70));
    await client(tx, someone('programme-maker'), { now: daysLater(71) }).post(`${path}/bevestiging`, {
      contentHash: given(await staff.get(path), 'contentHash'),
    });
    assert.deepEqual(await chase(tx, daysLater(92)), []);
    assert.equal((await client(tx, visitor).get(linkIn(asked))).status, 404, 'nobody needs that answer any more');
  }));

test('every night each web address is looked at, and what was looked at is left alone', () =>
  undone(async (tx) => {
    const url = 'https://www.voorbeeld.nl/';
    await aReferral(ctxOf(tx), { organisation: { website: url } });
    const looked: string[] = [];
    const look = async (address: string) => {
      looked.push(address);
      return '404';
    };
    await checkLinks(servicesIn(tx), look);
    await checkLinks(servicesIn(tx), look);
    assert.deepEqual(looked, [url]);
  }));
