import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { editionById } from '../../activity-catalogue/index.ts';
import { otherOf, valuesOf, withDraft } from '../../catalogue-editor/testing.ts';

async function frameOf(tx: Tx, href: string) {
  return (await editionById(tx, href.split('/').at(-1) ?? ''))?.document ?? assert.fail('no draft');
}

test('every form of the frame, saved as it stands, leaves the same document to the byte', () =>
  withDraft(async (browser, href, tx) => {
    const before = JSON.stringify(await frameOf(tx, href));
    const { html } = await browser.get(`${href}/opbouw`);
    const forms = html.querySelectorAll('main th a').map((link) => link.getAttribute('href') ?? '');
    assert.ok(forms.length > 30, `${forms.length} forms`);
    for (const form of forms) {
      assert.equal((await browser.post(form, valuesOf(await browser.get(form)))).status, 303, form);
    }
    assert.equal(JSON.stringify(await frameOf(tx, href)), before);
  }, 2025));

test('the title changes, and stands among the differences', () =>
  withDraft(async (browser, href) => {
    const path = `${href}/opbouw/titel/editie`;
    const saved = await browser.post(path, { ...valuesOf(await browser.get(path)), title: 'Aanbod van 2026' });
    assert.equal(saved.location, `${href}/opbouw`);
    assert.match((await browser.get(href)).html.querySelector('h1')?.text ?? '', /Aanbod van 2026/);
    const differences = await browser.get(`${href}/verschillen/${await otherOf(browser, href)}`);
    assert.match(differences.text, /Opbouw van de editie.*Aanbod van 2026/s);
    const refused = await browser.post(path, { ...valuesOf(await browser.get(path)), title: '' });
    assert.match(refused.html.querySelector('#title-error')?.text ?? '', /Vul in: titel/);
  }));

test('a programme line is added, put in its place, named anew and taken away; one that is used stays', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/opbouw/programmalijnen`;
    const line = { title: 'Samen buiten', slogan: '', coreFunctions: '4', chapters: '6', version: '1' };
    assert.equal((await browser.post(`${path}/nieuw`, line)).status, 303);
    const added = { id: 'samen-buiten', title: 'Samen buiten', slogan: null, coreFunctions: [4], chapters: [6] };
    assert.deepEqual((await frameOf(tx, href)).programmeLines.at(-1), added);
    const moved = await browser.post(`${path}/samen-buiten/volgorde`, { direction: 'omhoog', version: '2' });
    assert.equal(moved.location, `${href}/opbouw#programmalijnen-samen-buiten`);
    assert.equal((await frameOf(tx, href)).programmeLines.at(-2)?.id, 'samen-buiten');
    const form = valuesOf(await browser.get(`${path}/samen-buiten`));
    assert.equal((await browser.post(`${path}/samen-buiten`, { ...form, title: 'Naar buiten' })).status, 303);
    assert.equal((await browser.post(`${path}/samen-buiten/verwijdering`, { version: '4' })).status, 303);
    const used = await browser.post(`${path}/geletterde-samenleving/verwijdering`, { version: '5' });
    assert.equal(used.status, 422);
    assert.match(
      used.html.querySelector('#error-summary')?.text ?? '',
      /nog gebruikt door: .*de Bibliotheek op school/i,
    );
    assert.equal((await frameOf(tx, href)).programmeLines.length, 4);
  }));

test('a chapter is added in its place and named anew; its number stays while services stand in it', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/opbouw/hoofdstukken`;
    assert.equal((await browser.post(`${path}/nieuw`, { number: '7', title: 'Buiten', version: '1' })).status, 303);
    const twice = await browser.post(`${path}/nieuw`, { number: '2', title: 'Nog een', version: '2' });
    assert.match(twice.html.querySelector('#number-error')?.text ?? '', /Er is al een hoofdstuk 2/);
    const renumbered = await browser.post(`${path}/6`, { number: '8', title: 'Meedoen', version: '2' });
    assert.equal(renumbered.status, 422);
    assert.match(renumbered.html.querySelector('#error-summary')?.text ?? '', /nog gebruikt door: Participatie/);
    assert.equal(valuesOf(renumbered).number, '8');
    assert.equal((await browser.post(`${path}/7`, { number: '9', title: 'Naar buiten', version: '2' })).status, 303);
    assert.deepEqual((await frameOf(tx, href)).chapters.at(-1), { number: 9, title: 'Naar buiten' });
    const used = await browser.post(`${path}/6/verwijdering`, { version: '3' });
    assert.equal(used.status, 422);
    assert.equal((await browser.post(`${path}/9/verwijdering`, { version: '3' })).status, 303);
    assert.equal((await frameOf(tx, href)).chapters.length, 6);
  }));

test('the core functions of the law get another name, but none is added, moved or taken away', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/opbouw/kernfuncties`;
    const form = valuesOf(await browser.get(`${path}/4`));
    assert.equal((await browser.post(`${path}/4`, { ...form, title: 'Ontmoeting' })).status, 303);
    assert.equal((await frameOf(tx, href)).coreFunctions[3]?.title, 'Ontmoeting');
    assert.equal((await browser.get(`${path}/nieuw`)).status, 404);
    assert.equal((await browser.post(`${path}/nieuw`, { title: 'Zes', version: '2' })).status, 404);
    assert.equal((await browser.post(`${path}/4/volgorde`, { direction: 'omhoog', version: '2' })).status, 404);
    assert.equal((await browser.post(`${path}/4/verwijdering`, { version: '2' })).status, 404);
    assert.equal((await frameOf(tx, href)).coreFunctions.length, 5);
  }));

test('who saves the frame late sees what changed, keeps what was typed, and may save again', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/opbouw/niveaus/basis`;
    const seen = valuesOf(await browser.get(path));
    await browser.post(path, { ...seen, title: 'Basisaanbod' });
    const late = await browser.post(path, { ...seen, title: 'Voor iedereen' });
    assert.equal(late.status, 409);
    assert.match(late.html.querySelector('.diff')?.text ?? '', /Basisaanbod.*Voor iedereen/s);
    assert.equal((await browser.post(path, valuesOf(late))).status, 303);
    assert.equal((await frameOf(tx, href)).levels[0]?.title, 'Voor iedereen');
  }));
