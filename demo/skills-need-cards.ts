// Cards on which residents of the demo ticked what they want help with. Addresses are made up.
import type { User } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, asDay, today } from '#kernel/days.ts';
import { branchesFor } from '../src/modules/branches/index.ts';
import { aPublished, closeSession, given } from '../src/modules/programme/testing.ts';
import { aCard, aContact, MOMENTS, offeredTo, personalData } from '../src/modules/skills-need-cards/testing.ts';
import { seeded } from './random.ts';

const COEVORDEN = 'GM0109';
/** More ask for help with the telephone and the government than with anything else. */
const WISHES = [[3, 5], [3], [5, 6], [1, 4], [5], [3, 4], [2], [6], [7, 5], [1], [8], [3, 7]];
const NAMES = ['geesje', 'roelof', 'hennie', 'jantje', 'lammert', 'fatima', 'olena', 'harm', 'trijntje', 'berend'];

/** Two dozen cards from three villages of the last weeks; a third of them may be mailed or called. */
export async function tickCards(ctx: Ctx): Promise<void> {
  const { pick } = seeded(24);
  for (let number = 0; number < 24; number++) {
    const now = startOf(addDays(today(ctx.now), -number * 3));
    await aCard(
      { ...ctx, now },
      {
        ...{ municipalityCode: COEVORDEN, town: pick(['Dalen', 'Dalen', 'Sleen', 'Coevorden']) },
        fieldNumbers: WISHES[number % WISHES.length] ?? [1],
        moments: [pick(MOMENTS)],
        contact: contactOf(number),
      },
    );
  }
}

function contactOf(number: number) {
  const name = NAMES[number / 3];
  if (number % 3 > 0 || name === undefined) return undefined;
  return number % 2 === 0 ? aContact(name) : { email: null, phone: `06000000${10 + number}` };
}

/** Cards of a year that is over, by branch, and how many of those residents joined a group there. */
const TOLD = [
  { branch: 'Bibliotheek Coevorden', day: '02-10', cards: 21, joins: 18, title: 'Digisterker na een Digiwijs-kaart' },
  { branch: 'Bibliotheek Meppel', day: '03-10', cards: 24, joins: 16, title: 'Veilig online na een Digiwijs-kaart' },
];

/** On the telephone: the mailbox of the demo would fill up. */
const CALLED = { email: null, phone: '0600000001' };

/** The cards of a year of the story, and a group for them a month later. Their contact is wiped since. */
export async function tickCardsIn(ctx: Ctx, maker: User, year: number): Promise<void> {
  const branches = await branchesFor(ctx);
  for (const { branch: name, day, cards, joins, title } of TOLD) {
    const now = startOf(asDay(`${year}-${day}`));
    const then = { ...ctx, now };
    const branch = branches.find((each) => each.name === name);
    if (!branch) throw new Error(`the demo has no ${name}`);
    const { municipalityCode, id: branchId, town } = branch;
    const cardIds = [];
    for (let number = 0; number < cards; number++) {
      const fieldNumbers = WISHES[number % WISHES.length] ?? [1];
      cardIds.push(await aCard(then, { municipalityCode, town, fieldNumbers, contact: CALLED }));
    }
    const days = [addDays(asDay(`${year}-${day}`), 29)];
    const where = { branchId, isOnline: false };
    const { sessions } = await aPublished(then, { ...GROUP, title, municipalityCode, branchId, days, where });
    await offeredTo({ ...then, actor: maker }, { municipalityCode, cardIds, joins });
    const counted = { adults: joins - 2, children: null, giftBooks: null };
    const after = { ...ctx, now: startOf(addDays(days[0] ?? asDay(`${year}-${day}`), 1)) };
    for (const { id, version } of sessions) given(await closeSession(after, { id, version, ...counted }));
  }
  await personalData.retain(ctx);
}

const GROUP = { reportChapter: 6 as const, coreFunctions: [2], countingFunction: 2, pillar: 'learn' as const };
