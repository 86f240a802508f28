import { questionsAfterwards } from '#kernel/asked-afterwards.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, dayOf, today } from '#kernel/days.ts';
import { pathIn } from '#kernel/languages.ts';
import type { Services } from '#kernel/module.ts';
import { calendarOf } from './calendar.ts';
import { changesIn, type Told, toldOf } from './changes.ts';
import { type About, isTrue, wayTo } from './deliver.ts';
import { type Facts, factsAbout } from './facts.ts';
import type { MessageKind } from './kind-texts.ts';
import { type Asked, type Links, type Message, messageOf } from './message.ts';
import { findKnown, isSent, keepKnown, markSent } from './sql.ts';

const NAME = 'registration-messages';

type Written = {
  readonly facts: Facts;
  readonly message: Message;
  readonly calendar: string | undefined;
  /** When and where the household knows its sessions to be once it has this; undefined: as before. */
  readonly known: readonly Told[] | undefined;
};

/** With these goes a file that puts the times in a calendar, or takes them out. */
const WITH_CALENDAR: readonly MessageKind[] = ['placed', 'changed', 'moved', 'reminder', 'left', 'cancelled'];

/**
 * Writes a message and sends it, as things stand now: it may have waited for a mail server. What is no longer true by now, or is
 * known already, is not sent. It counts as heard only once it left.
 */
export async function send(services: Services, about: About): Promise<void> {
  const written = await services.inContext(NAME, (ctx) => write(ctx, about, services));
  if (!written) return;
  const { facts, message, calendar, known } = written;
  const { email, phone, id } = facts.registration;
  const { subject, text } = message;
  if (email !== null) await services.mail({ to: email, subject, text, ...(calendar && { calendar }) });
  else if (phone !== null) await services.text?.({ to: phone, text: message.short });
  await services.inContext(NAME, async ({ tx, now }) => {
    await markSent(tx, about, now);
    if (known) await keepKnown(tx, id, known);
  });
}

async function write(ctx: Ctx, about: About, services: Services): Promise<Written | undefined> {
  const { registrationId, kind } = about;
  const facts = await factsAbout(ctx, about);
  if (!wayTo(facts.registration, services) || !isTrue(kind, facts, ctx.now) || isLate(about, facts, ctx.now)) return;
  if (await isSent(ctx.tx, about)) return;
  const knew = await findKnown(ctx.tx, registrationId);
  const changes = kind === 'moved' ? changesIn(facts.coming, knew) : [];
  if (kind === 'moved' && changes.length === 0) return;
  const links = linksOf(facts, services);
  const planned = facts.coming.filter(({ state }) => state === 'planned').map(toldOf);
  return {
    facts,
    message: messageOf(
      kind,
      { ...facts, changes, asked: kind === 'thanks' ? await askedOf(ctx, facts, services) : [] },
      links,
    ),
    calendar: WITH_CALENDAR.includes(kind) ? calendarOf(facts, { url: links.page, now: ctx.now }) : undefined,
    known: kind === 'moved' || !knew ? planned : undefined,
  };
}

/** What modules to the right ask of who came, each with its whole address: the same for every household. */
async function askedOf(ctx: Ctx, { registration }: Facts, { modules, baseUrl }: Services): Promise<Asked[]> {
  const questions = await questionsAfterwards(ctx, modules, registration);
  return questions.map(({ text, path }) => ({ text, address: `${baseUrl}${path}` }));
}

/** A reminder says tomorrow. */
const isLate = ({ kind }: About, { sessions: [first] }: Facts, now: Date): boolean =>
  kind === 'reminder' && first !== undefined && dayOf(first.beginsAt) !== addDays(today(now), 1);

/** Where its household finds a registration, in its own language, with what stands on its ticket. */
export function linksOf({ registration, slug, sessions }: Facts, { box, baseUrl }: Services): Links {
  const { id, language } = registration;
  const signUp = pathIn(language, `/agenda/${slug}/aanmelding`);
  const address = `/aanmelding/${box.tokenOf('registration', id)}`;
  return {
    page: `${baseUrl}${pathIn(language, address)}`,
    calendar: `${baseUrl}${address}/afspraak.ics`,
    agenda: `${baseUrl}${pathIn(language, '/agenda')}`,
    signUp: `${baseUrl}${signUp}?moment=${sessions[0]?.id}`,
    code: box.codeOf('registration', id),
  };
}
