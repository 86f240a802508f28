import { dayOf, formatInstant, formatWeekday } from '#kernel/days.ts';
import type { MailMessage, Services } from '#kernel/module.ts';
import { branchOf } from '../branches/index.ts';
import { listSessions, type Session } from '../programme/index.ts';
import { requestPath } from './links.ts';
import { mailTexts } from './mail-texts.ts';
import { findRequest, listMessages, type ProgrammeRequest } from './sql/requests.ts';
import { stateTexts } from './state-texts.ts';
import type { MailKind } from './tell.ts';
import { daysText, timesText } from './words.ts';

export type AboutRequest = { readonly requestId: string; readonly kind: MailKind };

type Facts = {
  readonly request: ProgrammeRequest;
  readonly place: string;
  readonly question: string;
  readonly sessions: readonly Session[];
};

/** Writes one mail in the language of who asked. Whoever was wiped in the meantime gets none. */
export async function mailAboutRequest(services: Services, { requestId, kind }: AboutRequest): Promise<void> {
  const facts = await services.inContext('programme-requests', async ({ tx }): Promise<Facts | undefined> => {
    const request = await findRequest(tx, requestId);
    if (!request) return undefined;
    const { name, street, town } = await branchOf(tx, request);
    const messages = await listMessages(tx, request.id);
    const question = messages.findLast(({ author }) => author === 'library')?.text ?? '';
    const sessions = request.activityId === null ? [] : await listSessions(tx, request.activityId);
    return { request, place: `${name}, ${street}, ${town}`, question, sessions };
  });
  if (!facts || facts.request.contactEmail === null) return;
  const link = services.baseUrl + requestPath(services.box, facts.request);
  await services.mail(writeMail(facts, kind, { to: facts.request.contactEmail, link }));
}

function writeMail(
  { request, place, question, sessions }: Facts,
  kind: MailKind,
  { to, link }: { to: string; link: string },
): MailMessage {
  const { language, confirmUntil, reason, contactName } = request;
  const [t, s] = [mailTexts[language], stateTexts[language]];
  const days =
    kind === 'approved'
      ? [
          timesText(request, language),
          ...sessions.map(({ beginsAt }) => `- ${formatWeekday(dayOf(beginsAt), language)}`),
        ]
      : [daysText(request, language)];
  const lines = [
    t.hello(contactName ?? ''),
    `${t.subjects[kind]}.`,
    [request.title, place, ...days].join('\n'),
    kind === 'confirm' && confirmUntil !== null ? s.until(formatInstant(confirmUntil, language)) : '',
    kind === 'question' ? `${s.question}\n${question}` : '',
    kind === 'approved' ? s.next : '',
    reason === '' ? '' : s.reason(reason),
    `${t.link}\n${link}`,
  ];
  return { to, subject: t.subjects[kind], text: `${lines.filter((line) => line !== '').join('\n\n')}\n` };
}
