import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aDraft, aPublished, given, holdSessions, onDay, shown } from '../../programme/testing.ts';
import { freeDaysFor } from '../free-days.ts';
import { loadBoard } from '../load-board.ts';
import { aPromisedYear, type PromisedYear, promise } from '../testing.ts';

type Ctx = ReturnType<typeof ctxOf>;
type Around = PromisedYear & { ctx: Ctx; browser: ReturnType<typeof client> };

const BOARD = '/werk/planbord?gemeente=coevorden&jaar=2026';

const inCoevorden = (work: (around: Around) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const year = await aPromisedYear(ctx);
    await work({ ...year, ctx, browser: client(tx, someone('programme-maker', { municipality: 'GM0109' })) });
  });

const textOf = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const rowOf = (page: Page, id: string) => page.html.querySelector(`#rij-${id}`);
const slipsIn = (page: Page, month: string, id: string): string[] =>
  rowOf(page, id)
    ?.querySelectorAll(`[data-month="${month}"] .slip`)
    .map(({ text }) => textOf(text)) ?? [];

test(
  'each promise shows what is promised, held, planned and still to plan, with the sessions in their months',
  inCoevorden(async ({ ctx, browser, peuters }) => {
    const days = ['2026-11-18', '2026-12-02', '2026-12-16'];
    await aPublished(ctx, { title: 'Kleintje Bieb', days, commitmentIds: [peuters.id] });
    await aDraft(ctx, { title: 'Losse lezing', days: ['2026-12-03'] });
    given(await holdSessions(ctx));
    const page = await browser.get(BOARD);
    const stand = textOf(rowOf(page, peuters.id)?.querySelector('[data-label=Stand]')?.text ?? '');
    assert.match(stand, /^loopt achter ?8 tot 10 toegezegd ?1 geweest ?2 gepland ?5 nog te plannen/);
    assert.match(slipsIn(page, '2026-11', peuters.id)[0] ?? '', /^wo 18 Kleintje Bieb.*geweest$/);
    assert.equal(slipsIn(page, '2026-12', peuters.id).length, 2);
    assert.match(
      textOf(page.html.querySelector('#rij-los')?.text ?? ''),
      /Telt nergens voor mee.*1 bijeenkomst in december/,
    );
    const december = await browser.get(`${BOARD}&maand=2026-12`);
    assert.match(december.html.querySelector('#rij-los .slip')?.text ?? '', /Losse lezing/);
    assert.equal(december.html.querySelectorAll('[data-move]').length, 3, 'what was held stays where it was');
  }),
);

test(
  'a session moves with the form, the board says so, and it can be undone',
  inCoevorden(async ({ ctx, browser, peuters }) => {
    const { activity, sessions } = await aDraft(ctx, { days: ['2026-12-02'], commitmentIds: [peuters.id] });
    const id = sessions[0]?.id ?? '';
    const form = await browser.get(`${BOARD}&verplaats=${id}`);
    const action = form.html.querySelector('#verplaatsen form')?.getAttribute('action') ?? '';
    const moved = await browser.post(action, { from: '2026-12-02', day: '25-12-2026' });
    assert.equal(moved.location, `${BOARD}&verplaatst=${id}&van=2026-12-02`);
    const board = await browser.get(moved.location ?? '');
    assert.match(textOf(board.text), /is verplaatst van wo 2 december naar vrijdag 25 december 2026/);
    assert.match(board.text, /Let op: Eerste kerstdag/);
    const undo = board.html.querySelectorAll('form').find(({ text }) => text.includes('Maak ongedaan'));
    const fields = Object.fromEntries(
      undo
        ?.querySelectorAll('input')
        .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']) ?? [],
    );
    assert.equal((await browser.post(undo?.getAttribute('action') ?? '', fields)).status, 303);
    assert.deepEqual((await shown(ctx, activity.id)).sessions[0]?.beginsAt, onDay('2026-12-02').beginsAt);
  }),
);

test(
  'a session dragged to a month comes down on the same weekday; of a public one it asks first, and keeps the day',
  inCoevorden(async ({ ctx, browser, peuters }) => {
    const { activity, sessions } = await aPublished(ctx, { days: ['2026-12-09'], commitmentIds: [peuters.id] });
    const action = `/werk/planbord/bijeenkomsten/${sessions[0]?.id}?gemeente=coevorden&jaar=2026`;
    const asked = await browser.post(action, { from: '2026-12-09', month: '2026-11' });
    assert.equal(asked.status, 422);
    assert.match(asked.html.querySelector('#error-summary')?.text ?? '', /Bewoners/);
    assert.equal(asked.html.querySelector('#day')?.getAttribute('value'), '2026-11-25');
    assert.equal((await browser.post(action, { from: '2026-12-09', day: '2026-11-25', tell: 'on' })).status, 303);
    assert.deepEqual((await shown(ctx, activity.id)).sessions[0]?.beginsAt, onDay('2026-11-25').beginsAt);
    const late = await browser.post(action, { from: '2026-12-09', day: '2026-12-16', tell: 'on' });
    assert.match(late.html.querySelector('#error-summary')?.text ?? '', /Iemand anders.*25 november 2026/);
    const nonsense = await browser.post(action, { from: '2026-12-09', month: '2026-13' });
    assert.deepEqual([nonsense.status, /Vul een dag in/.test(nonsense.text)], [422, true]);
  }),
);

test(
  'a session dragged to a month comes down where nothing is in its way, and each promise leads to a new activity for it',
  inCoevorden(async ({ ctx, browser, peuters, branchId, roomId }) => {
    const take = { room: { id: roomId, setUp: 'tables' }, equipment: [] } as const;
    const where = { branchId, isOnline: false };
    await aPublished(ctx, { title: 'Breicafé', days: ['2026-12-09'], where, take });
    const { sessions } = await aDraft(ctx, { days: ['2027-01-13'], commitmentIds: [peuters.id], where, take });
    const action = `/werk/planbord/bijeenkomsten/${sessions[0]?.id}?gemeente=coevorden&jaar=2027`;
    const moved = await browser.post(action, { from: '2027-01-13', month: '2026-12' });
    assert.equal(moved.status, 303);
    const { beginsAt } = (await shown(ctx, sessions[0]?.activityId ?? '')).sessions[0] ?? {};
    assert.deepEqual(beginsAt, onDay('2026-12-02').beginsAt, 'the ninth is taken, the second is nearer than Christmas');
    const link = rowOf(await browser.get(BOARD), peuters.id)?.querySelector('a[href*="toezegging="]');
    assert.equal(link?.getAttribute('href'), `/werk/activiteiten/nieuw?toezegging=${peuters.id}`);
  }),
);

test(
  'what is still to plan comes with suggestions from free rooms and from the year before, each a button away',
  inCoevorden(async ({ ctx, browser, peuters, branchId }) => {
    const next = await promise(ctx, 2027);
    const days = ['2026-03-04', '2026-04-01'];
    await aPublished(ctx, {
      title: 'Voorleesfeest',
      days,
      commitmentIds: [peuters.id],
      where: { branchId, isOnline: false },
    });
    given(await holdSessions(ctx));
    const board = '/werk/planbord?gemeente=coevorden&jaar=2027';
    const page = await browser.get(board);
    const forms = page.html.querySelectorAll(`form[action*="${next.peuters.id}"]`);
    assert.equal(forms.length, 2);
    assert.match(textOf(page.text), /Herhaal ‘Voorleesfeest’.*?2 keer, de eerste op.*?woensdag 3 maart 2027/);
    assert.match(textOf(page.text), /eerder 2 keer gehouden.*?Dezelfde weekdag/);
    assert.match(textOf(page.text), /8 keer in Leskamer, Coevorden/);
    for (const form of forms) {
      const fields = form
        .querySelectorAll('input')
        .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']);
      const made = await browser.post(form.getAttribute('action') ?? '', Object.fromEntries(fields));
      assert.match(made.location ?? '', /&gemaakt=/);
      assert.match((await browser.get(made.location ?? '')).text, /staat als concept op het bord/);
    }
    const full = textOf(rowOf(await browser.get(board), next.peuters.id)?.text ?? '');
    assert.match(full, /alles gepland ?8 tot 10 toegezegd ?0 geweest ?10 gepland/);
  }),
);

test(
  'no room is suggested to two promises at once, and none that is too small, taken or closed',
  inCoevorden(async ({ ctx }) => {
    const of = { municipalityCode: 'GM0109', year: 2026 };
    const board = await loadBoard(ctx, [], of);
    const found = await freeDaysFor(ctx, board, of);
    const suggested = [...found.values()].flatMap(({ room, days }) => days.map((day) => `${room.id} ${day}`));
    assert.ok(suggested.length > 2);
    assert.equal(new Set(suggested).size, suggested.length);
    const reader = { ...ctx, actor: someone('director') };
    assert.equal((await freeDaysFor(reader, board, of)).size, 0, 'who plans nowhere is suggested nothing');
  }),
);

test(
  'who has one municipality comes to its board by itself, another sees nothing of it, and without a promise it leads on',
  inCoevorden(async ({ ctx, browser, peuters }) => {
    const { sessions } = await aPublished(ctx, {
      title: 'Geheime lezing',
      days: ['2026-12-02'],
      commitmentIds: [peuters.id],
    });
    assert.match((await browser.get('/werk/planbord')).text, /Planbord Coevorden 2026/);
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    const emmen = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    const body = { from: '2026-12-02', day: '2026-12-09', tell: 'on' };
    for (const gemeente of ['coevorden', 'GM0109']) {
      assert.equal((await emmen.get(`/werk/planbord?gemeente=${gemeente}&jaar=2026`)).status, 404);
      assert.equal((await emmen.get(`/werk/planbord/lijst.csv?gemeente=${gemeente}&jaar=2026`)).status, 404);
    }
    for (const gemeente of ['emmen', 'coevorden', ''])
      assert.equal(
        (await emmen.post(`/werk/planbord/bijeenkomsten/${sessions[0]?.id}?gemeente=${gemeente}&jaar=2026`, body))
          .status,
        404,
      );
    for (const part of ['kopieen', 'concepten']) {
      const path = `/werk/planbord/toezeggingen/${peuters.id}/${part}?gemeente=emmen&jaar=2026`;
      const { id } = peuters;
      const ids = { activityId: id, branchId: id, roomId: id, likeId: id, setUp: 'tables' };
      const form = { ...ids, days: '2026-12-09', from: '10:00', until: '11:00' };
      assert.equal((await emmen.post(path, form)).status, 404);
    }
    const director = client(ctx.tx, someone('director'));
    const choice = await director.get('/werk/planbord');
    assert.deepEqual(
      choice.html.querySelectorAll('.card a').map((link) => link.getAttribute('href')),
      ['coevorden', 'emmen'].map((slug) => `/werk/planbord?gemeente=${slug}&jaar=2026`),
    );
    assert.equal((await director.get(BOARD)).html.querySelectorAll('[data-move], main form[method=post]').length, 0);
    const path = `/werk/planbord/bijeenkomsten/${sessions[0]?.id}?gemeente=coevorden&jaar=2026`;
    assert.equal((await director.post(path, body)).status, 403);
    const empty = await director.get('/werk/planbord?gemeente=emmen&jaar=2026');
    assert.match(empty.text, /Met Emmen is voor 2026 nog niets afgesproken/);
    assert.ok(empty.html.querySelector('a[href="/werk/adviezen"]'));
  }),
);

test(
  'the board can be taken away as a table',
  inCoevorden(async ({ ctx, browser, peuters }) => {
    await aPublished(ctx, { title: 'Kleintje Bieb', days: ['2026-12-02'], commitmentIds: [peuters.id] });
    const { text, headers } = await browser.get('/werk/planbord/lijst.csv?gemeente=coevorden&jaar=2026');
    assert.match(headers.get('content-disposition') ?? '', /planbord-coevorden-2026\.csv/);
    assert.match(text, /Voorlezen met peuters;.*;8;10;0;1;7;loopt achter;.*wo 2 Kleintje Bieb/);
  }),
);

test(
  'the sessions of the year can be taken away, each once, also those that add to no promise',
  inCoevorden(async ({ ctx, browser, peuters, branchId }) => {
    const where = { branchId, isOnline: false };
    await aPublished(ctx, {
      title: 'Kleintje Bieb',
      days: ['2026-11-18', '2026-12-02'],
      commitmentIds: [peuters.id],
      where,
    });
    await aDraft(ctx, { title: 'Losse lezing', days: ['2026-11-24', '2027-01-05'] });
    given(await holdSessions(ctx));
    const { text, headers } = await browser.get('/werk/planbord/bijeenkomsten.csv?gemeente=coevorden&jaar=2026');
    assert.match(headers.get('content-disposition') ?? '', /bijeenkomsten-coevorden-2026\.csv/);
    const [, ...lines] = text.trim().split('\r\n');
    const [first = '', draft = '', last = ''] = lines;
    assert.match(first, /^2026-11-18;19:00;20:30;Kleintje Bieb;Coevorden;geweest;;Voorlezen met peuters$/);
    assert.match(draft, /^2026-11-24;19:00;20:30;Losse lezing;;concept;;$/);
    assert.match(last, /^2026-12-02;.*;openbaar;;/);
    assert.equal(lines.length, 3);
    const emmen = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await emmen.get('/werk/planbord/bijeenkomsten.csv?gemeente=coevorden&jaar=2026')).status, 404);
  }),
);

test(
  'a full month shows first what is still to come, and all of it when it is opened',
  inCoevorden(async ({ ctx, browser, peuters }) => {
    const days = ['03', '04', '05', '06', '24', '25'].map((day) => `2026-11-${day}`);
    await aPublished(ctx, { title: 'Kleintje Bieb', days, commitmentIds: [peuters.id] });
    given(await holdSessions(ctx));
    const page = await browser.get(BOARD);
    const short = slipsIn(page, '2026-11', peuters.id);
    assert.deepEqual(
      short.map((text) => text.slice(0, 5).trim()),
      ['di 3', 'wo 4', 'di 24', 'wo 25'],
    );
    const more = rowOf(page, peuters.id)?.querySelector('[data-month="2026-11"] > div > a');
    assert.equal(textOf(more?.text ?? ''), 'nog 2 in november');
    const [path = '', hash] = more?.getAttribute('href')?.split('#') ?? [];
    assert.equal(hash, `rij-${peuters.id}`);
    const open = await browser.get(path);
    assert.equal(slipsIn(open, '2026-11', peuters.id).length, 6);
    assert.match(open.html.querySelector('[data-board]')?.getAttribute('data-board') ?? '', /&maand=2026-11$/);
    assert.match(textOf(open.text), /toon minder/);
  }),
);
