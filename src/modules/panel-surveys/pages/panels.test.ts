import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden } from '#kernel/result.ts';
import { printPanelSurvey } from '../../../../demo/panel-survey.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { client, type Page } from '../../../../test/page.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { importPanel } from '../commands/import-panel.ts';
import { headerLine } from '../panel-table.ts';

const NEW = '/werk/panelonderzoek/nieuw';
const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
const form = {
  ...{ instrument: 'BiebPanel', fieldwork: '2024-09', population: 'leden', area: 'GM0109', source: 'Jaarverslag' },
  lines: [headerLine, 'Tevreden;Medewerkers;89;;;', 'Tevreden;Gebouw;;83 of 81;;staat ertussen'].join('\n'),
};

test(
  'printed results are looked at first, then kept, and corrected only with a reason',
  inCoevorden(async (ctx) => {
    const browser = client(ctx.tx, someone('information-officer'));
    assert.equal((await browser.get(NEW)).status, 200);
    for (const [changes, fault] of [
      [{ fieldwork: '2024' }, /Schrijf jaar en maand/],
      [{ lines: `${headerLine}\nTevreden;Gebouw;veel;;;` }, /Regel 2: «veel» is geen percentage/],
      [{ source: '' }, /Waar staan deze uitkomsten/],
    ] as const) {
      const refused = await browser.post(NEW, { ...form, ...changes, stap: 'bewaar' });
      assert.equal(refused.status, 422);
      assert.match(refused.text, fault);
    }
    const looked = await browser.post(NEW, { ...form, stap: 'bekijk' });
    assert.match(textOf(looked), /Gebouw83% of 81%niet zekerstaat ertussen/);
    const kept = await browser.post(NEW, { ...form, stap: 'bewaar' });
    assert.match(kept.location ?? '', /^\/werk\/panelonderzoek\/[0-9a-f-]{36}$/);
    assert.match(textOf(await browser.get(kept.location ?? '')), /Medewerkers89%zoals gedrukt/);
    const again = await browser.post(NEW, { ...form, stap: 'bewaar' });
    assert.match(textOf(again), /Schrijf waarom die niet kloppen/);
    const lines = `${headerLine}\nTevreden;Medewerkers;88;;;`;
    const corrected = await browser.post(NEW, { ...form, lines, why: 'Tikfout', stap: 'bewaar' });
    assert.match(textOf(await browser.get(kept.location ?? '')), /Dit is verbeterd ?Tikfout/);
    const list = await browser.get('/werk/panelonderzoek');
    assert.deepEqual(
      list.html.querySelectorAll('tbody a').map((link) => link.getAttribute('href')),
      [corrected.location],
    );
    assert.match(textOf(list), /BiebPanelseptember 2024ledenCoevorden/);
  }),
);

test(
  'the results of 2024 come with what their source leaves open',
  inCoevorden(async (ctx) => {
    await printPanelSurvey(ctx);
    const browser = client(ctx.tx, someone('director'));
    const list = await browser.get('/werk/panelonderzoek');
    assert.match(textOf(list), /zegt de bron niet/);
    const page = textOf(await browser.get(list.html.querySelector('tbody a')?.getAttribute('href') ?? ''));
    assert.match(page, /Waarover leden tevreden zijn.*Medewerkers89%afgeleid.*Openingstijden83% of 80%niet zeker/);
    assert.match(page, /Horeca58% of 64% of 68%niet zeker/);
    assert.equal((await browser.get(NEW)).status, 403);
    const head = { ...form, commissioner: '', note: '', scope: { kind: 'not-stated' } } as const;
    const reader = ctxOf(ctx.tx, someone('director'));
    await assert.rejects(importPanel(reader, { head, items: [], why: '' }), Forbidden);
    assert.deepEqual(await importPanel(ctx, { head, items: [], why: '' }), { ok: false, refusal: { code: 'nothing' } });
  }),
);
