import { z } from 'zod';
import type { Ctx } from '#kernel/ctx.ts';
import { parseDay } from '#kernel/days.ts';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import type { Result } from '#kernel/result.ts';
import { roomOffer, takeForm } from '../../room-choices/index.ts';
import { approveRequest } from '../commands/approve-request.ts';
import { askBack } from '../commands/ask-back.ts';
import { forgetAsker } from '../commands/forget-asker.ts';
import { refuseRequest } from '../commands/refuse-request.ts';
import { ORGANISERS } from '../kinds.ts';
import { type StaffRefusal, staffText } from '../messages.ts';
import { addressOf, readableRequest } from '../request.ts';
import { showRequest } from './request.tsx';

type Sent = { state: FormState; _key: string | undefined };

async function carryOut(
  c: Request,
  { state, _key }: Sent,
  command: (ctx: Ctx) => Promise<Result<{ id: string }, StaffRefusal>>,
): Promise<Response> {
  const outcome = await submit(c, { _key }, command, ({ id }) => addressOf(id));
  return outcome.ok ? outcome.response : showRequest(c, { state, refusal: staffText(outcome.refusal) }, 422);
}

/** The ticked days arrive as one text with commas between. */
const days = field.optionalText(1000).transform((value = '') => value.split(',').flatMap((day) => parseDay(day) ?? []));

const approveForm = defineForm(
  z.object({
    title: field.text('Vul in hoe het in het programma heet', 120),
    organiser: field.oneOf(ORGANISERS, 'Kies wie het organiseert'),
    days,
    ...takeForm.fields,
    _key: field.key(),
  }),
);

/** Approves with the room that was chosen; when that cannot be had on one of the days, nothing is done and the form says why. */
export async function approveAction(c: Request) {
  const data = await c.req.formData();
  const parsed = approveForm.parse(data);
  if (!parsed.ok) return showRequest(c, { state: parsed.state }, 422);
  const { state } = parsed;
  const { _key, title, organiser, days, ...chosen } = parsed.values;
  const offer = await read(c, async (ctx) => {
    const { branchId } = await readableRequest(ctx, idParam(c));
    return roomOffer(ctx, { branchId, moments: [] });
  });
  const taking = offer && takeForm.read(offer, chosen, data);
  if (taking?.ok === false) return showRequest(c, { state: { ...state, errors: taking.errors } }, 422);
  const approval = { id: idParam(c), title, organiser, days, ...(taking && { take: taking.take }) };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => approveRequest(ctx, approval),
    ({ id }) => addressOf(id),
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  const mustExplain = refusal.code === 'no-room' && refusal.refused.some(({ why }) => why.code === 'against-rules');
  const nothing = refusal.code === 'no-room' ? 'Er is nog niets goedgekeurd. ' : '';
  return showRequest(c, { state, refusal: nothing + staffText(refusal), mustExplain }, 422);
}

const refuseForm = defineForm(
  z.object({ reason: field.text('Vul een reden in: wie het vroeg leest die', 500), _key: field.key() }),
);

export async function refuseAction(c: Request) {
  const data = refuseForm.parse(await c.req.formData());
  if (!data.ok) return showRequest(c, { state: data.state }, 422);
  const { reason, _key } = data.values;
  return carryOut(c, { state: data.state, _key }, (ctx) => refuseRequest(ctx, { id: idParam(c), reason }));
}

const questionForm = defineForm(z.object({ question: field.text('Schrijf een vraag', 1000), _key: field.key() }));

export async function askBackAction(c: Request) {
  const data = questionForm.parse(await c.req.formData());
  if (!data.ok) return showRequest(c, { state: data.state }, 422);
  const { question, _key } = data.values;
  return carryOut(c, { state: data.state, _key }, (ctx) => askBack(ctx, { id: idParam(c), text: question }));
}

const keyForm = defineForm(z.object({ _key: field.key() }));

export async function forgetAction(c: Request) {
  const data = keyForm.parse(await c.req.formData());
  const _key = data.ok ? data.values._key : undefined;
  return carryOut(c, { state: data.state, _key }, (ctx) => forgetAsker(ctx, { id: idParam(c) }));
}
