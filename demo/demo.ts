// The demo library of Drenthe, told through the commands that people use. Names of people are made up.
import type { Ctx } from '#kernel/ctx.ts';
import type { Db } from '#kernel/db.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, openAccounts } from './accounts.ts';
import { fillAgenda } from './agenda.ts';
import { bringInAnnualReport } from './annual-report.ts';
import { tellAround } from './around-programme.ts';
import { holdCampaigns } from './campaigns.ts';
import { castOf, type Everybody } from './cast.ts';
import { teachCourses } from './courses.ts';
import { playGamesToday } from './door.ts';
import { describeDrenthe } from './drenthe.ts';
import { writeQuestions } from './frequent-questions.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { makeAppointments } from './help-appointments.ts';
import { noteQuestions } from './help-contacts.ts';
import { planDuties } from './help-point-duties.ts';
import { openHelpPoints } from './help-points.ts';
import { followQuestions } from './help-signals.ts';
import { trainHelpers } from './helper-training.ts';
import { openLearning } from './learning-routes.ts';
import { welcomeNewcomers } from './newcomers.ts';
import { printPanelSurvey } from './panel-survey.ts';
import { agreeWithPartners } from './partners.ts';
import { payForTheLecture } from './payments.ts';
import { planProgramme } from './programme.ts';
import { askForPlaces } from './programme-requests.ts';
import { makePromises } from './promises.ts';
import { fillGuide } from './referrals.ts';
import { rebuildReport } from './report-2024.ts';
import { bookRooms } from './room-bookings.ts';
import { furnish } from './rooms.ts';
import { tickCards } from './skills-need-cards.ts';
import { askVisitors } from './surveys.ts';
import { quoteVisitors } from './testimonials.ts';
import { fillAnEvening } from './waiting-list.ts';
import { tellYears } from './years.ts';

/** Fills a new database with the demo library, once. A database that knows a municipality already is left alone. */
export const fillDemo = (db: Db, now: () => Date): Promise<void> => fillOnce(db, now, tellLibrary);

/** The same, with all that the library did in its two years. */
export const fillDemoWithYears = (db: Db, now: () => Date): Promise<void> =>
  fillOnce(db, now, async (ctx) => tellYears(ctx, await tellLibrary(ctx)));

async function fillOnce(db: Db, now: () => Date, tell: (ctx: Ctx) => Promise<unknown>): Promise<void> {
  const known = await db.selectFrom('organisation.municipalities').select('code').executeTakeFirst();
  if (known) return;
  await db.transaction().execute((tx) => tell({ tx, actor: { kind: 'program', name: 'demo' }, now: now() }));
  giveBackMemory();
}

/** Gives the people who acted in it. */
export async function tellLibrary(ctx: Ctx): Promise<Everybody> {
  await describeDrenthe(ctx);
  await furnish(ctx);
  await bookRooms(ctx);
  await openHelpPoints(ctx);
  await holdCampaigns(ctx);
  await fillGuide(ctx);
  const cast = castOf(await openAccounts(ctx));
  await makePromises(ctx, cast);
  await agreeWithPartners(ctx, cast);
  await tellAround(ctx, cast.programmeMaker, await planProgramme(ctx, cast.programmeMaker));
  await fillAgenda(ctx, cast.programmeMaker);
  await payForTheLecture(ctx, cast.programmeMaker);
  await playGamesToday(ctx, cast.programmeMaker);
  await fillAnEvening(ctx, cast.programmeMaker);
  await teachCourses(ctx, cast.programmeMaker);
  await askForPlaces(ctx);
  await writeQuestions(ctx);
  await noteQuestions(ctx);
  await followQuestions(ctx, cast.programmeMaker);
  await tickCards(ctx);
  await openLearning(ctx, cast.programmeMaker);
  await trainHelpers(ctx, cast);
  await planDuties(ctx, cast);
  await askVisitors(ctx, cast.programmeMaker);
  await printPanelSurvey(ctx);
  await bringInAnnualReport(ctx, cast.informationOfficer);
  await quoteVisitors(ctx, cast.programmeMaker);
  await makeAppointments(ctx);
  await rebuildReport(ctx, cast.director);
  await welcomeNewcomers(ctx);
  return cast;
}

/** The demo accounts as `npm start` prints them. */
export function showDemo(): string {
  const width = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length));
  const lines = DEMO_ACCOUNTS.map(({ email, label }) => `  ${email.padEnd(width)}  ${label}`);
  return `Demo-accounts (wachtwoord: ${DEMO_PASSWORD})\n${lines.join('\n')}\n`;
}
