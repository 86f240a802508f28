import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, mondayOf, today } from '#kernel/days.ts';
import { recurringDays } from '#kernel/recurring-days.ts';
import { aTranslation } from '../src/modules/activity-translations/testing.ts';
import { cancelSession, given, shown } from '../src/modules/programme/testing.ts';
import { FREE, type Told, tell } from './programme.ts';

const weekly = (first: ReturnType<typeof today>, times: number) =>
  recurringDays({ first, rhythm: { weeks: 1 }, end: { times } }, times);

/** What else there is to do in Coevorden in the coming weeks, for every age, so that the agenda has something to choose from. */
export async function fillAgenda(ctx: Ctx, maker: User): Promise<void> {
  const work = { ...ctx, actor: maker };
  const monday = mondayOf(addDays(today(ctx.now), 7));
  await tell(work, gamesAfternoon(monday));
  await tell(work, questionHour(monday));
  await tell(work, robots(monday));
  await tell(work, bookClub(monday));
  const aloud = await tell(work, readingInArabic(monday));
  await aTranslation(work, {
    ...{ activityId: aloud, language: 'ar' },
    texts: {
      title: 'قراءة بالعربية والهولندية',
      summary: 'نقرأ كتابًا مصورًا بلغتين. يمكن للآباء والأمهات أن يستمعوا معنا.',
    },
  });
  const evening = await tell(work, writersEvening(monday));
  const [session] = (await shown(work, evening)).sessions;
  const reason = 'De schrijver heeft griep. We zoeken een nieuwe avond.';
  given(await cancelSession(work, { id: session?.id ?? '', reason }));
}

const gamesAfternoon = (monday: ReturnType<typeof today>): Told => ({
  title: 'Spelletjesmiddag',
  summary: 'Rummikub, schaken of een potje kaarten: de tafels staan klaar en de koffie is warm.',
  ...{ audiences: ['seniors', 'adults'], signUp: 'not-needed', pillar: 'meet', prices: FREE },
  ...{ coreFunctions: [4], countingFunction: 4, reportChapter: 5, facilities: ['wheelchair'] },
  branch: 'Bibliotheek Sleen',
  days: weekly(addDays(monday, 2), 6),
  times: ['14:00', '16:30'],
});

const questionHour = (monday: ReturnType<typeof today>): Told => ({
  title: 'Digitaal spreekuur',
  summary: 'Hulp met DigiD, je telefoon of een formulier van de overheid. Neem je apparaat en je brieven mee.',
  ...{ audiences: ['adults', 'seniors'], signUp: 'not-needed', pillar: 'ask', prices: FREE },
  ...{ coreFunctions: [1], countingFunction: 1, reportChapter: 5, facilities: ['wheelchair', 'quiet'] },
  branch: 'Servicepunt Dalen',
  days: weekly(addDays(monday, 1), 6),
  times: ['09:30', '11:30'],
});

const robots = (monday: ReturnType<typeof today>): Told => ({
  title: 'Maakmiddag: bouw een robot',
  summary: 'Soldeer zelf een robot die langs een lijn rijdt. Je neemt hem mee naar huis.',
  ...{ audiences: ['children'], ageFrom: 8, ageUntil: 12, signUp: 'required', seatsOnSite: 12, pillar: 'make' },
  prices: [{ ageFrom: null, ageUntil: null, cents: 250 }],
  branch: 'Bibliotheek Coevorden',
  days: [addDays(monday, 2), addDays(monday, 16)],
  times: ['14:00', '16:00'],
});

const bookClub = (monday: ReturnType<typeof today>): Told => ({
  title: 'Boekenclub vanaf de bank',
  summary: 'Praat online mee over het boek van de maand. De link krijg je na het aanmelden.',
  ...{ audiences: ['adults'], signUp: 'required', seatsOnline: 20, pillar: 'read', prices: FREE },
  days: [addDays(monday, 3)],
  times: ['20:00', '21:30'],
});

const readingInArabic = (monday: ReturnType<typeof today>): Told => ({
  title: 'Voorlezen in het Arabisch en het Nederlands',
  summary: 'We lezen een prentenboek in twee talen. Ouders luisteren mee.',
  ...{ audiences: ['children', 'parents'], ageFrom: 3, ageUntil: 6, language: 'ar', pillar: 'read' },
  ...{ signUp: 'not-needed', prices: FREE },
  branch: 'Bibliotheek Coevorden',
  days: [addDays(monday, 5), addDays(monday, 19)],
  times: ['10:30', '11:15'],
});

const writersEvening = (monday: ReturnType<typeof today>): Told => ({
  title: 'Schrijversavond: het water en de stilte',
  summary: 'Een avond over een nieuwe roman. Na afloop kun je je boek laten signeren.',
  ...{
    audiences: ['adults'],
    signUp: 'wished',
    pillar: 'read',
    prices: [{ ageFrom: null, ageUntil: null, cents: 750 }],
  },
  branch: 'Bibliotheek Coevorden',
  days: [addDays(monday, 4)],
  times: ['20:00', '21:30'],
});
