import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { confirmedSince, detailsOfService } from '../domain.ts';
import { type Entry, entriesOf } from '../entries.ts';
import { findReferral, listReferrals } from '../sql/referrals.ts';
import { aReferral, done, LOCATION, ORGANISATION, SERVICE, upsertLink } from '../testing.ts';
import { confirmOrganisation } from './confirm-organisation.ts';
import { saveLocation } from './save-location.ts';
import { saveOrganisation } from './save-organisation.ts';
import { saveService } from './save-service.ts';

const inCoevorden = (work: (tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctxOf(tx), { code: 'GM0114', name: 'Emmen' });
    await work(tx);
  });

async function entryOf(tx: Tx, id: string): Promise<Entry> {
  const [entry] = await entriesOf(tx, [id]);
  assert.ok(entry);
  return entry;
}

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code;

test(
  'who confirms an entry stands behind all that was shown, and behind nothing that came later',
  inCoevorden(async (tx) => {
    const ctx = ctxOf(tx);
    const { organisationId: id, id: serviceId } = await aReferral(ctx);
    const shown = await entryOf(tx, id);
    assert.equal(confirmedSince(shown), null);
    const confirmed = await confirmOrganisation(ctx, { id, by: 'call', contentHash: shown.contentHash });
    assert.ok(confirmed.ok);
    const entry = await entryOf(tx, id);
    assert.equal(entry.contentHash, shown.contentHash, 'to confirm changes nothing that is said');
    assert.equal(confirmedSince(entry), '2026-11-22');

    const [service] = entry.services;
    assert.ok(service);
    const details = { ...detailsOfService(service), description: 'Elke week' };
    const locationIds: string[] = [];
    const later = { details, locationIds, hours: [] };
    done(await saveService(ctx, { ...later, existing: { id: serviceId, version: service.version } }));
    const edited = await entryOf(tx, id);
    assert.equal(confirmedSince(edited), '2026-11-22', 'edited is not confirmed, and takes nothing away either');
    assert.notEqual(edited.contentHash, shown.contentHash);
    assert.equal(codeOf(await confirmOrganisation(ctx, { id, by: 'call', contentHash: shown.contentHash })), 'stale');
    assert.equal(codeOf(await saveService(ctx, { ...later, existing: { id: serviceId, version: 1 } })), 'stale');

    done(await saveService(ctx, { ...later, details: { ...details, name: 'Nieuw', topics: [] } }));
    assert.equal(confirmedSince(await entryOf(tx, id)), null, 'nobody has confirmed what is new');
  }),
);

test(
  'an organisation is kept by its own people, and is no part of itself',
  inCoevorden(async (tx) => {
    const ctx = ctxOf(tx);
    const ours = done(await saveOrganisation(ctx, { details: { ...ORGANISATION, municipalityCode: 'GM0109' } }));
    const part = { ...ORGANISATION, name: 'Afdeling', parentId: ours.id };
    const { id: partId } = done(await saveOrganisation(ctx, { details: part }));
    const existing = { id: ours.id, version: 1 };
    const circle = { ...ORGANISATION, parentId: partId };
    assert.equal(codeOf(await saveOrganisation(ctx, { details: circle, existing })), 'circle');
    assert.equal(
      codeOf(await saveOrganisation(ctx, { details: ORGANISATION, existing: { ...existing, version: 9 } })),
      'stale',
    );
    await assert.rejects(saveOrganisation(ctx, { details: { ...ORGANISATION, parentId: newId() } }), NotFound);
    await assert.rejects(saveOrganisation(ctx, { details: { ...ORGANISATION, municipalityCode: 'GM9999' } }), NotFound);
    await assert.rejects(
      saveOrganisation(ctx, { details: ORGANISATION, existing: { id: newId(), version: 1 } }),
      NotFound,
    );

    const emmen = ctxOf(tx, someone('account-manager', { municipality: 'GM0114' }));
    await assert.rejects(saveOrganisation(emmen, { details: ORGANISATION }), Forbidden);
    const moved = { ...ORGANISATION, municipalityCode: 'GM0114' };
    await assert.rejects(saveOrganisation(emmen, { details: moved, existing }), Forbidden);
    const { contentHash } = await entryOf(tx, ours.id);
    await assert.rejects(confirmOrganisation(emmen, { id: ours.id, by: 'call', contentHash }), Forbidden);
    await assert.rejects(confirmOrganisation(ctx, { id: newId(), by: 'call', contentHash }), NotFound);
  }),
);

test(
  'a service is only where its organisation is, with hours there, and takes them along when it leaves',
  inCoevorden(async (tx) => {
    const ctx = ctxOf(tx);
    const { id, organisationId, locationId = '' } = await aReferral(ctx, { location: {} });
    const other = await aReferral(ctx, { location: { name: 'Elders' } });
    const details = { ...SERVICE, organisationId };
    const at = { weekday: 1, weeks: 'first', opensAt: '09:00', closesAt: '12:00', locationId } as const;
    const anywhere = { ...at, weeks: 'every', locationId: null } as const;
    const saved = { details, locationIds: [locationId], hours: [at, anywhere], existing: { id, version: 1 } };
    done(await saveService(ctx, saved));
    assert.deepEqual((await entryOf(tx, organisationId)).services[0]?.hours.length, 2);
    done(await saveService(ctx, { ...saved, locationIds: [], existing: { id, version: 2 } }));
    assert.deepEqual((await entryOf(tx, organisationId)).services[0]?.hours, [anywhere]);

    await assert.rejects(
      saveService(ctx, { ...saved, locationIds: [other.locationId ?? ''], existing: { id, version: 3 } }),
      NotFound,
    );
    await assert.rejects(saveService(ctx, { ...saved, existing: { id: other.id, version: 1 } }), NotFound);
    const crossed = { ...details, minimumAge: 30, maximumAge: 18 };
    assert.equal(codeOf(await saveService(ctx, { details: crossed, locationIds: [], hours: [] })), 'ages-crossed');
    const place = { ...LOCATION, organisationId };
    assert.equal(
      codeOf(await saveLocation(ctx, { details: place, existing: { id: locationId, version: 9 } })),
      'stale',
    );
    await assert.rejects(
      saveLocation(ctx, { details: place, existing: { id: other.locationId ?? '', version: 1 } }),
      NotFound,
    );
  }),
);

test(
  'people are referred to what is near and helps, in any spelling; what was confirmed last comes first',
  inCoevorden(async (tx) => {
    const ctx = ctxOf(tx);
    const website = 'https://welzijn.voorbeeld.nl';
    const near = { municipalityCodes: ['GM0109'], topics: ['debts'] };
    const stale = await aReferral(ctx, { organisation: { name: 'Humanitas' }, service: near });
    const phones = ['0524 123456'];
    const fresh = await aReferral(ctx, {
      organisation: { name: 'Café Zuid', website, phones },
      service: { topics: ['tax'] },
      location: {},
    });
    const far = await aReferral(ctx, { organisation: { name: 'Ver' }, service: { municipalityCodes: ['GM0114'] } });
    const { contentHash } = await entryOf(tx, fresh.organisationId);
    done(await confirmOrganisation(ctx, { id: fresh.organisationId, by: 'partner', contentHash }));
    const ended = await aReferral(ctx, { service: { status: 'inactive' } });
    for (const checkedOn of ['2026-11-20', '2026-11-20'])
      await upsertLink(tx, { url: website, checkedOn, failure: '404' });

    const found = await listReferrals(tx, { municipalityCode: 'GM0109' });
    assert.deepEqual(
      found.map(({ id }) => id),
      [fresh.id, stale.id],
    );
    assert.deepEqual(found[0]?.places, ['Buurthuis De Brug, Kerkstraat 1, Coevorden']);
    assert.deepEqual(
      [found[0]?.isUrlBroken, found[0]?.phones, found[0]?.confirmedOn],
      [false, phones, asDay('2026-11-22')],
    );
    for (const [asked, ids] of [
      [{ term: 'cafe zuit' }, [fresh.id]],
      [{ term: 'schulden' }, [stale.id]],
      [{ topic: 'tax' }, [fresh.id]],
      [{ topic: 'tax', term: 'humanitas' }, []],
    ] as const)
      assert.deepEqual(
        (await listReferrals(tx, { municipalityCode: 'GM0109', ...asked })).map(({ id }) => id),
        ids,
        JSON.stringify(asked),
      );
    await upsertLink(tx, { url: website, checkedOn: '2026-11-21', failure: 'timeout' });
    assert.equal((await findReferral(tx, fresh.id))?.isUrlBroken, true);
    assert.equal((await findReferral(tx, far.id))?.organisationName, 'Ver');
    assert.equal(await findReferral(tx, ended.id), undefined);
  }),
);
