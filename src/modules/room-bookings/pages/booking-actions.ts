import { z } from 'zod';
import type { Ctx } from '#kernel/ctx.ts';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { idParam, type Request, submit } from '#kernel/http.ts';
import type { Result } from '#kernel/result.ts';
import { approveBooking } from '../commands/approve-booking.ts';
import { cancelBooking } from '../commands/cancel-booking.ts';
import { forgetBooker } from '../commands/forget-booker.ts';
import { keepSeries } from '../commands/keep-series.ts';
import { markUse } from '../commands/mark-use.ts';
import { moveUse } from '../commands/move-use.ts';
import { refuseBooking } from '../commands/refuse-booking.ts';
import { type StaffRefusal, staffText } from '../messages.ts';
import { addressOf } from '../take-room.ts';
import { spanOf } from '../words.ts';
import { showBooking } from './booking.tsx';

const by = 'staff';
const EMPTY: FormState = { raw: {}, errors: {} };

type Command = (ctx: Ctx) => Promise<Result<{ id: string }, StaffRefusal>>;

async function carryOut(
  c: Request,
  { state, _key }: { state: FormState; _key: string | undefined },
  command: Command,
): Promise<Response> {
  const outcome = await submit(c, { _key }, command, ({ id }) => addressOf(id));
  return outcome.ok ? outcome.response : showBooking(c, { state, refusal: staffText(outcome.refusal) }, 422);
}

const keyForm = defineForm(z.object({ _key: field.key() }));

/** A change without anything to fill in. */
const pressed =
  (command: (ctx: Ctx, input: { id: string; by: 'staff' }) => ReturnType<Command>) => async (c: Request) => {
    const data = keyForm.parse(await c.req.formData());
    const _key = data.ok ? data.values._key : undefined;
    return carryOut(c, { state: EMPTY, _key }, (ctx) => command(ctx, { id: idParam(c), by }));
  };

export const approveAction = pressed(approveBooking);
export const keepAction = pressed(keepSeries);
export const forgetAction = pressed(forgetBooker);

const refuseForm = defineForm(
  z.object({ refusal: field.text('Vul een reden in: de boeker leest die', 300), _key: field.key() }),
);

export async function refuseAction(c: Request) {
  const data = refuseForm.parse(await c.req.formData());
  if (!data.ok) return showBooking(c, { state: data.state }, 422);
  const { refusal, _key } = data.values;
  return carryOut(c, { state: data.state, _key }, (ctx) => refuseBooking(ctx, { id: idParam(c), reason: refusal }));
}

const cancelForm = defineForm(
  z.object({
    reason: field.text('Vul een reden in: de boeker leest die', 300),
    useId: field.optionalText(40),
    andLater: field.ticked(),
    _key: field.key(),
  }),
);

export async function cancelAction(c: Request) {
  const data = cancelForm.parse(await c.req.formData());
  if (!data.ok) return showBooking(c, { state: data.state }, 422);
  const { _key, ...values } = data.values;
  return carryOut(c, { state: data.state, _key }, (ctx) => cancelBooking(ctx, { id: idParam(c), by, ...values }));
}

const markForm = defineForm(
  z.object({ useId: field.text(''), gebruikt: field.oneOf(['ja', 'nee'], ''), _key: field.key() }),
);

export async function markAction(c: Request) {
  const data = markForm.parse(await c.req.formData());
  if (!data.ok) return showBooking(c, { state: EMPTY }, 422);
  const { useId, gebruikt, _key } = data.values;
  const mark = { id: idParam(c), useId, wasUsed: gebruikt === 'ja', by } as const;
  return carryOut(c, { state: EMPTY, _key }, (ctx) => markUse(ctx, mark));
}

const moveForm = defineForm(
  z.object({
    useId: field.text('Kies welke keer'),
    day: field.day(),
    from: field.time(),
    until: field.time(),
    overrideReason: field.optionalText(300),
    _key: field.key(),
  }),
);

export async function moveAction(c: Request) {
  const data = moveForm.parse(await c.req.formData());
  if (!data.ok) return showBooking(c, { state: data.state }, 422);
  const { _key, useId, overrideReason, ...typed } = data.values;
  const span = spanOf(typed, 'nl');
  if ('field' in span) return showBooking(c, { state: withError(data.state, span.field, span.text) }, 422);
  const move = { id: idParam(c), useId, by, overrideReason, ...span } as const;
  return carryOut(c, { state: data.state, _key }, (ctx) => moveUse(ctx, move));
}
