import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { openBranch } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';

const typed = { branch: 'coevorden', name: 'Leskist robots', kind: 'kit', pieces: '2', contents: '6 robots 🤖' };

test('equipment is added, changed and archived; a stale save and a wrong number come back with what was typed', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
    const { get, post } = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    assert.match((await get('/werk/apparatuur')).text, /Nog geen apparatuur/);
    assert.equal((await get('/werk/apparatuur/nieuw')).status, 200);
    assert.equal((await post('/werk/apparatuur/nieuw', { ...typed, pieces: '0' })).status, 422);
    assert.equal((await post('/werk/apparatuur/nieuw', { ...typed, branch: 'elders' })).status, 422);
    assert.equal((await post('/werk/apparatuur/nieuw', typed)).location, '/werk/apparatuur');
    assert.equal((await post('/werk/apparatuur/nieuw', typed)).status, 422);
    const list = await get('/werk/apparatuur');
    assert.match(list.text, /6 robots 🤖/);
    const edit = list.html.querySelector('tbody a')?.getAttribute('href') ?? '';
    assert.match((await get(edit)).text, /Leskist robots bewerken/);
    assert.equal((await post(edit, { ...typed, version: '1', pieces: '3' })).status, 303);
    assert.equal((await post(edit, { ...typed, version: '1', pieces: '4' })).status, 409);
    assert.equal((await post(edit, { ...typed, version: '2', name: '' })).status, 422);
    assert.equal((await post(edit.replace('bewerken', 'archief'), { archived: '1' })).status, 303);
    assert.match((await get('/werk/apparatuur')).text, /in archief/);
    const elsewhere = client(tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await elsewhere.get(edit)).status, 403);
    assert.equal((await elsewhere.get('/werk/apparatuur')).html.querySelectorAll('tbody a').length, 0);
  }));
