// What visitors of the demo library said, for its annual report. Words and names are made up.
import type { User } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, addYears, asDay, today } from '#kernel/days.ts';
import { branchesFor } from '../src/modules/branches/index.ts';
import { aTestimonial } from '../src/modules/testimonials/testing.ts';

/**
 * Visitors of the help point and of the library who may be shown with a first name, and one of the language café without.
 * One spoke in 2024 and agreed since: the report of that year shows what a quote looks like.
 */
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
  await aTestimonial(work, {
    ...{ place, happenedOn: asDay('2024-10-08'), consentedOn: addDays(day, -60), endsOn: addYears(day, 2) },
    quote: 'Mijn kleinzoon leest nu elke avond voor. Vroeger was dat andersom.',
    ...{ shownAs: 'first-name', firstName: 'Roelof', role: 'opa die vaak in de bibliotheek komt', means: 'paper' },
    ...{ uses: ['report-web', 'report-print'], reference: 'T-003' },
  });
}

/** What was said in a year of the story, in Coevorden and in Meppel. */
const SAID = [
  {
    branch: 'bibliotheek-coevorden',
    on: '06-17',
    shownAs: 'first-name',
    firstName: 'Henk',
    role: 'bezoeker van het breicafé',
    quote: 'Ik was de eerste man met breinaalden. Nu zijn we met z’n drieën en maken we sjaals voor het hele dorp.',
  },
  {
    branch: 'bibliotheek-coevorden',
    on: '10-09',
    shownAs: 'role',
    firstName: '',
    role: 'moeder bij het babycafé',
    quote: 'Mijn dochter kan nog niet praten, maar ze wijst al aan welk boekje ze wil.',
  },
  {
    branch: 'bibliotheek-meppel',
    on: '04-22',
    shownAs: 'role',
    firstName: '',
    role: 'cursist bij het taalcafé',
    quote: 'Bij de dokter doe ik nu zelf het woord.',
  },
] as const;

/** Visitors in a year that is over, who may be shown in the report of that year. */
export async function quoteVisitorsIn(ctx: Ctx, maker: User, year: number): Promise<void> {
  const branches = await branchesFor(ctx);
  for (const [index, { branch, on, ...said }] of SAID.entries()) {
    const branchId = branches.find(({ slug }) => slug === branch)?.id;
    const happenedOn = asDay(`${year}-${on}`);
    const now = startOf(addDays(happenedOn, 6));
    if (!branchId) throw new Error('the demo misses a branch');
    await aTestimonial(
      { ...ctx, actor: maker, now },
      {
        ...{ ...said, place: { branchId }, happenedOn, consentedOn: happenedOn, endsOn: addYears(happenedOn, 3) },
        ...{ means: 'paper', uses: ['report-web', 'report-print'], reference: `T-${year}-${index + 1}` },
      },
    );
  }
}
