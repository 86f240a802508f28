import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closePdf } from '#kernel/pdf/pdf.ts';
import { accessibilityOf, pageCountOf, printedText } from '#kernel/pdf/testing.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { aCourse } from '../../courses/testing.ts';
import { aPresence, keepMarks } from '../../door-lists/testing.ts';
import { given, publishActivity, shown } from '../../programme/testing.ts';
import { aHousehold, anAdult, register } from '../../registrations/testing.ts';
import { aBranch } from '../../rooms/testing.ts';
import { certificatePdf } from '../pdf/certificate-pdf.ts';
import { aGroup } from '../testing.ts';

test('who came is ticked once for all half-days, and leads to certificates with the names as they are now', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const courseId = await aCourse(ctx, { certificateFrom: 2, certificateText: 'Inloggen met DigiD\nToeslagen' });
    const id = await aGroup(ctx, { branchId, courseId, days: ['2026-11-10', '2026-11-17', '2026-11-24'] });
    given(await publishActivity(ctx, { id }));
    const keys: string[] = [];
    for (const name of ['Alie Bakker', 'Berend Smit']) {
      const contact = { name, email: null, phone: '0612345678' };
      const signUp = { persons: [anAdult()], contact, attendance: 'on-site', origin: 'desk' } as const;
      keys.push(`${given(await register(ctx, aHousehold(id, signUp))).id}:1`);
    }
    const [alie = '', berend = ''] = keys;
    const [one, two, three] = (await shown(ctx, id)).sessions.map((session) => session.id);
    const page = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    const address = `/werk/cursusgroepen/${id}`;
    const empty = await page.get(address);
    assert.ok(empty.html.querySelector(`input[name=was-${one}][value="${alie}"]`));
    assert.equal(empty.html.querySelector(`input[name=was-${three}]`), null);
    const marked = { [`shown-${one}`]: '', [`shown-${two}`]: '', [`was-${one}`]: alie, [`was-${two}`]: alie };
    assert.equal((await page.post(`${address}/aanwezigheid`, marked)).location, `${address}?gedaan=bewaard`);
    const after = await page.get(address);
    assert.match(after.text, /2 van 3/);
    assert.match(after.text, /2 keer achter elkaar gemist/);
    const absent = await page.post(`${address}/bewijzen`, { voor: berend, reason: 'Aardig gevonden' });
    assert.match(absent.text, /Eén deelnemer was er geen enkele keer/);
    assert.equal(absent.html.querySelector(`input[name=voor][value="${berend}"]`), null);
    const marks = [aPresence({ registrationId: berend.split(':')[0] ?? '', seen: 9 })];
    given(await keepMarks(ctx, { way: { kind: 'staff', sessionId: one ?? '' }, device: id, marks }));
    const unseen = await page.post(`${address}/aanwezigheid`, { [`shown-${one}`]: alie, [`was-${one}`]: berend });
    assert.deepEqual([unseen.status, /intussen gewijzigd/.test(unseen.text)], [422, true]);
    const still = (key: string) => unseen.html.querySelector(`input[name=was-${one}][value="${key}"][checked]`);
    assert.deepEqual([still(berend) !== null, still(alie)], [true, null], 'what was ticked is kept');
    const other = await aGroup(ctx, { branchId, courseId, days: ['2026-11-11'] });
    const [strange] = (await shown(ctx, other)).sessions;
    const foreign = { [`shown-${strange?.id}`]: '', [`was-${strange?.id}`]: alie };
    assert.equal((await page.post(`${address}/aanwezigheid`, foreign)).status, 404);
    const closed = await page.post(`${address}/aanwezigheid`, { [`shown-${three}`]: '', [`was-${three}`]: alie });
    assert.match(closed.text, /Aantekenen kan op de dag zelf/);
    assert.equal((await page.get(`${address}/bewijzen.pdf`)).status, 404);
    const both = new FormData();
    for (const key of keys) both.append('voor', key);
    const short = await page.post(`${address}/bewijzen`, both);
    assert.match(short.text, /Schrijf op waarom/);
    assert.equal(short.html.querySelectorAll('input[name=voor][checked]').length, 2);
    assert.equal((await page.post(`${address}/bewijzen`, {})).status, 422);
    assert.equal((await page.post(`${address}/bewijzen`, { voor: 'x' })).status, 404);
    both.append('reason', 'Was ziek');
    assert.equal((await page.post(`${address}/bewijzen`, both)).status, 303);
    const file = await client(tx, someone('programme-maker')).get(`${address}/bewijzen.pdf`);
    assert.equal(file.headers.get('content-type'), 'application/pdf');
    const desk = client(tx, someone('desk-worker', { municipality: 'GM0109' }));
    assert.equal((await desk.get(`${address}/bewijzen.pdf`)).status, 403);
    const far = client(tx, someone('desk-worker', { municipality: 'GM0114' }));
    assert.equal((await far.post(`${address}/aanwezigheid`, {})).status, 404);
    assert.match((await desk.get(address)).text, /Alie Bakker/);
    assert.doesNotMatch((await client(tx, someone('administrator')).get(address)).text, /Alie Bakker/);
  }));

test('the certificates are one page for each participant, accessible, with what was practised', async () => {
  const people = ['Alie Bakker', ''].map((name) => ({ name, attended: '3 van de 4 dagdelen' }));
  const words = { organisation: 'Bibliotheken Drenthe', title: 'Bewijs van deelname', course: 'Digisterker' };
  const more = { description: 'Bewijs', learned: ['Inloggen met DigiD'], where: 'Bibliotheek Dalen', teachers: 'Riet' };
  const document = { ...words, ...more, givenOn: '24 november 2026', people };
  const pdf = await certificatePdf(document, new Date('2026-11-24'));
  await closePdf();
  assert.equal(pageCountOf(pdf), 2);
  assert.deepEqual(
    Object.values(accessibilityOf(pdf)).filter((is) => !is),
    [],
  );
  assert.match(printedText(pdf), /Alie Bakker.*Digisterker.*3 van de 4 dagdelen.*Inloggen met DigiD/);
});
