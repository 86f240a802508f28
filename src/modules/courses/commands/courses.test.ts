import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { personalData } from '../personal-data.ts';
import { findCourse, findCourseAt, listCourses } from '../sql/courses.ts';
import { listMaterials } from '../sql/materials.ts';
import { findTeacher, listTeachers } from '../sql/teachers.ts';
import { unqualifiedDays } from '../teacher.ts';
import { aCourse, aTeacher } from '../testing.ts';
import { addQualification } from './add-qualification.ts';
import { archiveCourse } from './archive-course.ts';
import { removeQualification } from './remove-qualification.ts';
import { saveCourse } from './save-course.ts';
import { saveMaterial } from './save-material.ts';
import { saveTeacher } from './save-teacher.ts';

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'ok' : result.refusal.code;

test('a course is added, changed once and archived; its address stays, and only who works everywhere changes it', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await aCourse(ctx, { name: 'Klik & Tik: Het internet op', line: 'Klik & Tik', position: 2 });
    const id = await aCourse(ctx, { name: 'Klik & Tik: De basis', line: 'Klik & Tik' });
    await aCourse(ctx, { name: 'Digisterker' });
    const course = await findCourse(tx, id);
    assert.ok(course);
    const { slug: _, archivedOn: __, id: ___, version, ...details } = course;
    const existing = { id, version };
    const renamed = { ...details, name: 'Klik en Tik 1' };
    const save = async () => codeOf(await saveCourse(ctx, { details: renamed, existing }));
    assert.deepEqual([await save(), await save()], ['ok', 'stale']);
    assert.equal((await findCourseAt(tx, 'klik-tik-de-basis'))?.name, 'Klik en Tik 1');
    assert.deepEqual(
      (await listCourses(tx)).map(({ name }) => name),
      ['Klik en Tik 1', 'Klik & Tik: Het internet op', 'Digisterker'],
    );
    await archiveCourse(ctx, { id, archived: true });
    assert.deepEqual([(await listCourses(tx)).length, await findCourseAt(tx, 'klik-tik-de-basis')], [2, undefined]);
    const local = { ...ctx, actor: someone('programme-maker', { municipality: 'GM0109' }) };
    await assert.rejects(saveCourse(local, { details }), Forbidden);
    await assert.rejects(saveCourse(ctx, { details, existing: { id: newId(), version: 1 } }), NotFound);
    await assert.rejects(archiveCourse(ctx, { id: newId(), archived: true }), NotFound);
    assert.equal(codeOf(await saveCourse(ctx, { details: { ...details, name: 'Digisterker' } })), 'name-taken');
  }));

test('material is added, changed and taken away, each from what was shown', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const [courseId, otherId] = [await aCourse(ctx), await aCourse(ctx, { name: 'Tel je geld' })];
    const link = 'https://oefenen.nl/programma/serie/klik_en_tik';
    const details = { name: 'Oefenboek', link, licence: 'KB', licenceUntil: asDay('2027-12-31'), books: 12 };
    await saveMaterial(ctx, { courseId, details });
    const [material] = await listMaterials(tx, courseId);
    assert.deepEqual([material?.books, material?.licenceUntil], [12, '2027-12-31']);
    const existing = { id: material?.id ?? '', version: 1 };
    assert.equal(codeOf(await saveMaterial(ctx, { courseId, existing, details: { ...details, books: 8 } })), 'ok');
    assert.equal(codeOf(await saveMaterial(ctx, { courseId, existing, details: null })), 'stale');
    await assert.rejects(saveMaterial(ctx, { courseId: otherId, existing, details }), NotFound);
    await saveMaterial(ctx, { courseId, existing: { ...existing, version: 2 }, details: null });
    assert.deepEqual(await listMaterials(tx, courseId), []);
  }));

test('a teacher may teach from one day until another, as far as somebody saw the proof; the name goes after two years', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const actor = someone('programme-maker', { municipality: 'GM0109' });
    const ctx = ctxOf(tx, actor);
    const id = await aTeacher(ctx, { name: 'Wim', holds: 'Digisterker', until: '2026-06-30' });
    const held = { teacherId: id, name: 'Digisterker', heldFrom: asDay('2026-09-01'), heldUntil: null };
    const wrong = { ...held, heldUntil: asDay('2026-08-01') };
    assert.deepEqual(
      [codeOf(await addQualification(ctx, wrong)), codeOf(await addQualification(ctx, held))],
      ['held-until-before-from', 'ok'],
    );
    const days = ['2026-06-30', '2026-07-01', '2026-09-01'].map(asDay);
    const course = { qualification: 'Digisterker' };
    assert.deepEqual(unqualifiedDays(course, await listTeachers(tx), days), ['2026-07-01']);
    assert.deepEqual(unqualifiedDays({ qualification: '' }, [], days), []);
    const [first] = (await findTeacher(tx, id))?.qualifications ?? [];
    assert.equal(first?.checkedBy, actor.accountId);
    assert.deepEqual(await personalData.export(tx, actor.accountId), [
      { name: 'Digisterker', checkedOn: '2026-11-22' },
      { name: 'Digisterker', checkedOn: '2026-11-22' },
    ]);
    await personalData.erase(ctx, actor.accountId);
    await removeQualification(ctx, { id: first?.id ?? '', teacherId: id });
    await assert.rejects(removeQualification(ctx, { id: first?.id ?? '', teacherId: id }), NotFound);
    assert.deepEqual(
      (await findTeacher(tx, id))?.qualifications.map(({ checkedBy }) => checkedBy),
      [null],
    );
    const details = { name: 'Wim', kind: 'staff', municipalityCode: 'GM0109', leftOn: asDay('2024-11-21') } as const;
    assert.equal(codeOf(await saveTeacher(ctx, { details, existing: { id, version: 1 } })), 'ok');
    assert.equal(codeOf(await saveTeacher(ctx, { details, existing: { id, version: 1 } })), 'stale');
    assert.deepEqual(unqualifiedDays(course, await listTeachers(tx), days), days);
    assert.deepEqual(
      [await personalData.retain(ctx), await personalData.retain(ctx)],
      [{ teachers: 1 }, { teachers: 0 }],
    );
    const everywhere = { ...details, municipalityCode: null };
    await assert.rejects(saveTeacher(ctx, { details: everywhere, existing: { id, version: 2 } }), Forbidden);
    const elsewhere = { ...ctx, actor: someone('programme-maker', { municipality: 'GM0114' }) };
    await assert.rejects(addQualification(elsewhere, held), Forbidden);
    await assert.rejects(removeQualification(elsewhere, { id: newId(), teacherId: id }), Forbidden);
    await assert.rejects(saveTeacher(ctx, { details, existing: { id: newId(), version: 1 } }), NotFound);
  }));
