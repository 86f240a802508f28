import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatInstant, formatTime, formatWeekday } from '#kernel/days.ts';
import { pathIn } from '#kernel/languages.ts';
import type { MailMessage, Services } from '#kernel/module.ts';
import { type Activity, readableActivity } from '../activities/index.ts';
import { branchOf } from '../branches/index.ts';
import { listSessions, type Session } from '../programme/index.ts';
import { mailTextsFor, stateTextsFor } from './address-texts.ts';
import type { RequestState } from './kinds.ts';
import { requestPath } from './links.ts';
import { findRequest, listMessages, type ProgrammeRequest } from './sql/requests.ts';
import type { MailKind } from './tell.ts';
import { daysText } from './words.ts';

export type AboutRequest = { readonly requestId: string; readonly kind: MailKind };

/** For which states a mail is true: one that waited for the mail server while it was decided otherwise is not sent. */
const TRUE_OF: Readonly<Record<MailKind, readonly RequestState[]>> = {
  confirm: ['unconfirmed'],
  asked: ['asked', 'questioned'],
  question: ['questioned'],
  approved: ['approved'],
  refused: ['refused'],
  published: ['approved'],
  dropped: ['dropped'],
};

/** What was made of an approved request can be gone, before anybody was told. */
const isTrue = (kind: MailKind, { state, activityId }: ProgrammeRequest): boolean =>
  TRUE_OF[kind].includes(state) && (state !== 'approved' || activityId !== null);

type Facts = {
  readonly request: ProgrammeRequest;
  /** What was made of it; undefined when nothing was, or no longer. */
  readonly activity: Pick<Activity, 'title' | 'slug'> | undefined;
  readonly place: string;
  readonly question: string;
  readonly sessions: readonly Session[];
};

/** Writes one mail in the language of who asked. Whoever was wiped in the meantime gets none. */
export async function mailAboutRequest(services: Services, { requestId, kind }: AboutRequest): Promise<void> {
  const facts = await services.inContext('programme-requests', async (ctx): Promise<Facts | undefined> => {
    const { tx } = ctx;
    const request = await findRequest(tx, requestId);
    if (!request || !isTrue(kind, request)) return undefined;
    const { name, street, town } = await branchOf(tx, request);
    const messages = await listMessages(tx, request.id);
    const question = messages.findLast(({ author }) => author === 'library')?.text ?? '';
    const sessions = request.activityId === null ? [] : await listSessions(tx, request.activityId);
    const activity = request.activityId === null ? undefined : await readableActivity(ctx, request.activityId);
    return { request, activity, place: `${name}, ${street}, ${town}`, question, sessions };
  });
  if (!facts || facts.request.contactEmail === null) return;
  const { baseUrl, box } = services;
  await services.mail({ to: facts.request.contactEmail, ...writeMail(facts, kind, { baseUrl, box }) });
}

type Ways = Pick<Services, 'baseUrl' | 'box'>;

function writeMail(facts: Facts, kind: MailKind, { baseUrl, box }: Ways): Omit<MailMessage, 'to'> {
  const { request, activity, place, question } = facts;
  const { language, confirmUntil, reason, contactName } = request;
  const [t, s] = [mailTextsFor(request), stateTextsFor(request)];
  const lines = [
    t.hello(contactName ?? ''),
    `${t.subjects[kind]}.`,
    [activity?.title ?? request.title, place, ...dayLines(facts, kind)].join('\n'),
    kind === 'confirm' && confirmUntil !== null ? s.until(formatInstant(confirmUntil, language)) : '',
    kind === 'question' ? `${s.question}\n${question}` : '',
    kind === 'approved' ? s.next : '',
    kind === 'published' && activity?.slug
      ? `${t.seen}\n${baseUrl}${pathIn(language, `/agenda/${activity.slug}`)}`
      : '',
    reason === '' ? '' : s.reason(reason),
    `${t.link}\n${baseUrl}${requestPath(box, request)}`,
  ];
  return { subject: t.subjects[kind], text: `${lines.filter((line) => line !== '').join('\n\n')}\n` };
}

/** When it was asked for; once something was made of it, when it is. */
function dayLines({ request, sessions }: Facts, kind: MailKind): string[] {
  const { language } = request;
  if (kind !== 'approved' && kind !== 'published') return [daysText(request, language)];
  const planned = sessions.filter(({ state }) => state === 'planned');
  return planned.map(({ beginsAt, endsAt }) => {
    const times = `${formatTime(timeOf(beginsAt), language)} – ${formatTime(timeOf(endsAt), language)}`;
    return `- ${formatWeekday(dayOf(beginsAt), language)}, ${times}`;
  });
}
