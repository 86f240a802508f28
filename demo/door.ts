import type { User } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, today } from '#kernel/days.ts';
import { given } from '../src/modules/payments/testing.ts';
import { listSessions } from '../src/modules/programme/index.ts';
import { aChild, addQuestion, aHousehold, anAdult, register } from '../src/modules/registrations/testing.ts';
import { FREE, tell } from './programme.ts';

/** Made up. */
const HOUSEHOLDS = [
  { name: 'Familie Aalders', persons: [anAdult(39), aChild(6), aChild(8)], allergy: 'Noten' },
  { name: 'Alie Bakker', persons: [anAdult(74)] },
  { name: 'Dawit Tesfay', persons: [anAdult(31), aChild(5)] },
  { name: 'Gré Hofman', persons: [anAdult(69), anAdult(70)] },
  { name: 'Halina Nowak', persons: [anAdult(44), aChild(12)] },
  { name: 'Joost Snippe', persons: [anAdult(52)] },
  { name: 'نور الحسن', persons: [anAdult(36), aChild(7)] },
] as const;

/** An afternoon of games today, with a title that no other has, so that there is a door to stand at. */
export async function playGamesToday(ctx: Ctx, maker: User): Promise<void> {
  const day = today(ctx.now);
  const before = { ...ctx, actor: maker, now: startOf(addDays(day, -7)) };
  const activityId = await tell(before, {
    title: 'Spellen voor het hele gezin',
    summary: 'Bordspellen voor jong en oud. We leggen elk spel uit. Kom alleen of met het hele gezin.',
    ...{
      audiences: ['adults', 'children'],
      ageFrom: 5,
      signUp: 'wished',
      seatsOnSite: 30,
      pillar: 'meet',
      prices: FREE,
    },
    branch: 'Bibliotheek Coevorden',
    days: [day],
    times: ['13:30', '15:30'],
  });
  const asked = { activityId, label: 'Is er iets dat je niet mag eten?', kind: 'text', choices: [] } as const;
  const question = { ...asked, per: 'registration', isRequired: false, isShownAtDoor: true } as const;
  const { id: questionId } = given(await addQuestion(before, question));
  const [session] = await listSessions(ctx.tx, activityId);
  for (const { name, persons, ...rest } of HOUSEHOLDS) {
    const contact = { name, email: null, phone: null };
    const answers = 'allergy' in rest ? [{ questionId, person: 0, answer: rest.allergy }] : [];
    const signUp = { persons, contact, answers, attendance: 'on-site', origin: 'desk' } as const;
    const household = aHousehold(session?.id ?? '', signUp);
    given(await register(before, household));
  }
}
