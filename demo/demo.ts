// The demo library of Drenthe, told through the commands that people use. Names of people are made up.
import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Db } from '#kernel/db.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, openAccounts } from './accounts.ts';
import { fillAgenda } from './agenda.ts';
import { bringInAnnualReport } from './annual-report.ts';
import { tellAround } from './around-programme.ts';
import { holdCampaigns } from './campaigns.ts';
import { playGamesToday } from './door.ts';
import { describeDrenthe } from './drenthe.ts';
import { printPanelSurvey } from './panel-survey.ts';
import { agreeWithPartners } from './partners.ts';
import { payForTheLecture } from './payments.ts';
import { planProgramme } from './programme.ts';
import { askForPlaces } from './programme-requests.ts';
import { type Cast, makePromises } from './promises.ts';
import { rebuildReport } from './report-2024.ts';
import { bookRooms } from './room-bookings.ts';
import { furnish } from './rooms.ts';
import { askVisitors } from './surveys.ts';
import { quoteVisitors } from './testimonials.ts';
import { fillAnEvening } from './waiting-list.ts';

/** Fills a new database with the demo library, once. A database that knows a municipality already is left alone. */
export async function fillDemo(db: Db, now: () => Date): Promise<void> {
  const known = await db.selectFrom('organisation.municipalities').select('code').executeTakeFirst();
  if (known) return;
  await db.transaction().execute(async (tx) => {
    const ctx: Ctx = { tx, actor: { kind: 'program', name: 'demo' }, now: now() };
    await describeDrenthe(ctx);
    await furnish(ctx);
    await bookRooms(ctx);
    await holdCampaigns(ctx);
    const cast = castOf(await openAccounts(ctx));
    await makePromises(ctx, cast);
    await agreeWithPartners(ctx, cast);
    await tellAround(ctx, cast.programmeMaker, await planProgramme(ctx, cast.programmeMaker));
    await fillAgenda(ctx, cast.programmeMaker);
    await payForTheLecture(ctx, cast.programmeMaker);
    await playGamesToday(ctx, cast.programmeMaker);
    await fillAnEvening(ctx, cast.programmeMaker);
    await askForPlaces(ctx);
    await askVisitors(ctx, cast.programmeMaker);
    await printPanelSurvey(ctx);
    await bringInAnnualReport(ctx, cast.informationOfficer);
    await quoteVisitors(ctx, cast.programmeMaker);
    await rebuildReport(ctx, cast.director);
  });
}

function castOf(users: ReadonlyMap<string, User>): Cast & { programmeMaker: User; informationOfficer: User } {
  const [accountManager, director] = [users.get('account@demo.nl'), users.get('directeur@demo.nl')];
  const [coevorden, meppel] = [users.get('coevorden@demo.nl'), users.get('meppel@demo.nl')];
  const programmeMaker = users.get('programma@demo.nl');
  const informationOfficer = users.get('informatie@demo.nl');
  if (!accountManager || !director || !coevorden || !meppel || !programmeMaker || !informationOfficer)
    throw new Error('the demo misses somebody');
  return {
    accountManager,
    director,
    programmeMaker,
    informationOfficer,
    officers: { GM0109: coevorden, GM0119: meppel },
  };
}

/** The demo accounts as `npm start` prints them. */
export function showDemo(): string {
  const width = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length));
  const lines = DEMO_ACCOUNTS.map(({ email, label }) => `  ${email.padEnd(width)}  ${label}`);
  return `Demo-accounts (wachtwoord: ${DEMO_PASSWORD})\n${lines.join('\n')}\n`;
}
