import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '#kernel/content-hash.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { openBranch } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { textsOf } from '../domain.ts';
import { findSection, findTranslation, listAllSections, listSections, listTranslations } from '../sql.ts';
import { aSection, aTranslation, DETAILS, done } from '../testing.ts';
import { removeSection } from './remove-section.ts';
import { saveSection } from './save-section.ts';
import { type SaveTranslation, saveTranslation } from './save-translation.ts';

type Ctx = ReturnType<typeof ctxOf>;

const inDrenthe = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctx, { code: 'GM0119', name: 'Meppel' });
    await work(ctx);
  });

const makerOf = (ctx: Ctx, municipality: string) => ctxOf(ctx.tx, someone('programme-maker', { municipality }));

const inEnglish = (sectionId: string, changes: Partial<SaveTranslation> = {}): SaveTranslation => ({
  ...{ sectionId, language: 'en', texts: { title: 'Free pass', text: 'Free.' }, isMachine: true, isChecked: false },
  ...{ dutchHash: hashOf(textsOf(DETAILS)), version: 0 },
  ...changes,
});

test(
  'a section is kept where it holds, changed unless somebody else did, and goes with its translations',
  inDrenthe(async (ctx) => {
    const { tx } = ctx;
    const branchId = await openBranch(ctx, { name: 'Coevorden', municipalityCode: 'GM0109', sizeClass: 'medium' });
    const { id } = await aSection(ctx, { branchId, phone: '0524 12 34 56' });
    const everywhere = await aSection(ctx, { municipalityCode: null, title: 'Boeken' });
    await aTranslation(ctx, { sectionId: id, language: 'en' });
    const titles = async (code: string | null) => (await listSections(tx, code)).map(({ title }) => title);
    assert.deepEqual(await titles('GM0109'), ['Boeken', 'Gratis pas']);
    assert.deepEqual([await titles('GM0119'), await titles(null)], [['Boeken'], ['Boeken']]);
    const edit = { existing: { id, version: 1 }, details: { ...DETAILS, title: 'Pas' } };
    done(await saveSection(ctx, edit));
    assert.deepEqual(await saveSection(ctx, edit), { ok: false, refusal: { code: 'stale' } });
    const now = await findSection(tx, id);
    assert.deepEqual([now?.title, now?.branchId, now?.municipalityCode, now?.version], ['Pas', null, 'GM0109', 2]);
    done(await removeSection(ctx, { id }));
    assert.deepEqual(await listAllSections(tx), [await findSection(tx, everywhere.id)]);
    assert.deepEqual(await listTranslations(tx, [id, everywhere.id]), []);
  }),
);

test(
  'a translation knows its maker and who read it over, and is not kept over another or beside Dutch that changed',
  inDrenthe(async (ctx) => {
    const { id } = await aSection(ctx);
    const [maker, reader] = [makerOf(ctx, 'GM0109'), makerOf(ctx, 'GM0109')];
    assert.ok(maker.actor.kind === 'user' && reader.actor.kind === 'user');
    done(await saveTranslation(maker, inEnglish(id)));
    const refused = (code: string) => ({ ok: false, refusal: { code } });
    assert.deepEqual(await saveTranslation(reader, inEnglish(id)), refused('stale'));
    done(await saveTranslation(reader, inEnglish(id, { version: 1, isChecked: true })));
    const kept = await findTranslation(ctx.tx, id, 'en');
    assert.deepEqual(
      [kept?.madeBy, kept?.checkedBy, kept?.checkedAt, kept?.source],
      [maker.actor.accountId, reader.actor.accountId, NOW, textsOf(DETAILS)],
    );
    done(await saveSection(ctx, { existing: { id, version: 1 }, details: { ...DETAILS, text: 'Anders.' } }));
    assert.deepEqual(await saveTranslation(reader, inEnglish(id, { version: 2 })), refused('dutch-changed'));
  }),
);

test(
  'somebody of Meppel changes nothing in Coevorden nor for all, and a section lies in its own municipality',
  inDrenthe(async (ctx) => {
    const meppel = makerOf(ctx, 'GM0119');
    const branchId = await openBranch(ctx, { name: 'Meppel', municipalityCode: 'GM0119', sizeClass: 'large' });
    for (const municipalityCode of ['GM0109', null]) {
      const { id } = await aSection(ctx, { municipalityCode });
      const existing = { id, version: 1 };
      await assert.rejects(saveSection(meppel, { municipalityCode, details: DETAILS }), Forbidden);
      await assert.rejects(saveSection(meppel, { existing, details: DETAILS }), Forbidden);
      await assert.rejects(removeSection(meppel, { id }), Forbidden);
      await assert.rejects(saveTranslation(meppel, inEnglish(id)), Forbidden);
      await assert.rejects(saveSection(ctx, { existing, details: { ...DETAILS, branchId } }), NotFound);
    }
    const nowhere = { ...DETAILS, placeId: crypto.randomUUID() };
    await assert.rejects(saveSection(ctx, { municipalityCode: 'GM0109', details: nowhere }), NotFound);
    await assert.rejects(removeSection(ctx, { id: crypto.randomUUID() }), NotFound);
    done(await saveSection(meppel, { municipalityCode: 'GM0119', details: { ...DETAILS, branchId } }));
  }),
);
