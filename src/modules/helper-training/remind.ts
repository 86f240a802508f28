import type { Ctx } from '#kernel/ctx.ts';
import { type Day, formatDay, today } from '#kernel/days.ts';
import { sendMail } from '#kernel/outbox.ts';
import { findAccount, listAccountsWith } from '../people/index.ts';
import { type HelperStanding, standingsOf } from './queries.ts';
import { noteReminder } from './sql/reminders.ts';

type Ending = {
  readonly helper: HelperStanding;
  readonly trainingId: string;
  readonly name: string;
  readonly endsOn: Day;
};

/** Tells who must take a training again within eight weeks, and who looks after trainings there: of each ending once. */
export async function remind(ctx: Ctx, baseUrl: string): Promise<void> {
  const helpers = await standingsOf(ctx, { municipalities: 'all', on: today(ctx.now) });
  const endings: Ending[] = [];
  for (const ending of helpers.flatMap(endingsOf))
    if (await noteReminder(ctx.tx, { ...ending, helperId: ending.helper.id })) endings.push(ending);
  for (const ending of endings) await tellHelper(ctx, ending);
  for (const [code, some] of Map.groupBy(endings, ({ helper }) => helper.municipalityCode))
    await tellCoordinators(ctx, { code, endings: some, baseUrl });
}

/** What the helper needs and will not have any more. */
const endingsOf = (helper: HelperStanding): Ending[] =>
  helper.standings.flatMap(({ training: { id, name, requiredFor }, standing }) =>
    standing.state === 'expiring' && requiredFor.includes(helper.role)
      ? [{ helper, trainingId: id, name, endsOn: standing.until }]
      : [],
  );

async function tellHelper(ctx: Ctx, { helper, name, endsOn }: Ending): Promise<void> {
  const account = helper.accountId === null ? undefined : await findAccount(ctx.tx, helper.accountId);
  if (!account || account.closedAt) return;
  const text = `Beste ${account.name},\n\nJe training ${name} geldt tot ${formatDay(endsOn)}. Volg de training voor die dag opnieuw. Wie de trainingen plant, krijgt ook bericht en nodigt je uit.\n`;
  await sendMail(ctx, { to: account.email, subject: `${name}: volg de training opnieuw`, text });
}

type Told = { readonly code: string; readonly endings: readonly Ending[]; readonly baseUrl: string };

async function tellCoordinators(ctx: Ctx, { code, endings, baseUrl }: Told): Promise<void> {
  const lines = endings.map(({ helper, name, endsOn }) => `- ${helper.name}: ${name}, tot ${formatDay(endsOn)}`);
  const text = `Deze helpers moeten binnen acht weken een training opnieuw volgen:\n\n${lines.join('\n')}\n\nHet overzicht: ${baseUrl}/werk/trainingen?stand=actie\n`;
  for (const { email } of await listAccountsWith(ctx.tx, 'helper-training:edit', code))
    await sendMail(ctx, { to: email, subject: 'Trainingen die verlopen', text });
}
