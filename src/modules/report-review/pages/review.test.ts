import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { newId } from '#kernel/id.ts';
import type { MailMessage } from '#kernel/module.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { enterObservation } from '../../observations/index.ts';
import { aValue, knownFigures } from '../../observations/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { registerAccount } from '../../people/testing.ts';
import type { BlockContent } from '../../report-contents/index.ts';
import { aReport, aText, coevorden, done, reread, saveBlock } from '../../reports/testing.ts';

const FIRST = 'Er kwamen … bezoekers.';
const TABLE: BlockContent = { kind: 'table', heading: 'Subsidie', header: ['Waarvoor'], rows: [['Nieuw']], source: '' };

const director = someone('director');
const coevordenReads = someone('municipality-officer', { municipality: 'GM0109' });
const meppelReads = someone('municipality-officer', { municipality: 'GM0119' });

const officerOf = (ctx: Ctx, municipalityCode: string) =>
  registerAccount(ctx, {
    ...{ email: `${municipalityCode.toLowerCase()}@voorbeeld.nl`, name: `Lezer ${municipalityCode}` },
    ...{ role: 'municipality-officer', municipalityCode },
  });

type World = { ctx: Ctx; id: string; blockId: string; tableId: string };

/** A report to Coevorden over a year that is over, with somebody in two municipalities who reads along. */
const world = (work: (world: World) => Promise<void>, year = 2025) =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    await registerMunicipality(ctx, { code: 'GM0119', name: 'Meppel' });
    for (const code of ['GM0109', 'GM0119']) await officerOf(ctx, code);
    const scope = { kind: 'municipality', municipalityCode: 'GM0109' } as const;
    const subject = { figureId: 'visits-physical', profile: 'lokaal', period: calendarYear(2025), scope } as const;
    done(await enterObservation(ctx, knownFigures(modules), { subject, details: aValue(1234) }));
    const text = 'Er kwamen {visits-physical@2025} bezoekers.\n\nHet was een mooi jaar.';
    const { report, chapters } = await aReport(ctx, [[text, TABLE]], year);
    const [block, table] = chapters[0]?.blocks ?? [];
    await work({ ctx, id: report.id, blockId: block?.id ?? '', tableId: table?.id ?? '' });
  });

const mailsIn = async ({ tx }: Ctx): Promise<MailMessage[]> =>
  (await tx.selectFrom('kernel.outbox').select('payload').where('queue', '=', 'kernel.mail').execute()).map(
    ({ payload }) => payload as MailMessage,
  );

const textOf = ({ html }: Page, of = 'main'): string =>
  html.querySelector(of)?.text.replaceAll(/\s+/g, ' ').trim() ?? '';

/** Takes a step with the version that the page shows now. */
async function step({ ctx, id }: World, path: string, form: Record<string, string> = {}): Promise<Page> {
  const { version } = (await reread(ctx, id)).report;
  return client(ctx.tx, director).post(`/werk/jaarberichten/${id}/${path}`, { version: String(version), ...form });
}

const remark = ({ ctx, id, blockId }: World, form: Record<string, string>, actor = coevordenReads): Promise<Page> =>
  client(ctx.tx, actor).post(`/partner/jaarberichten/${id}/onderdelen/${blockId}/opmerkingen`, form);

test('the municipality reads along, the library answers, and the report becomes final and public', () =>
  world(async (made) => {
    const { ctx, id, blockId } = made;
    const [library, officer] = [client(ctx.tx, director), client(ctx.tx, coevordenReads)];
    const [at, staffAt] = [`/partner/jaarberichten/${id}`, `/werk/jaarberichten/${id}`];
    assert.match(textOf(await library.get(`${staffAt}/afronden`)), /krijgt een mail: Lezer GM0109\./);
    const sent = await step(made, 'inzage');
    assert.equal(sent.location, `${staffAt}/afronden?gedaan=bewaard`);
    assert.match(textOf(await library.get(sent.location ?? ''), '[role=status]'), /ligt ter inzage/);
    assert.match(textOf(await officer.get('/partner/jaarberichten')), /Jaarbericht 2025 ?Coevorden ?ter inzage/);
    const page = await officer.get(at);
    assert.match(textOf(page), /Er kwamen 1\.234 .*bezoekers\. ?Opmerking maken.*Opmerking maken bij “Subsidie”/);
    assert.equal(page.html.querySelector('input[name=about]')?.getAttribute('value'), FIRST);

    const told = await remark(made, { about: FIRST, text: 'Meer dan ooit?\nDat mag er ook bij.' });
    const [, saidId = ''] = /bij=([\w-]+)&gedaan=bewaard#opmerking-\1$/.exec(told.location ?? '') ?? [];
    const landed = await officer.get(told.location?.split('#')[0] ?? '');
    assert.match(
      textOf(landed, `#opmerking-${saidId}`),
      /^Gelukt: Dit is bewaard\. ?Gemeente Coevorden 22 november 2026 om 10\.00 uur ?open ?Meer dan ooit/,
    );
    const list = await library.get(`${staffAt}/opmerkingen`);
    assert.match(textOf(list), /1 opmerking open.*Er kwamen 1\.234 .*bezoekers\. ?Gemeente Coevorden .*Meer dan ooit/);
    const reply = `${staffAt}/onderdelen/${blockId}/opmerkingen`;
    assert.equal((await library.post(reply, { about: FIRST, text: 'Ja, dat zetten we erbij.' })).status, 303);
    assert.equal((await library.post(`${staffAt}/opmerkingen/${saidId}/afhandeling`)).status, 303);
    assert.match(textOf(await library.get(`${staffAt}/opmerkingen`)), /Alles is afgehandeld/);
    assert.match(textOf(await officer.get(at)), /afgehandeld ?Meer dan ooit.*Bibliotheek .*Ja, dat zetten we erbij/);

    assert.equal((await step(made, 'vaststelling')).status, 303);
    assert.match(textOf(await client(ctx.tx, visitor).get('/verantwoording/coevorden/2025')), /Er kwamen 1\.234/);
    const after = await officer.get(at);
    assert.match(textOf(after), /is definitief.*Meer dan ooit/);
    assert.equal(after.html.querySelectorAll('main form').length, 0, 'nothing more to say');
    assert.equal(after.html.querySelectorAll('.remarks').length, 1, 'nothing stands where nothing was said');
    assert.match(textOf(await officer.get('/partner/jaarberichten')), /Coevorden ?definitief/);
    const mails = await mailsIn(ctx);
    assert.deepEqual(
      mails.map(({ to, text }) => [to, /http:\S+/.exec(text)?.[0]]),
      [
        ['gm0109@voorbeeld.nl', `http://localhost${at}`],
        ['gm0109@voorbeeld.nl', 'http://localhost/verantwoording/coevorden/2025'],
      ],
    );
  }));

test('a correction is a next edition: the municipality sees what changes once it reads along again', () =>
  world(async (made) => {
    const { ctx, id, blockId } = made;
    await step(made, 'vaststelling');
    const [library, officer] = [client(ctx.tx, director), client(ctx.tx, coevordenReads)];
    await step(made, 'heropening');
    const later = client(ctx.tx, director, { now: new Date(ctx.now.getTime() + 60_000) });
    await later.post(`/werk/jaarberichten/${id}/onderdelen/${blockId}/opmerkingen`, { text: 'Nog nakijken' });
    done(await saveBlock(ctx, { id: blockId, version: 1, content: aText('Het was een prachtig jaar.') }));
    const before = textOf(await officer.get(`/partner/jaarberichten/${id}`));
    assert.match(before, /mooi jaar/);
    assert.doesNotMatch(before, /prachtig|Nog nakijken/, 'nobody outside the library knows of a draft');
    await step(made, 'inzage');
    const now = textOf(await officer.get(`/partner/jaarberichten/${id}`));
    assert.match(now, /Wat er verandert sinds uitgave 1.*mooi jaar\. ?wordt: Het was een prachtig jaar\./);
    assert.match(now, /Nog nakijken/);
    const unsaid = await step(made, 'vaststelling', { reason: ' ' });
    assert.deepEqual(
      [unsaid.status, textOf(unsaid, '#reason-error')],
      [422, 'Fout: Schrijf op wat er is verbeterd sinds de vorige uitgave.'],
    );
    assert.equal((await step(made, 'vaststelling', { reason: 'Beter gezegd.' })).status, 303);
    const editions = textOf(await library.get(`/werk/jaarberichten/${id}/afronden`));
    assert.match(editions, /Uitgave 2 ?22 november 2026 ?Beter gezegd\. ?[0-9a-f]{64} ?Uitgave 1 ?22.*eerste uitgave/);
  }));

test('a step that cannot be taken says why, and changes nothing', () =>
  world(async (made) => {
    const { ctx, id, blockId } = made;
    const refused = async (path: string, form: Record<string, string> = {}) => {
      const page = await step(made, path, form);
      assert.equal(page.status, 422, path);
      assert.equal(textOf(page, '.tabs [aria-current]'), 'Afronden');
      return textOf(page, '[role=alert]');
    };
    const write = async (text: string) => {
      const [block] = (await reread(ctx, id)).chapters[0]?.blocks ?? [];
      done(await saveBlock(ctx, { id: blockId, version: block?.version ?? 0, content: aText(text, 'Terugblik') }));
    };
    for (const [path, form, sentence] of [
      ['terugname', {}, /ligt niet ter inzage/],
      ['heropening', {}, /nog niet definitief/],
      ['inzage', { version: '9' }, /intussen gewijzigd/],
      ['vaststelling', { version: '9' }, /intussen gewijzigd/],
    ] as const)
      assert.match(await refused(path, form), sentence);
    await write('Er waren {unicorns} eenhoorns.');
    assert.match(await refused('vaststelling'), /niet bestaan of niet bekend zijn: unicorns/);
    await write('Er waren {members-total} leden en {unicorns} eenhoorns.');
    const missing = await client(ctx.tx, director).get(`/werk/jaarberichten/${id}/afronden`);
    assert.match(textOf(missing, '.alert.warning'), /Dit ontbreekt nog.*bekend zijn: Totaal leden en unicorns/);
    await write(' ');
    assert.match(await refused('vaststelling'), /nog leeg: Terugblik/);
    await write('Goed.');
    await step(made, 'inzage');
    assert.match(await refused('inzage'), /geen concept meer/);
    assert.match(await refused('terugname', { version: '1' }), /intussen gewijzigd/);
    await step(made, 'vaststelling');
    assert.match(await refused('vaststelling'), /is al definitief/);
    assert.match(await refused('heropening', { version: '1' }), /intussen gewijzigd/);
    assert.equal((await mailsIn(ctx)).length, 2, 'no mail of what was refused');
  }));

test('a year that is not over is not final yet, and a municipality without accounts cannot read along', () =>
  world(async (made) => {
    assert.match(textOf(await step(made, 'vaststelling'), '[role=alert]'), /jaar is nog niet voorbij/);
    await made.ctx.tx.updateTable('people.accounts').set({ closedAt: made.ctx.now }).execute();
    assert.match(textOf(await step(made, 'inzage'), '[role=alert]'), /nog niemand met een account/);
    assert.equal((await reread(made.ctx, made.id)).report.state, 'draft');
    assert.deepEqual(await mailsIn(made.ctx), []);
  }, 2026));

test('a comment that cannot be kept comes back with what was typed', () =>
  world(async (made) => {
    const { ctx, blockId } = made;
    await step(made, 'inzage');
    const empty = await remark(made, { about: FIRST, text: ' ' });
    assert.deepEqual([empty.status, textOf(empty, '#text-error')], [422, 'Fout: Schrijf uw opmerking']);
    assert.equal(empty.html.querySelectorAll('details[open] #text').length, 1, 'the form at that paragraph is open');
    done(await saveBlock(ctx, { id: blockId, version: 1, content: aText('Een heel andere alinea.') }));
    const changed = await remark(made, { about: FIRST, text: 'Klopt dit?' });
    assert.match(textOf(changed, '[role=alert]'), /alinea is intussen veranderd/);
    assert.equal(textOf(changed, 'textarea#text'), 'Klopt dit?');
    await step(made, 'vaststelling');
    const late = await remark(made, { about: '', text: 'Nog iets' });
    assert.equal(late.status, 422);
    assert.match(textOf(late, '[role=alert]'), /niet bewaard.*ligt niet ter inzage.*Nog iets/);
  }));

test('a comment stays with the words it was about when those are written anew', () =>
  world(async (made) => {
    const { ctx, id, blockId } = made;
    await step(made, 'inzage');
    await remark(made, { about: FIRST, text: 'Zo weinig?' });
    done(await saveBlock(ctx, { id: blockId, version: 1, content: aText('Een heel andere alinea.') }));
    const gone =
      /daarna gewijzigd of weggehaald\. Er stond: ?Er kwamen … bezoekers\. ?Gemeente Coevorden .*Zo weinig\?/;
    assert.match(textOf(await client(ctx.tx, director).get(`/werk/jaarberichten/${id}/opmerkingen`)), gone);
    assert.match(textOf(await client(ctx.tx, coevordenReads).get(`/partner/jaarberichten/${id}`)), gone);
  }));

test('a form sent twice is one comment, and one mail', () =>
  world(async (made) => {
    const _key = newId();
    const version = '1';
    const both = [await step(made, 'inzage', { version, _key }), await step(made, 'inzage', { version, _key })];
    assert.deepEqual(
      both.map(({ status }) => status),
      [303, 303],
    );
    const said = { about: FIRST, text: 'Twee keer', _key: newId() };
    assert.equal((await remark(made, said)).location, (await remark(made, said)).location);
    const comments = await made.ctx.tx.selectFrom('reports.comments').select('id').execute();
    assert.deepEqual([comments.length, (await mailsIn(made.ctx)).length], [1, 1]);
  }));

test('nobody else finds a report, says something about it or takes a step with it', () =>
  world(async (made) => {
    const { ctx, id, blockId } = made;
    const at = `/partner/jaarberichten/${id}`;
    const asCoevorden = client(ctx.tx, coevordenReads);
    assert.equal((await asCoevorden.get(at)).status, 404, 'not before it is sent');
    assert.match(textOf(await asCoevorden.get('/partner/jaarberichten')), /Nog geen jaarberichten/);
    assert.equal((await remark(made, { text: 'Te vroeg' })).status, 404);
    await step(made, 'inzage');
    const asMeppel = client(ctx.tx, meppelReads);
    assert.doesNotMatch((await asMeppel.get('/partner/jaarberichten')).text, new RegExp(id));
    assert.equal((await asMeppel.get(at)).status, 404);
    assert.equal((await remark(made, { about: FIRST, text: 'Van Meppel' }, meppelReads)).status, 404);

    const { report: theirs, chapters } = await aReport(ctx, [['Geheim.']], 2024);
    const theirBlock = chapters[0]?.blocks[0]?.id ?? '';
    assert.equal((await remark({ ...made, blockId: theirBlock }, { text: 'Scheef' })).status, 404);
    assert.equal((await remark({ ...made, blockId: newId() }, { text: 'Geraden' })).status, 404);
    const said = await remark(made, { about: FIRST, text: 'Goed' });
    const [, saidId] = /bij=([\w-]+)/.exec(said.location ?? '') ?? [];
    const library = client(ctx.tx, director);
    for (const path of [
      `${theirs.id}/opmerkingen/${saidId}/afhandeling`,
      `${id}/opmerkingen/${newId()}/afhandeling`,
      `${theirs.id}/onderdelen/${blockId}/opmerkingen`,
    ])
      assert.equal((await library.post(`/werk/jaarberichten/${path}`, { text: 'Scheef' })).status, 404, path);

    const ofMeppel = client(ctx.tx, someone('account-manager', { municipality: 'GM0119' }));
    for (const path of ['opmerkingen', 'afronden'])
      assert.equal((await ofMeppel.get(`/werk/jaarberichten/${id}/${path}`)).status, 404, path);
    for (const path of ['inzage', 'terugname', 'heropening', `opmerkingen/${saidId}/afhandeling`])
      assert.equal((await ofMeppel.post(`/werk/jaarberichten/${id}/${path}`)).status, 404, path);
    const ofCoevorden = client(ctx.tx, someone('account-manager', { municipality: 'GM0109' }));
    assert.equal((await ofCoevorden.post(`/werk/jaarberichten/${id}/vaststelling`)).status, 403);
    assert.match(textOf(await ofCoevorden.get(`/werk/jaarberichten/${id}/afronden`)), /zoals de directeur/);
    for (const path of ['opmerkingen', 'afronden'])
      assert.equal((await asCoevorden.get(`/werk/jaarberichten/${id}/${path}`)).status, 403, path);
  }));
