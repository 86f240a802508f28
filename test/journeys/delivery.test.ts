import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { anAgreement, BEFORE } from '../../src/modules/agreements/testing.ts';
import { lineOf } from '../../src/modules/quotes/testing.ts';
import { ctxOf, someone } from '../actors.ts';
import { undone } from '../db.ts';
import { client } from '../page.ts';
import { work } from '../worker.ts';
import { press, textOn } from './pressed.ts';

const coevorden = { municipality: 'GM0109' };
const AFTER = new Date('2026-12-04T09:00:00Z');
const lines = [lineOf('llo-pakket-2', { choice: { size: 'medium' } }), lineOf('kleintje-bieb')];

test('what was promised is planned, people come, and the commitments say so with the rows behind them', () =>
  undone(async (tx) => {
    await anAgreement(ctxOf(tx, undefined, BEFORE), { lines });
    const maker = client(tx, someone('programme-maker', coevorden));
    const director = client(tx, someone('director'));
    const resident = client(tx, visitor);

    const make = async (
      title: string,
      { about, belongs, price }: Record<'about' | 'belongs' | 'price', Record<string, string>>,
    ) => {
      const { path } = await press(
        maker,
        { path: '/werk/activiteiten/nieuw', button: 'Begin' },
        { owner: 'GM0109', title },
      );
      const id = path.split('/')[3];
      const step = (name: string) => ({
        path: `/werk/activiteiten/${id}/onderdelen/${name}`,
        button: 'Bewaar en ga verder',
      });
      await press(maker, step('inhoud'), { summary: 'Kom kijken en luisteren.' });
      await press(maker, step('voor-wie'), about);
      const offer = await maker.get(step('aanbod').path);
      const commitment = offer.html
        .querySelectorAll('input[name=commitmentIds]')
        .find(({ id: field }) =>
          offer.html.querySelector(`label[for="${field}"]`)?.text.includes(belongs.commitment ?? ''),
        );
      const chosen = { commitmentIds: commitment?.getAttribute('value') ?? '', organiser: 'library' };
      await press(maker, step('aanbod'), { ...belongs, ...chosen });
      await press(maker, step('prijs'), price);
      return `/werk/programma/${id}`;
    };
    const plan = async (activity: string, times: Record<string, string>, chosen: Record<string, string> = {}) => {
      const path = `${activity}/bijeenkomsten`;
      const [place] = (await maker.get(path)).html.querySelectorAll('#place option[value^=branch]');
      const where = { place: place?.getAttribute('value') ?? '', ...times };
      const preview = await press(maker, { path, button: 'Bekijk de dagen' }, where);
      const hidden = Object.fromEntries(
        preview.html.querySelectorAll('main form input').flatMap((field) => {
          const isOut = field.getAttribute('type') === 'checkbox' && !field.hasAttribute('checked');
          return isOut || field.getAttribute('name') === 'days'
            ? []
            : [[field.getAttribute('name'), field.getAttribute('value') ?? '']];
        }),
      );
      const days = preview.html.querySelectorAll('input[name=days][checked]').map((day) => day.getAttribute('value'));
      const planned = await maker.post(path, { ...hidden, days: days.join(), stap: 'plan', ...chosen });
      assert.equal(planned.status, 303, textOn(planned));
      return days;
    };
    const publish = async (activity: string) => {
      await press(maker, { path: activity, button: 'Vraag akkoord' });
      assert.match(textOn(await press(director, { path: activity, button: 'Maak openbaar' })), /openbaar/);
    };

    const bieb = await make('Kleintje Bieb', {
      price: { euros1: '0' },
      about: { audiences: 'children,parents', ageUntil: '4', signUp: 'not-needed' },
      belongs: {
        serviceId: 'kleintje-bieb',
        commitment: 'Voorlezen met peuters (2026)',
        pillar: 'read',
        coreFunctions: '3',
        countingFunction: '3',
      },
    });
    const weekly = { day: '2026-12-03', from: '10:00', until: '11:00', rhythm: 'weekly', times: '3' };
    assert.equal((await plan(bieb, weekly)).length, 3);
    await publish(bieb);

    const lecture = await make('Sterren boven het veen', {
      // of the service: € 5 from 18
      price: {},
      about: { audiences: 'adults', signUp: 'required', seatsOnSite: '4' },
      belongs: {
        serviceId: 'llo-pakket-2',
        commitment: 'Activiteiten (2026)',
        pillar: 'learn',
        coreFunctions: '2',
        countingFunction: '2',
      },
    });
    assert.match(textOn(await maker.get(lecture)), /gratis tot en met 17 jaar, € 5,00 vanaf 18 jaar/);
    await plan(lecture, { day: '2026-12-03', from: '19:30', until: '21:00', rhythm: 'once' });
    await publish(lecture);

    const form = { path: '/agenda/sterren-boven-het-veen/aanmelding', button: 'Meld ons aan' };
    const three = await press(resident, form, {
      adults: '2',
      children: '1',
      name: 'Familie Haan',
      phone: '0612345678',
    });
    assert.match(textOn(three), /Je bent aangemeld.*2 volwassenen, 1 kind.*€ 10,00/);
    const full = await press(resident, form, { adults: '2', children: '0', name: 'Noor', email: 'noor@voorbeeld.nl' });
    assert.match(textOn(full), /nog 1 plek/);
    const waits = { adults: '2', children: '0', name: 'Noor', email: 'noor@voorbeeld.nl', wait: '1' };
    const waiting = await press(resident, form, waits);
    assert.match(textOn(waiting), /Je staat op de wachtlijst/);
    await work(tx);
    await press(resident, { path: `${three.path}/afmelding`, button: 'Ja, zeg alles af' });
    const { mails } = await work(tx);
    assert.match(mails.map(({ subject }) => subject).join(), /Er is plek voor je/);
    assert.match(textOn(await press(resident, { path: waiting.path, button: 'Ja, wij komen' })), /Je bent aangemeld/);

    const desk = client(tx, someone('desk-worker', coevorden), { now: AFTER });
    const held = async (activity: string) => {
      const [row] = (await desk.get(activity)).html.querySelectorAll('main table a[href^="/werk/bijeenkomsten/"]');
      return row?.getAttribute('href') ?? '';
    };
    const evening = await held(lecture);
    assert.match(textOn(await desk.get(`${evening}/deurlijst`)), /Noor.*nog te betalen € 10,00/);
    const paper = await press(desk, { path: `${evening}/deurlijst/papier`, button: 'Geef hun een nummer' });
    assert.match(textOn(paper), /1 ?Noor/);
    await press(desk, { path: evening, button: 'Sluit af' }, { adults: '2', children: '0' });
    await press(desk, { path: await held(bieb), button: 'Sluit af' }, { adults: '6', children: '7' });

    const director2 = client(tx, someone('director'), { now: AFTER });
    const promised = await director2.get('/werk/toezeggingen?gemeente=GM0109&jaar=2026');
    assert.match(textOn(promised), /Voorlezen met peuters.{0,80}1 van 8 tot 10 activiteiten/);
    assert.match(textOn(promised), /Activiteiten.{0,80}1 van 12 activiteiten/);
  }));
