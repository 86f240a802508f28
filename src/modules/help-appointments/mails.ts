import { pathIn } from '#kernel/languages.ts';
import type { MailMessage, Services } from '#kernel/module.ts';
import { findPoint, type Point } from '../help-points/index.ts';
import type { AppointmentState } from './domain.ts';
import { codeOf, ownPath } from './links.ts';
import type { MailKind } from './mail-kinds.ts';
import { mailTexts } from './mail-texts.ts';
import { type Appointment, findAppointment, updateAppointment } from './sql.ts';
import { halfDayText, momentText } from './words.ts';

export type About = { readonly appointmentId: string; readonly kind: MailKind };

/** For which state a mail is true: one that waited for the mail server while it became otherwise is not sent. */
const TRUE_OF: Readonly<Record<MailKind, AppointmentState>> = {
  made: 'planned',
  wished: 'wished',
  planned: 'planned',
  moved: 'planned',
  cancelled: 'cancelled',
  'hour-cancelled': 'cancelled',
  reminder: 'planned',
};

/**
 * Tells who comes, by mail or text message, in their language. Where neither can be, it is put on the list to ring; what was made on the spot needs
 * no ringing. Whoever was wiped in the meantime hears nothing.
 */
export async function tellAbout(services: Services, { appointmentId, kind }: About): Promise<void> {
  const known = await services.inContext('help-appointments', async ({ tx }) => {
    const appointment = await findAppointment(tx, appointmentId);
    if (!appointment || appointment.state !== TRUE_OF[kind]) return undefined;
    const point = await findPoint(tx, appointment.pointId);
    return point && { appointment, point };
  });
  if (!known) return;
  const { email, phone } = known.appointment;
  const message = written(known, kind, services);
  if (email !== null) await services.mail({ to: email, ...message });
  else if (phone !== null && services.text)
    await services.text({ to: phone, text: `${message.subject}. ${message.text}` });
  else if (kind !== 'made' && kind !== 'wished')
    await services.inContext('help-appointments', ({ tx }) => updateAppointment(tx, appointmentId, { toCall: kind }));
}

type Known = { readonly appointment: Appointment; readonly point: Point };

function written(
  { appointment, point }: Known,
  kind: MailKind,
  { box, baseUrl }: Services,
): Pick<MailMessage, 'subject' | 'text'> {
  const { language, beginsAt, wishes, message, email } = appointment;
  const t = mailTexts[language];
  const when = beginsAt
    ? momentText({ from: beginsAt }, language)
    : wishes.map((code) => halfDayText(code, language)).join(' / ');
  const where = [point.name, point.whereName, point.street, point.town].filter(Boolean).join(', ');
  const isOff = appointment.state === 'cancelled';
  const facts = [
    `${t.when}: ${when}`,
    `${t.where}: ${where}`,
    isOff ? '' : `${t.code}: ${codeOf(box, appointment.id)}`,
  ];
  const parts = [
    t.subjects[kind],
    facts.filter(Boolean).join('\n'),
    message && `${t.message}: ${message}`,
    isOff
      ? `${t.again}\n${baseUrl}${pathIn(language, `/hulp/${point.slug}`)}`
      : `${t.change}\n${baseUrl}${ownPath(box, appointment)}`,
    email === null ? '' : t.wiped,
  ];
  return { subject: t.subjects[kind], text: `${parts.filter(Boolean).join('\n\n')}\n` };
}
