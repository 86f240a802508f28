import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { User } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, NOW, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client, type Page } from '../../../test/page.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { confirmOrganisation, entriesOf } from '../referral-directory/index.ts';
import { aReferral, done, ORGANISATION, SERVICE, saveOrganisation } from '../referral-directory/testing.ts';
import { importGuide } from './commands/import-guide.ts';
import { keepGuideFiles } from './commands/keep-guide-files.ts';
import { csvPackage } from './csv-package.ts';
import { guideOf, nestedServices, organisationsIn } from './guide.ts';
import { keptGuide } from './kept-guide.ts';
import { planImport } from './plan-import.ts';
import { findImport } from './sql.ts';

const encoded = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const names = new Map([['GM0109', 'Coevorden']]);

/** Keeps a file, looks at it and takes it in; gives what became of each thing. */
async function takenIn(tx: Tx, actor: User, [name, content]: readonly [string, Uint8Array]): Promise<string[]> {
  const ctx = ctxOf(tx, actor);
  const { id } = done(await keepGuideFiles(ctx, [{ name, content }]));
  const kept = await findImport(tx, { id, accountId: actor.accountId, now: NOW });
  assert.ok(kept);
  const plan = planImport(keptGuide(kept.content), await entriesOf(tx, 'all'), names);
  done(await importGuide(ctx, { id, hash: plan.hash }));
  return plan.rows.map(({ kind, fate }) => `${kind} ${fate}`);
}

const said = async (tx: Tx) =>
  (await entriesOf(tx, 'all')).map(({ services, locations, parentId, name, phones, website }) => ({
    ...{ parentId, name, phones, website, places: locations.map(({ version: _, ...location }) => location) },
    services: services.map(({ version: _, editedAt: _at, confirmedOn: _on, ...service }) => service),
  }));

const clear = async (tx: Tx) => {
  for (const table of ['schedules', 'serviceLocations', 'services', 'locations', 'organisations'] as const)
    await tx.deleteFrom(`referralDirectory.${table}`).execute();
};

test('what goes out as JSON or as tables comes back unchanged, into an empty guide and into our own', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const parent = done(await saveOrganisation(ctxOf(tx), { details: { ...ORGANISATION, name: 'Koepel' } }));
    const service = {
      ...{ ...SERVICE, costCents: 250, requiredDocuments: ['Pas'], phones: ['0524 123456 (balie)'], minimumAge: 18 },
      ...{ municipalityCodes: ['GM0109'], description: '=geen formule', topics: ['digid', 'tax'], alert: 'Let op' },
    };
    const { organisationId } = await aReferral(ctxOf(tx), {
      ...{ organisation: { parentId: parent.id, website: 'https://www.brug.nl/' }, service },
      ...{ location: { latitude: '52.66', longitude: '6.74' } },
      week: [{ weekday: 2, weeks: 'last', opensAt: '14:00', closesAt: '16:00' }],
    });
    const guide = await guideOf(tx);
    const [services, organizations] = [nestedServices(guide), organisationsIn(guide)];
    const before = await said(tx);
    const staff = someone('programme-maker');
    const files = [
      ['kaart.zip', csvPackage({ services, organizations }, { title: 'Proef' })],
      ['kaart.json', encoded(services)],
    ] as const;
    for (const file of files)
      assert.ok(
        (await takenIn(tx, staff, file)).every((row) => row.endsWith(' same')),
        file[0],
      );

    const [entry] = await entriesOf(tx, [organisationId]);
    const { contentHash = '' } = entry ?? {};
    done(await confirmOrganisation(ctxOf(tx), { id: organisationId, by: 'call', contentHash }));
    const moved = services.map((each) => ({ ...each, name: 'Anders' }));
    assert.ok((await takenIn(tx, staff, ['anders.json', encoded(moved)])).includes('service changed'));
    const [changed] = await entriesOf(tx, [organisationId]);
    assert.deepEqual(
      [changed?.confirmedOn, changed?.services[0]?.confirmedOn, changed?.services[0]?.version],
      [null, null, 2],
      'nobody has confirmed what it says now',
    );
    await takenIn(tx, staff, files[1]);
    assert.deepEqual(await said(tx), before, 'the file of before takes it back');
    for (const file of files) {
      await clear(tx);
      await takenIn(tx, staff, file);
      const back = await said(tx);
      const isWhole = file[0] === 'kaart.zip';
      assert.deepEqual(back, isWhole ? before : [{ ...before[1], parentId: null }], file[0]);
    }
  }));

const plain = ({ html }: Page): string => html.querySelector('main')?.text.replaceAll(/[\s\u00a0]+/g, ' ') ?? '';
const given = ({ html }: Page, name: string): string =>
  html.querySelector(`main [name=${name}]`)?.getAttribute('value') ?? '';

test('staff look first what files would do, then bring them in; nobody else does, and nothing is overwritten unseen', () =>
  undone(async (tx) => {
    const path = '/werk/sociale-kaart/invoer';
    const staff = client(tx, someone('programme-maker'));
    const form = (...files: readonly (readonly [name: string, content: string])[]) => {
      const data = new FormData();
      for (const [name, content] of files) data.append('file', new File([content], name));
      return data;
    };
    const tables = [
      ['services.csv', 'id,name,status,organization_id\n1,Avond,active,2\n3,Los,active,9\n'],
      ['organizations.csv', 'id,name,description\n2,Club,<b>x</b>\n'],
      ['contacts.csv', 'id\n1\n'],
    ] as const;
    assert.ok((await staff.get(path)).html.querySelector('[name=file][multiple]'));
    assert.equal((await staff.post(path, {})).status, 422);
    assert.match((await staff.post(path, form(['kaart.json', 'geen json']))).text, /kaart\.json kunnen we niet lezen/);
    assert.match((await staff.post(path, form(['kaart.json', '[]']))).text, /geen diensten/);
    const large = await staff.post(path, form(['kaart.json', ' '.repeat(21 * 1024 * 1024)]));
    assert.deepEqual([large.status, /samen hoogstens 20 MB/.test(large.text)], [413, true]);

    const { location = '' } = await staff.post(path, form(...tables));
    const preview = await staff.get(location ?? '');
    assert.match(
      plain(preview),
      /2 nieuw, 0 gewijzigd, 0 al zo, 1 weggelaten.*contacts\.csv.*Los.*organisatie ontbreekt/,
    );
    assert.equal((await entriesOf(tx, 'all')).length, 0);
    const colleague = client(tx, someone('programme-maker'));
    assert.equal((await colleague.get(location ?? '')).status, 404);
    const answer = { hash: given(preview, 'hash') };
    assert.equal((await colleague.post(location ?? '', answer)).status, 404);

    const other = await staff.post(path, form(...tables.slice(0, 2)));
    await aReferral(ctxOf(tx));
    assert.equal((await staff.post(location ?? '', answer)).location, location, 'another entry changes nothing here');
    assert.match(plain(await staff.get(location ?? '')), /is ingelezen\s*2 nieuw/);
    const unseen = await staff.post(other.location ?? '', answer);
    assert.deepEqual([unseen.status, /intussen gewijzigd/.test(unseen.text)], [409, true]);
    assert.match(plain(unseen), /niets nieuws om in te lezen/);
    assert.equal((await staff.post(location ?? '', answer)).location, location, 'sent twice is sent once');
    assert.equal((await entriesOf(tx, 'all')).length, 2);
    const later = client(tx, someone('programme-maker'), { now: new Date(NOW.getTime() + 2 * 86_400_000) });
    await later.post(path, form(...tables));
    assert.equal((await staff.get(location ?? '')).status, 404, 'files are kept for a day');
    const elsewhere = client(tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await elsewhere.post(path, form(...tables))).status, 403);
  }));
