// Courses in basic skills as the library of the demo gives them. Names of people are made up; what is taught is not.
// Source: activiteitencatalogus 2025, 6.2; oefenen.nl; digisterker.nl.
import type { User } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, asDay, type Day, mondayOf, today } from '#kernel/days.ts';
import { branchesFor } from '../src/modules/branches/index.ts';
import { aGroup, giveCertificates, markAttendance } from '../src/modules/course-groups/testing.ts';
import { aCourse, aTeacher, saveMaterial } from '../src/modules/courses/testing.ts';
import { closeSession, given, holdSessions, publishActivity, shown } from '../src/modules/programme/testing.ts';
import { aHousehold, anAdult, register } from '../src/modules/registrations/testing.ts';

const SERVICE = { serviceId: 'meedoen-in-de-samenleving' } as const;
const KLIK_EN_TIK = { ...SERVICE, line: 'Klik & Tik', qualification: '', halfDaysFrom: 5, halfDaysUntil: 5 } as const;
const LICENCE = { licence: 'Koninklijke Bibliotheek', licenceUntil: null } as const;
const NAMES = ['Albert Kuiper', 'Geesje Reinders', 'Hennie Wolters', 'Jantje Scholten', 'Mustafa Aydin', 'Roelie Pot'];

type Courses = { readonly basics: string; readonly government: string; readonly health: string };

/** Which courses there are, who teach them, a group that is over, two to come and one for which people wait. */
export async function teachCourses(ctx: Ctx, maker: User): Promise<void> {
  const courses = await describeCourses(ctx);
  const riet = await aTeacher(ctx, { name: 'Riet Hadders', holds: 'Digisterker' });
  const wim = await aTeacher(ctx, { name: 'Wim Talens', kind: 'staff', municipalityCode: null });
  const branches = await branchesFor(ctx);
  const at = (slug: string) => ({ branchId: branches.find((each) => each.slug === slug)?.id ?? '' });
  const work = { ...ctx, actor: maker };
  const monday = mondayOf(today(ctx.now));
  await holdPastGroup(work, { ...at('bibliotheek-coevorden'), courseId: courses.basics, teacherIds: [wim] });
  const dalen = { ...at('servicepunt-dalen'), courseId: courses.government, partners: 'Computerclub Dalen', seats: 4 };
  const full = await aGroup(work, { ...dalen, teacherIds: [riet], days: weekly(addDays(monday, 15), 4) });
  await signUp(work, full, NAMES);
  const vitaal = { ...at('servicepunt-dalen'), courseId: courses.health, partners: 'Computerclub Dalen' };
  await signUp(work, await aGroup(work, { ...vitaal, days: weekly(addDays(monday, 52), 3) }), NAMES.slice(0, 2));
  const basics = { ...at('bibliotheek-coevorden'), courseId: courses.basics, teacherIds: [wim] };
  await signUp(work, await aGroup(work, { ...basics, days: weekly(addDays(monday, 50), 5) }), NAMES.slice(2, 5));
}

const weekly = (first: Day, times: number): Day[] =>
  Array.from({ length: times }, (_, week) => addDays(first, 7 * week));

async function describeCourses(ctx: Ctx): Promise<Courses> {
  const basics = await aCourse(ctx, {
    ...{ ...KLIK_EN_TIK, name: 'Klik & Tik: De basis', level: '', bring: '' },
    summary: 'Je leert hoe een computer werkt: aanzetten, typen en e-mailen. Je hoeft nog niets te kunnen.',
    certificateText: 'De computer aan- en uitzetten\nTypen en bewaren\nE-mailen',
  });
  const others = [
    [
      'Het internet op',
      'Je zoekt op het web, vult formulieren in en koopt iets online.',
      'Je kunt al typen en klikken',
    ],
    ['Samen op het web', 'Je leert veilig omgaan met sociale media.', 'Je kunt al zoeken op internet'],
  ] as const;
  for (const [index, [part, summary, level]] of others.entries()) {
    const course = { ...KLIK_EN_TIK, name: `Klik & Tik: ${part}`, position: index + 2, summary, level, bring: '' };
    await aCourse(ctx, { ...course, certificateText: '' });
  }
  const government = await aCourse(ctx, { ...SERVICE, bring: 'Je telefoon, en je DigiD als je die hebt' });
  const health = await aCourse(ctx, {
    ...{ ...SERVICE, name: 'DigiVitaler', halfDaysFrom: 3, halfDaysUntil: 3, certificateFrom: 2, bring: '' },
    summary:
      'Je oefent met de website van je huisarts en het ziekenhuis, en zoekt betrouwbare informatie over gezondheid.',
    certificateText: 'Inloggen bij huisarts en ziekenhuis\nBetrouwbare informatie zoeken',
  });
  const money = { ...SERVICE, name: 'Tel je geld', qualification: '', level: '', bring: '', certificateText: '' };
  await aCourse(ctx, { ...money, summary: 'Je krijgt overzicht over wat er binnenkomt en wat je uitgeeft.' });
  const donor = {
    ...SERVICE,
    name: 'Digisterker: Donorregister',
    halfDaysFrom: 1,
    halfDaysUntil: 1,
    certificateFrom: 1,
  };
  await aCourse(ctx, { ...donor, summary: 'Je legt je keuze vast in het Donorregister.', certificateText: '' });
  const link = 'https://oefenen.nl/programma/serie/klik_en_tik';
  await saveMaterial(ctx, {
    courseId: basics,
    details: { ...LICENCE, name: 'Oefenen.nl: Klik & Tik', link, books: null },
  });
  const book = { ...LICENCE, name: 'Oefenboek Digisterker', link: 'https://digisterker.nl/', books: 24 };
  await saveMaterial(ctx, { courseId: government, details: book });
  return { basics, government, health };
}

/** Makes a group public, and signs these people up in order of arrival. */
async function signUp(ctx: Ctx, id: string, names: readonly string[]): Promise<string[]> {
  given(await publishActivity({ ...ctx, actor: { kind: 'program', name: 'demo' } }, { id }));
  const keys: string[] = [];
  for (const [index, name] of names.entries()) {
    const contact = { name, email: `cursist-${index + 1}@voorbeeld.nl`, phone: null };
    const household = { persons: [{ ...anAdult(), firstName: name }], contact, attendance: 'on-site' } as const;
    const { id: registrationId } = given(await register(ctx, aHousehold(id, { ...household, origin: 'desk' })));
    keys.push(`${registrationId}:1`);
  }
  return keys;
}

/** Who was there at each of its half-days, by their place in the list. */
const CAME = [
  [0, 1, 2, 3, 4, 5],
  [0, 1, 2, 3, 4],
  [0, 1, 3, 4],
  [0, 1, 3, 4],
  [0, 1, 2, 3, 4],
];

async function holdPastGroup(
  work: Ctx,
  group: { branchId: string; courseId: string; teacherIds: string[] },
): Promise<void> {
  const first = addDays(mondayOf(today(work.now)), -48);
  const before = { ...work, now: startOf(addDays(asDay(first), -14)) };
  const id = await aGroup(before, { ...group, days: weekly(first, CAME.length) });
  const keys = await signUp(before, id, NAMES);
  await holdSessions({ ...work, actor: { kind: 'program', name: 'demo' } });
  const { sessions } = await shown(work, id);
  const cameTo = (index: number) => (CAME[index] ?? []).flatMap((place) => keys[place] ?? []);
  const halfDays = sessions.map(({ id: sessionId }, index) => ({ sessionId, shown: [], ticked: cameTo(index) }));
  given(await markAttendance(work, { id, halfDays }));
  for (const [index, { id: sessionId, version }] of sessions.entries())
    given(
      await closeSession(work, {
        id: sessionId,
        version,
        adults: cameTo(index).length,
        children: null,
        giftBooks: null,
      }),
    );
  given(await giveCertificates(work, { id, keys: cameTo(4), reason: '' }));
}
