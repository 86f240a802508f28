// What visitors of the demo's Leerplein learn, and one card whose code the README tells.
import type { User } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, today } from '#kernel/days.ts';
import { branchesFor } from '../src/modules/branches/index.ts';
import {
  aStep,
  beginRoute,
  chooseWalkIns,
  countVisit,
  listCardSteps,
  markStep,
  saveRoute,
} from '../src/modules/learning-routes/testing.ts';
import { aPublished, given } from '../src/modules/programme/testing.ts';

/** The code of the card in the README. */
export const DEMO_CARD = 'K7M3PRXY';

const MATERIAL = 'https://oefenen.nl/';

/** Steps of each route, with what one can do after them. */
const ROUTES = [
  {
    question: 'Ik wil mailen met familie',
    steps: [
      ['Een e-mail lezen', 'je post op de computer lezen'],
      ['Een e-mail sturen', 'zelf een mail sturen aan familie'],
      ['Een foto meesturen', 'een foto van de kleinkinderen doorsturen'],
    ],
  },
  {
    question: 'Ik wil zelf dingen regelen met DigiD',
    steps: [
      ['Een goed wachtwoord maken', 'een wachtwoord kiezen dat niemand raadt'],
      ['Een DigiD aanvragen', 'met DigiD beginnen'],
      ['Inloggen met DigiD', 'inloggen bij de overheid en de zorg'],
      ['De Berichtenbox openen', 'post van de overheid online lezen'],
    ],
  },
  {
    question: 'Ik wil veilig met mijn telefoon omgaan',
    steps: [
      ['Valse berichten herkennen', 'zien of een bericht echt van je bank is'],
      ['Een app veilig installeren', 'zelf een app op je telefoon zetten'],
    ],
  },
] as const;

/** Steps, three routes, a Leerplein every week to come, and some visitors; one of them halfway. */
export async function openLearning(ctx: Ctx, maker: User): Promise<void> {
  const branch = (await branchesFor(ctx)).find(({ slug }) => slug === 'bibliotheek-coevorden');
  if (!branch) throw new Error('the demo misses a branch');
  const routeIds: string[] = [];
  for (const { question, steps } of ROUTES) {
    const stepIds = [];
    for (const [title, afterwards] of steps)
      stepIds.push(await aStep({ ...ctx, actor: maker }, { title, afterwards, materialUrl: MATERIAL }));
    const route = { question, stepIds, isRetired: false, version: 1 };
    routeIds.push(given(await saveRoute({ ...ctx, actor: maker }, route)).id);
  }
  await walkIn(ctx, branch);
  for (const [index, routeId] of routeIds.entries()) {
    const then = { ...ctx, now: new Date(startOf(addDays(today(ctx.now), -7 - index)).getTime() + TEN_HOURS) };
    const code = index === 0 ? { code: DEMO_CARD } : {};
    const { id: cardId } = given(await beginRoute(then, { routeId, branchId: branch.id, ...code }));
    const [first] = await listCardSteps(ctx.tx, cardId);
    if (first) given(await markStep(then, { cardId, stepId: first.id, isDone: true }));
    given(await countVisit(then, { branchId: branch.id, isBack: false }));
  }
}

const TEN_HOURS = 10 * 60 * 60 * 1000;

async function walkIn(ctx: Ctx, { id: branchId, municipalityCode }: { id: string; municipalityCode: string }) {
  const days = [3, 10, 17].map((ahead) => addDays(today(ctx.now), ahead));
  const { activity } = await aPublished(ctx, {
    ...{ title: 'Leerplein', summary: 'Kom langs met wat je wilt leren. Samen kijken we wat je eerste stap is.' },
    ...{ municipalityCode, branchId, days, where: { branchId, isOnline: false } },
    ...{ reportChapter: 6 as const, coreFunctions: [2], countingFunction: 2, pillar: 'learn' as const },
  });
  given(await chooseWalkIns(ctx, [activity.id]));
}
