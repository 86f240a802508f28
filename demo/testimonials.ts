// What visitors of the demo library said, for its annual report. Words and names are made up.
import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, addYears, today } from '#kernel/days.ts';
import { branchesFor } from '../src/modules/branches/index.ts';
import { aTestimonial } from '../src/modules/testimonials/testing.ts';

/** One visitor of the help point who may be shown with a first name, and one of the language café without a name. */
export async function quoteVisitors(ctx: Ctx, maker: User): Promise<void> {
  const work = { ...ctx, actor: maker };
  const branch = (await branchesFor(ctx)).find(({ slug }) => slug === 'bibliotheek-coevorden');
  if (!branch) throw new Error('the demo misses a branch');
  const day = today(ctx.now);
  const place = { branchId: branch.id };
  await aTestimonial(work, {
    ...{ place, happenedOn: addDays(day, -40), consentedOn: addDays(day, -40), endsOn: addYears(day, 2) },
    quote: 'Ik durfde de computer eerst niet aan. Nu regel ik mijn toeslag zelf, en mijn buurvrouw help ik er ook mee.',
    ...{ shownAs: 'first-name', firstName: 'Geesje', role: 'bezoeker van het Informatiepunt Digitale Overheid' },
    ...{ means: 'paper', uses: ['report-web', 'report-print', 'online'], reference: 'T-001' },
  });
  await aTestimonial(work, {
    ...{ place, happenedOn: addDays(day, -200), consentedOn: addDays(day, -195), endsOn: addDays(day, 20) },
    quote: 'Op het taalcafé lachen we veel. Thuis praat ik nu Nederlands met de kinderen.',
    ...{ shownAs: 'role', role: 'bezoeker van het taalcafé', means: 'mail' },
    ...{ uses: ['report-web', 'report-print'], reference: 'T-002' },
  });
}
