import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, mondayOf, today } from '#kernel/days.ts';
import { listSessions } from '../src/modules/programme/index.ts';
import { adults, aHousehold, given, register } from '../src/modules/registrations/testing.ts';
import { FREE, tell } from './programme.ts';

/** How many people each household has, in order of arrival. The first ten have a place, fourteen wait. */
const HOUSEHOLDS = [2, 1, 3, 2, 2, 1, 2, 2, 1, 3, 1, 1, 2, 1];

/** An evening in Dalen to which more people want to come than can. */
export async function fillAnEvening(ctx: Ctx, maker: User): Promise<void> {
  const work = { ...ctx, actor: maker };
  const activityId = await tell(work, {
    title: 'Op zoek naar je voorouders',
    summary: 'Je leert hoe je jouw familie terugvindt in oude akten. Neem mee wat je al weet. Ervaring is niet nodig.',
    ...{ audiences: ['adults', 'seniors'], signUp: 'required', seatsOnSite: 10, pillar: 'learn', prices: FREE },
    branch: 'Servicepunt Dalen',
    room: ['Voorleeshoek', 'tables'],
    days: [addDays(mondayOf(today(ctx.now)), 17)],
    times: ['19:30', '21:00'],
  });
  const [session] = await listSessions(ctx.tx, activityId);
  for (const [index, persons] of HOUSEHOLDS.entries()) {
    const contact = { name: '', email: `gezin-${index + 1}@voorbeeld.nl`, phone: null };
    const household = aHousehold(session?.id ?? '', { persons: adults(persons), contact, attendance: 'on-site' });
    given(await register({ ...ctx, actor: { kind: 'program', name: 'demo' } }, household));
  }
}
