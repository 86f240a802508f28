// What stands around the activities of Coevorden: a campaign that toured, a week with parts, translations, a speaker.
import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, asDay, type Day, mondayOf, today } from '#kernel/days.ts';
import { anActivity } from '../src/modules/activities/testing.ts';
import { aTranslation } from '../src/modules/activity-translations/testing.ts';
import { listBranches } from '../src/modules/branches/index.ts';
import { listCampaigns } from '../src/modules/campaigns/index.ts';
import { given, holdSessions, onDay, publishActivity } from '../src/modules/programme/testing.ts';
import { saveEngagement, setBudget } from '../src/modules/speakers/testing.ts';
import { planTour } from '../src/modules/tours/testing.ts';
import { count, tell } from './programme.ts';

const COEVORDEN = 'GM0109';
const PROGRAM = { kind: 'program', name: 'demo' } as const;
const FREE = [{ ageFrom: null, ageUntil: null, cents: 0 }];

/** The campaign that toured, the week with its parts, the language café in other languages, and who speaks at the lecture. */
export async function tellAround(
  ctx: Ctx,
  maker: User,
  { cafe, lecture }: { cafe: string; lecture: string },
): Promise<void> {
  const work = { ...ctx, actor: maker };
  await readOnTheGrass(work);
  await readingWeek(work);
  await translate(work, cafe);
  await engage(work, lecture);
}

/** The campaign of that summer, when it is not too long ago to add to. */
async function summerCampaign({ tx, now }: Ctx): Promise<string | null> {
  if (Number(today(now).slice(0, 4)) > 2027) return null;
  return (await listCampaigns(tx, 2026)).find(({ name }) => name === 'Coevorden leest buiten')?.id ?? null;
}

async function readOnTheGrass(work: Ctx): Promise<void> {
  const { id: activityId } = await anActivity(work, {
    title: 'Voorlezen op het gras',
    summary: 'We lezen buiten voor, op een kleed in het gras. Bij regen zitten we binnen.',
    ...{ audiences: ['children', 'parents'], ageFrom: 3, ageUntil: 8, pillar: 'read', signUp: 'not-needed' },
    ...{ coreFunctions: [3], countingFunction: 3, reportChapter: 4, prices: FREE, bring: 'Een kleed om op te zitten' },
    campaignId: await summerCampaign(work),
  });
  const branches = await listBranches(work.tx, today(work.now), COEVORDEN);
  const stops = branches.map(({ id }, index) => ({
    branchId: id,
    moments: [onDay(addDays(asDay('2026-07-15'), 7 * index), '10:30', '11:30')],
  }));
  given(await planTour(work, { activityId, stops, seatsOnSite: null }));
  given(await publishActivity({ ...work, actor: PROGRAM }, { id: activityId }));
  await holdSessions({ ...work, actor: PROGRAM });
  await count(work, activityId, [
    [8, 14],
    [11, 17],
    [6, 9],
  ]);
}

/** The week around the eighth of September, the day of literacy. */
function nextReadingWeek(now: Day): Day {
  const [thisYear, nextYear] = [0, 1].map((years) => mondayOf(asDay(`${Number(now.slice(0, 4)) + years}-09-08`)));
  return thisYear && thisYear > now ? thisYear : (nextYear ?? now);
}

async function readingWeek(work: Ctx): Promise<void> {
  const monday = nextReadingWeek(today(work.now));
  const known = { coreFunctions: [2, 4], countingFunction: 4, reportChapter: 5, prices: FREE };
  const week = await anActivity(work, {
    title: 'Week van Lezen en Schrijven',
    summary: 'Een week over beter leren lezen en schrijven. Voor wie het wil leren, en voor wie wil helpen.',
    ...{ ...known, audiences: ['adults'], isUmbrella: true, pillar: 'learn', signUp: null, prices: [] },
  });
  const part = { ...known, partOf: week.id, audiences: ['adults'] as ['adults'] };
  await tell(work, {
    ...part,
    title: 'Open huis van het Taalhuis',
    summary: 'Kom kijken en drink koffie. Je hoort wat je bij ons kunt leren.',
    ...{ pillar: 'ask', signUp: 'not-needed', organiser: 'together', partners: 'Taalhuis' },
    ...{ branch: 'Bibliotheek Coevorden', days: [addDays(monday, 1)], times: ['10:00', '12:00'] },
  });
  await tell(work, {
    ...part,
    title: 'Schrijf je levensverhaal in een avond',
    summary: 'Je schrijft een kort verhaal over iets wat je hebt meegemaakt. Schrijven hoef je niet goed te kunnen.',
    ...{ pillar: 'make', signUp: 'required', seatsOnSite: 12, bring: 'Een foto van vroeger' },
    ...{ branch: 'Bibliotheek Sleen', days: [addDays(monday, 3)], times: ['19:30', '21:30'] },
  });
  given(await publishActivity({ ...work, actor: PROGRAM }, { id: week.id }));
}

async function translate(work: Ctx, activityId: string): Promise<void> {
  await aTranslation(work, {
    ...{ activityId, language: 'nl-simple', isChecked: true },
    texts: {
      title: 'Taalcafé',
      summary: 'Praat Nederlands met elkaar. Er is koffie. Het is gratis. Kom gewoon langs.',
    },
  });
  await aTranslation(work, {
    ...{ activityId, language: 'en', isChecked: true },
    texts: {
      title: 'Language café',
      summary: 'Practise Dutch with each other. You drink coffee and talk about everyday things. No need to sign up.',
    },
  });
  await aTranslation(work, {
    ...{ activityId, language: 'ar', isMachine: true, isChecked: true },
    texts: {
      title: 'مقهى اللغة',
      summary: 'تدرّب على اللغة الهولندية مع الآخرين. نشرب القهوة ونتحدث عن أمور الحياة اليومية. لا حاجة إلى التسجيل.',
    },
  });
  await aTranslation(work, {
    ...{ activityId, language: 'uk', isMachine: true },
    texts: {
      title: 'Мовне кафе',
      summary: 'Практикуйте нідерландську разом. П’ємо каву й розмовляємо про щоденні речі. Записуватися не потрібно.',
    },
  });
}

async function engage(work: Ctx, activityId: string): Promise<void> {
  const year = Number(today(work.now).slice(0, 4));
  const budget = { municipalityCode: COEVORDEN, year, serviceId: 'llo-pakket-1', version: 0 };
  given(await setBudget({ ...work, actor: PROGRAM }, { ...budget, cents: 250_000 }));
  const details = {
    ...{
      sessionId: null,
      year,
      name: 'Hester Veldkamp',
      company: 'Sterrenverhalen',
      feeCents: 45_000,
      vatPercent: 21 as const,
    },
    ...{ travelCents: 3_850, contractOn: addDays(today(work.now), -20), invoicedOn: null, paidOn: null },
  } as const;
  given(await saveEngagement(work, { activityId, version: 0, details }));
}
