import { z } from 'zod';
import { instantAt, skippedTimeText } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { idParam, type Request, submit } from '#kernel/http.ts';
import type { Result } from '#kernel/result.ts';
import { savedAt } from '#ui/saved-notice.tsx';
import { cancelAppointment } from '../commands/cancel-appointment.ts';
import { markAppointment } from '../commands/mark-appointment.ts';
import { moveAppointment } from '../commands/move-appointment.ts';
import { isMark } from '../marks.ts';
import type { AppointmentRefusal } from '../refusals.ts';
import { showAppointment } from './appointment.tsx';
import { staffText } from './staff-words.ts';

type Command = (ctx: Ctx) => Promise<Result<{ id: string }, AppointmentRefusal>>;
type Sent = { state: FormState; _key: string | undefined };

async function carryOut(c: Request, { state, _key }: Sent, command: Command): Promise<Response> {
  const outcome = await submit(c, { _key }, command, ({ id }) => savedAt(`/werk/afspraken/${id}`));
  return outcome.ok ? outcome.response : showAppointment(c, { state, refusal: staffText(outcome.refusal) }, 422);
}

const moveForm = defineForm(
  z.object({ day: field.day(), time: field.time(), version: field.version(), _key: field.key() }),
);

/** Gives an appointment another time, or a wish its first. */
export async function moveAction(c: Request) {
  const data = moveForm.parse(await c.req.formData());
  if (!data.ok) return showAppointment(c, { state: data.state }, 422);
  const { day, time, version, _key } = data.values;
  const typed = beginTyped(data.state, { day, time });
  if ('raw' in typed) return showAppointment(c, { state: typed }, 422);
  const move = { id: idParam(c), by: 'staff', begin: typed.begin, version } as const;
  return carryOut(c, { state: data.state, _key }, (ctx) => moveAppointment(ctx, move));
}

/** The moment that was typed, or the form with what is wrong with it. */
export function beginTyped(state: FormState, { day, time }: { day: Day; time: string }): { begin: Date } | FormState {
  const begin = instantAt(day, time);
  return begin ? { begin } : withError(state, 'time', skippedTimeText(day, time));
}

const cancelForm = defineForm(
  z.object({ message: field.text('Vul een bericht in: wie de afspraak heeft leest dat', 200), _key: field.key() }),
);

/** Cancels it, with what who comes reads. */
export async function cancelAction(c: Request) {
  const data = cancelForm.parse(await c.req.formData());
  if (!data.ok) return showAppointment(c, { state: data.state }, 422);
  const { message, _key } = data.values;
  const cancel = { id: idParam(c), by: 'staff', message } as const;
  return carryOut(c, { state: data.state, _key }, (ctx) => cancelAppointment(ctx, cancel));
}

const markForm = defineForm(z.object({ stand: field.text(''), _key: field.key() }));

/** Keeps that somebody came, did not come, or was rung. */
export async function markAction(c: Request) {
  const data = markForm.parse(await c.req.formData());
  const state = { raw: {}, errors: {} };
  if (!data.ok || !isMark(data.values.stand)) return showAppointment(c, { state }, 422);
  const { stand: mark, _key } = data.values;
  return carryOut(c, { state, _key }, (ctx) => markAppointment(ctx, { id: idParam(c), mark }));
}
