import { idParam, type Request, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { savedAt } from '#ui/saved-notice.tsx';
import { chooseTeachers } from '../commands/choose-teachers.ts';
import { giveCertificates } from '../commands/give-certificates.ts';
import { markAttendance } from '../commands/mark-attendance.ts';
import { groupTexts } from '../messages.ts';
import { showGroup } from './group.tsx';
import { loadGroup } from './load-group.ts';

const keyIn = (data: FormData) => ({ _key: data.get('_key')?.toString() });
const backTo = ({ id }: { id: string }): string => savedAt(`/werk/cursusgroepen/${id}`);

/** Says who teach the group. */
export async function chooseTeachersAction(c: Request) {
  const data = await c.req.formData();
  const teacherIds = data.getAll('teachers').map(String);
  if (!teacherIds.every((id) => isId(id))) throw new NotFound('a teacher');
  const chosen = { id: idParam(c), version: Number(data.get('version')), teacherIds };
  const outcome = await submit(c, keyIn(data), (ctx) => chooseTeachers(ctx, chosen), backTo);
  if (outcome.ok) return outcome.response;
  return showGroup(c, await loadGroup(c), { refusal: textOf(groupTexts, outcome.refusal) });
}

/** Keeps who came to which half-day, as it was ticked. */
export async function markAttendanceAction(c: Request) {
  const data = await c.req.formData();
  const sessionIds = [...data.keys()].flatMap((name) => (name.startsWith('shown-') ? [name.slice(6)] : []));
  if (!sessionIds.every((id) => isId(id))) throw new NotFound('a half-day');
  const halfDays = sessionIds.map((sessionId) => ({
    sessionId,
    shown: String(data.get(`shown-${sessionId}`))
      .split(',')
      .filter(Boolean),
    ticked: data.getAll(`was-${sessionId}`).map(String),
  }));
  const outcome = await submit(c, keyIn(data), (ctx) => markAttendance(ctx, { id: idParam(c), halfDays }), backTo);
  if (outcome.ok) return outcome.response;
  const ticked = new Set(halfDays.flatMap(({ sessionId, ticked: keys }) => keys.map((key) => `${sessionId} ${key}`)));
  return showGroup(c, await loadGroup(c), { refusal: textOf(groupTexts, outcome.refusal), ticked });
}

/** Gives certificates to who was chosen. */
export async function giveCertificatesAction(c: Request) {
  const data = await c.req.formData();
  const reason = String(data.get('reason') ?? '')
    .trim()
    .slice(0, 300);
  const given = { id: idParam(c), keys: data.getAll('voor').map(String), reason };
  const outcome = await submit(c, keyIn(data), (ctx) => giveCertificates(ctx, given), backTo);
  if (outcome.ok) return outcome.response;
  const typed = { reason, chosen: new Set(given.keys) };
  return showGroup(c, await loadGroup(c), { refusal: textOf(groupTexts, outcome.refusal), ...typed });
}
