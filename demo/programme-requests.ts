// Who asks for a place in the programme of the demo library. Names of people and groups are made up.
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, mondayOf, today } from '#kernel/days.ts';
import { branchesFor } from '../src/modules/branches/index.ts';
import { aRequest } from '../src/modules/programme-requests/testing.ts';

/** Volunteers who want to help with forms every week: it waits for the programme maker. */
export async function askForPlaces(ctx: Ctx): Promise<void> {
  const branch = (await branchesFor(ctx)).find(({ slug }) => slug === 'bibliotheek-coevorden');
  if (!branch) throw new Error('the demo misses a branch');
  const thursday = addDays(mondayOf(today(ctx.now)), 21 + 3);
  await aRequest(ctx, {
    branchId: branch.id,
    ...{ askerKind: 'partner', organisation: 'Stichting De Helpende Pen', title: 'Invulhulp' },
    about:
      'Twee vrijwilligers helpen met formulieren, brieven en toeslagen. Je hoeft geen afspraak te maken. We hebben een tafel nodig en stopcontacten.',
    ...{ persons: 8, organiser: 'others', contactName: 'Jannes Boelens', contactEmail: 'helpendepen@demo.nl' },
    ...{ firstDay: thursday, lastDay: addDays(thursday, 7 * 9), fromTime: '13:30', untilTime: '15:30' },
  });
}
