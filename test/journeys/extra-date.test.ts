import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aFullLecture } from '../../src/modules/extra-dates/testing.ts';
import { adults, aHousehold, given, register } from '../../src/modules/registrations/testing.ts';
import { ctxOf, someone } from '../actors.ts';
import { undone } from '../db.ts';
import { client, type Page } from '../page.ts';
import { work } from '../worker.ts';

const VISITOR = { kind: 'visitor' } as const;
const fieldsOf = (form: ReturnType<Page['html']['querySelector']>): Record<string, string> =>
  Object.fromEntries(
    form
      ?.querySelectorAll('input')
      .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']) ?? [],
  );

test('people wait, a programme maker plans an extra date with one button, and they hear where to sign up for it', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { activity, sessions } = await aFullLecture(ctx);
    const sign = async (email: string, persons: number) => {
      const wish = {
        attendance: 'on-site',
        persons: adults(persons),
        contact: { name: 'Noor', email, phone: null },
      } as const;
      return given(await register(ctx, aHousehold(sessions[0]?.id ?? '', wish)));
    };
    await sign('anna@voorbeeld.nl', 3);
    await sign('bram@voorbeeld.nl', 2);
    await work(tx);

    const maker = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    const activityPage = await maker.get(`/werk/programma/${activity.id}`);
    assert.match(activityPage.text, /5 mensen \(2 huishoudens\) op de wachtlijst/);
    const address = `/werk/activiteiten/${activity.id}/extra-datum`;
    assert.ok(activityPage.html.querySelector(`a[href="${address}"]`));
    const page = await maker.get(address);
    assert.match(page.text, /5 mensen \(2 huishoudens\) wachten op een plek: Dalen/);
    const form = page.html.querySelector('.suggestion form');
    assert.match(
      page.html.querySelector('.suggestion')?.text ?? '',
      /donderdag 10 december 2026, 19\.00 – 20\.30 uur in Leskamer \(hooguit 20 mensen\)/,
    );
    const board = await maker.get('/werk/planbord?gemeente=GM0109&jaar=2026');
    assert.match(board.text.replaceAll(/<[^>]+>/g, ' '), /5 mensen \(2 huishoudens\) wachten op een plek: Dalen/);

    const planned = await maker.post(form?.getAttribute('action') ?? '', fieldsOf(form));
    assert.equal(planned.location, `${address}?verteld=2`);
    const after = await maker.get(planned.location ?? '');
    assert.match(after.text, /De 2 huishoudens die wachten, krijgen bericht/);
    assert.match(after.text, /Er wacht nu niemand/);

    const { mails } = await work(tx);
    assert.deepEqual(mails.map(({ to }) => to).sort(), ['anna@voorbeeld.nl', 'bram@voorbeeld.nl']);
    assert.equal(mails[0]?.subject, 'Er is een extra datum: Sterren');
    assert.match(mails[0]?.text ?? '', /Wanneer: donderdag 10 december, 19\.00 – 20\.30 uur\nWaar: Dalen/);
    const link = /http:\/\/localhost(\/agenda\/\S+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    const signUp = await client(tx, VISITOR).get(link);
    const chosen = signUp.html.querySelector('input[name=moment][checked]');
    assert.ok(chosen && link.endsWith(chosen.getAttribute('value') ?? 'nothing'));
    assert.deepEqual((await work(tx)).mails, []);
  }));
