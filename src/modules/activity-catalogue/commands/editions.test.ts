import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { inSavepoint } from '#kernel/db.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { committed, undone } from '../../../../test/db.ts';
import { edition2025 } from '../../tariffs/testing.ts';
import { editionById, editionInForce, editionOfYear } from '../queries.ts';
import { addService } from './add-service.ts';
import { archiveEdition } from './archive-edition.ts';
import { discardDraft } from './discard-draft.ts';
import { installEdition } from './install-edition.ts';
import { publishEdition } from './publish-edition.ts';
import { removeService } from './remove-service.ts';
import { saveFrame } from './save-frame.ts';
import { saveService } from './save-service.ts';
import { startDraft } from './start-draft.ts';

const UNKNOWN = '01890000-0000-7000-8000-000000000000';

/** The edition of 2025 in force, and a draft of a year made from it. */
async function aDraft(tx: Tx, year: number): Promise<{ published: string; draft: string }> {
  const installed = await installEdition(ctxOf(tx), edition2025);
  assert.ok(installed.ok);
  const started = await startDraft(ctxOf(tx), { from: installed.value.id, year });
  assert.ok(started.ok);
  return { published: installed.value.id, draft: started.value.id };
}

async function frameOf(tx: Tx, editionId: string) {
  const { services, ...frame } = (await editionById(tx, editionId))?.document ?? assert.fail('no edition');
  return frame;
}

async function serviceOf(tx: Tx, editionId: string, serviceId: string) {
  const edition = await editionById(tx, editionId);
  return edition?.document.services.find(({ id }) => id === serviceId) ?? assert.fail(`no ${serviceId}`);
}

test('a draft of the same year is its next version, one of another year takes the year over in its title', () =>
  undone(async (tx) => {
    const { published, draft } = await aDraft(tx, 2025);
    const correction = await editionById(tx, draft);
    assert.deepEqual([correction?.year, correction?.editionVersion, correction?.basedOn], [2025, 2, published]);
    const next = await startDraft(ctxOf(tx), { from: published, year: 2026 });
    const edition = await editionById(tx, next.ok ? next.value.id : '');
    assert.deepEqual(
      [edition?.document.title, edition?.document.year, edition?.editionVersion],
      ['Activiteitencatalogus 2026', 2026, 1],
    );
    assert.equal(edition?.document.services.length, 22);
    assert.equal((await editionInForce(tx, 2026))?.id, published);
  }));

test('a year has one draft at a time', () =>
  undone(async (tx) => {
    const { published, draft } = await aDraft(tx, 2026);
    const again = await startDraft(ctxOf(tx), { from: published, year: 2026 });
    assert.deepEqual(again, { ok: false, refusal: { code: 'draft-exists', id: draft, year: 2026 } });
  }));

test('a service of a draft is saved once for each version that was seen', () =>
  undone(async (tx) => {
    const { draft } = await aDraft(tx, 2026);
    const content = { ...(await serviceOf(tx, draft, 'ido')), title: 'IDO' };
    assert.deepEqual(await saveService(ctxOf(tx), { editionId: draft, content, version: 1 }), {
      ok: true,
      value: { version: 2 },
    });
    const late = await saveService(ctxOf(tx), { editionId: draft, content: { ...content, title: 'Laat' }, version: 1 });
    assert.deepEqual(late, { ok: false, refusal: { code: 'stale', version: 2 } });
    assert.equal((await serviceOf(tx, draft, 'ido')).title, 'IDO');
  }));

test('the frame of a draft is saved once for each version that was seen, and it is written down who did', () =>
  undone(async (tx) => {
    const { published, draft } = await aDraft(tx, 2026);
    const frame = { ...(await frameOf(tx, draft)), title: 'Catalogus' };
    assert.deepEqual(await saveFrame(ctxOf(tx), { editionId: draft, frame, version: 1 }), {
      ok: true,
      value: { version: 2 },
    });
    const late = await saveFrame(ctxOf(tx), { editionId: draft, frame: { ...frame, title: 'Laat' }, version: 1 });
    assert.deepEqual(late, { ok: false, refusal: { code: 'stale', version: 2 } });
    const edition = await editionById(tx, draft);
    assert.deepEqual(
      [edition?.document.title, edition?.version, edition?.document.services.length],
      ['Catalogus', 2, 22],
    );
    const written = tx.selectFrom('kernel.auditEntries').select('action').where('subjectId', '=', draft).execute();
    assert.ok((await written).some(({ action }) => action === 'activity-catalogue.frame-edited'));
    const frozen = await saveFrame(ctxOf(tx), { editionId: published, frame, version: 1 });
    assert.deepEqual(frozen, { ok: false, refusal: { code: 'not-a-draft' } });
    await assert.rejects(saveFrame(ctxOf(tx), { editionId: UNKNOWN, frame, version: 1 }), NotFound);
    await assert.rejects(
      saveFrame({ ...ctxOf(tx), actor: someone('director') }, { editionId: draft, frame, version: 2 }),
      Forbidden,
    );
  }));

test('a chapter or programme line that is used stays, and the refusal says by what', () =>
  undone(async (tx) => {
    const { draft } = await aDraft(tx, 2026);
    const frame = await frameOf(tx, draft);
    const save = (change: Partial<typeof frame>) =>
      saveFrame(ctxOf(tx), { editionId: draft, frame: { ...frame, ...change }, version: 1 });
    const chapters = frame.chapters.filter(({ number }) => number !== 6);
    assert.deepEqual(await save({ chapters }), {
      ok: false,
      refusal: {
        code: 'in-use',
        by: [
          'Participatie in de informatiesamenleving',
          ...edition2025.services.filter(({ chapter }) => chapter === 6).map(({ title }) => title),
        ],
      },
    });
    const [robust, ...programmeLines] = frame.programmeLines;
    const users = edition2025.services.filter(({ programmeLine }) => programmeLine === robust?.id);
    assert.deepEqual(await save({ programmeLines }), {
      ok: false,
      refusal: { code: 'in-use', by: users.map(({ title }) => title) },
    });
  }));

test('publishing puts the draft in force, archives the edition of that year, and freezes it', () =>
  undone(async (tx) => {
    const { published, draft } = await aDraft(tx, 2025);
    assert.ok((await publishEdition(ctxOf(tx), { id: draft })).ok);
    assert.equal((await editionOfYear(tx, 2025))?.id, draft);
    assert.equal((await editionById(tx, published))?.state, 'archived');
    const content = await serviceOf(tx, draft, 'ido');
    for (const id of [draft, published]) {
      assert.deepEqual(await saveService(ctxOf(tx), { editionId: id, content, version: 1 }), {
        ok: false,
        refusal: { code: 'not-a-draft' },
      });
      assert.deepEqual(await publishEdition(ctxOf(tx), { id }), { ok: false, refusal: { code: 'not-a-draft' } });
    }
  }));

test('errors stand in the way of publishing; the warnings of the shipped edition do not', () =>
  undone(async (tx) => {
    const { draft } = await aDraft(tx, 2026);
    const service = await serviceOf(tx, draft, 'dbos-po');
    const components = service.tariff.components.map((component) => ({ ...component, unit: 'hour' as const }));
    await saveService(ctxOf(tx), {
      editionId: draft,
      content: { ...service, tariff: { ...service.tariff, components } },
      version: 1,
    });
    const refused = await publishEdition(ctxOf(tx), { id: draft });
    assert.ok(!refused.ok && refused.refusal.code === 'has-errors' && refused.refusal.errors > 0);
    assert.equal(await editionOfYear(tx, 2026), undefined);
  }));

test('only an edition in force can be archived, and then nothing of its year is in force', () =>
  undone(async (tx) => {
    const { published, draft } = await aDraft(tx, 2026);
    assert.deepEqual(await archiveEdition(ctxOf(tx), { id: draft }), { ok: false, refusal: { code: 'not-in-force' } });
    assert.ok((await archiveEdition(ctxOf(tx), { id: published })).ok);
    assert.equal(await editionInForce(tx, 2026), undefined);
  }));

test('a desk worker changes nothing, and an information officer does not publish', () =>
  undone(async (tx) => {
    const { published, draft } = await aDraft(tx, 2026);
    const desk = ctxOf(tx, someone('desk-worker'));
    const content = await serviceOf(tx, draft, 'ido');
    await assert.rejects(startDraft(desk, { from: published, year: 2027 }), Forbidden);
    await assert.rejects(saveService(desk, { editionId: draft, content, version: 1 }), Forbidden);
    await assert.rejects(publishEdition(ctxOf(tx, someone('information-officer')), { id: draft }), Forbidden);
    await assert.rejects(archiveEdition(desk, { id: published }), Forbidden);
  }));

test('what is not there is not found', () =>
  undone(async (tx) => {
    const { draft } = await aDraft(tx, 2026);
    const content = await serviceOf(tx, draft, 'ido');
    await assert.rejects(startDraft(ctxOf(tx), { from: UNKNOWN, year: 2030 }), NotFound);
    await assert.rejects(publishEdition(ctxOf(tx), { id: UNKNOWN }), NotFound);
    await assert.rejects(archiveEdition(ctxOf(tx), { id: UNKNOWN }), NotFound);
    await assert.rejects(saveService(ctxOf(tx), { editionId: UNKNOWN, content, version: 1 }), NotFound);
    await assert.rejects(
      saveService(ctxOf(tx), { editionId: draft, content: { ...content, id: 'koffie' }, version: 1 }),
      NotFound,
    );
  }));

for (const [what, statement] of [
  ['a service of it changes', "update activity_catalogue.services set content = '{}' where edition_id = $1"],
  ['a service of it goes', 'delete from activity_catalogue.services where edition_id = $1'],
  [
    'a service comes to it',
    "insert into activity_catalogue.services (edition_id, service_id, position, content) values ($1, 'koffie', 99, '{}')",
  ],
  ['its frame changes', "update activity_catalogue.editions set frame = '{}' where id = $1"],
  ['its year changes', 'update activity_catalogue.editions set year = 2031 where id = $1'],
  ['it becomes a draft again', "update activity_catalogue.editions set state = 'draft' where id = $1"],
  ['it goes', 'delete from activity_catalogue.editions where id = $1'],
] as const) {
  test(`the database itself refuses that of a published edition ${what}`, () =>
    undone(async (tx) => {
      const { published } = await aDraft(tx, 2026);
      const run = () =>
        inSavepoint(tx, (inner) =>
          inner.executeQuery({ sql: statement, parameters: [published], query: { kind: 'RawNode' } } as never),
        );
      await assert.rejects(run, /published and cannot change|violates foreign key/);
    }));
}

test('of two who save the same service at once, one is told', () =>
  committed(async (db) => {
    const { draft } = await db.transaction().execute((tx) => aDraft(tx, 2026));
    const save = (title: string) =>
      db.transaction().execute(async (tx) => {
        const content = { ...(await serviceOf(tx, draft, 'ido')), title };
        return saveService(ctxOf(tx), { editionId: draft, content, version: 1 });
      });
    const outcomes = await Promise.all([save('Een'), save('Twee'), save('Drie')]);
    assert.deepEqual(outcomes.map(({ ok }) => ok).sort(), [false, false, true]);
  }));

test('the edition that ships is put in force once, and not again when it has been archived', () =>
  undone(async (tx) => {
    const installed = await installEdition(ctxOf(tx));
    assert.ok(installed.ok);
    const edition = await editionOfYear(tx, 2025);
    assert.deepEqual([edition?.id, edition?.document], [installed.value.id, edition2025]);
    const already = { ok: false, refusal: { code: 'already-there' } };
    assert.deepEqual(await installEdition(ctxOf(tx)), already);
    assert.ok((await archiveEdition(ctxOf(tx), { id: installed.value.id })).ok);
    assert.deepEqual(await installEdition(ctxOf(tx), edition2025), already);
  }));

test('of two who start a draft of one year at once, one is led to the other', () =>
  committed(async (db) => {
    const installed = await db.transaction().execute((tx) => installEdition(ctxOf(tx), edition2025));
    assert.ok(installed.ok);
    const start = () =>
      db.transaction().execute((tx) => startDraft(ctxOf(tx), { from: installed.value.id, year: 2026 }));
    const outcomes = await Promise.all([start(), start()]);
    assert.deepEqual(outcomes.map(({ ok }) => ok).sort(), [false, true]);
  }));

test('a draft that is thrown away leaves its year free; one that was copied, or is published, stays', () =>
  undone(async (tx) => {
    const { published, draft } = await aDraft(tx, 2026);
    const copy = await startDraft(ctxOf(tx), { from: draft, year: 2027 });
    assert.deepEqual(await discardDraft(ctxOf(tx), { id: draft }), {
      ok: false,
      refusal: { code: 'copied', copies: 1 },
    });
    assert.ok(copy.ok && (await discardDraft(ctxOf(tx), { id: copy.value.id })).ok);
    assert.ok((await discardDraft(ctxOf(tx), { id: draft })).ok);
    assert.equal(await editionById(tx, draft), undefined);
    assert.ok((await startDraft(ctxOf(tx), { from: published, year: 2026 })).ok);
    assert.deepEqual(await discardDraft(ctxOf(tx), { id: published }), { ok: false, refusal: { code: 'not-a-draft' } });
    await assert.rejects(discardDraft(ctxOf(tx, someone('desk-worker')), { id: draft }), Forbidden);
    await assert.rejects(discardDraft(ctxOf(tx), { id: UNKNOWN }), NotFound);
  }));

test('a service is added to a draft once, and removed by who saw its last version', () =>
  undone(async (tx) => {
    const { published, draft } = await aDraft(tx, 2026);
    const content = { ...(await serviceOf(tx, draft, 'ido')), id: 'ido-thuis' };
    assert.ok((await addService(ctxOf(tx), { editionId: draft, content })).ok);
    assert.equal((await editionById(tx, draft))?.document.services.at(-1)?.id, 'ido-thuis');
    const twice = await addService(ctxOf(tx), { editionId: draft, content });
    assert.deepEqual(twice, { ok: false, refusal: { code: 'service-exists', service: 'ido-thuis' } });
    assert.deepEqual(await addService(ctxOf(tx), { editionId: published, content }), {
      ok: false,
      refusal: { code: 'not-a-draft' },
    });
    const gone = { editionId: draft, serviceId: 'ido-thuis', version: 1 };
    assert.deepEqual(await removeService(ctxOf(tx), { ...gone, version: 2 }), {
      ok: false,
      refusal: { code: 'stale', version: 1 },
    });
    await assert.rejects(removeService(ctxOf(tx, someone('desk-worker')), gone), Forbidden);
    assert.ok((await removeService(ctxOf(tx), gone)).ok);
    await assert.rejects(removeService(ctxOf(tx), gone), NotFound);
    const frozen = { editionId: published, serviceId: 'ido', version: 1 };
    assert.deepEqual(await removeService(ctxOf(tx), frozen), { ok: false, refusal: { code: 'not-a-draft' } });
    await assert.rejects(addService(ctxOf(tx), { editionId: UNKNOWN, content }), NotFound);
  }));
