import { z } from 'zod';
import { type Day, parseDay, today } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { findSession, programmeWords } from '../../programme/index.ts';
import { copyForCommitment } from '../commands/copy-for-commitment.ts';
import { moveSession } from '../commands/move-session.ts';
import { planForCommitment } from '../commands/plan-for-commitment.ts';
import { bestDay, daysInMonth } from '../day-in-month.ts';
import { moveTextOf } from '../messages.ts';
import { boardAddress, boardBehind } from './asked.ts';
import { showBoard } from './board.tsx';
import { moveForm, sessionOn } from './move-panel.tsx';

/** Moves a session, whether it was dragged or typed. A refusal shows the board with the form, and what was asked still in it. */
export async function moveAction(c: Request) {
  const shown = await boardBehind(c);
  const session = found(sessionOn(shown, idParam(c)), `session ${idParam(c)}`);
  const data = moveForm.parse(await c.req.formData());
  if (!data.ok) return showBoard(c, shown, { move: { session, state: data.state } });
  const { from, day, month = '', tell } = data.values;
  const to = day ?? (await dayIn(c, session.id, daysInMonth(from, month, today(c.var.now()))));
  const outcome = await submit(
    c,
    data.values,
    (ctx) => moveSession(ctx, { id: session.id, from, to, tell }),
    () => boardAddress(shown, { verplaatst: session.id, van: from }),
  );
  if (outcome.ok) return outcome.response;
  // The form comes back with the day that was asked, and from where the session stands now.
  const state = moveForm.filled({ from: session.day, day: to });
  return showBoard(c, shown, { move: { session, state }, refusal: moveTextOf(outcome.refusal) });
}

/** On which of these days a session that was dragged comes down. */
const dayIn = (c: Request, id: string, days: readonly [Day, ...Day[]]): Promise<Day> =>
  read(c, async (ctx) => bestDay(ctx, found(await findSession(ctx.tx, id), `session ${id}`), days));

const copyForm = defineForm(z.object({ activityId: field.text('Kies een activiteit'), _key: field.key() }));

/** Makes the draft that repeats an earlier activity. */
export async function copyAction(c: Request) {
  const shown = await boardBehind(c);
  const data = copyForm.parse(await c.req.formData());
  if (!data.ok || !isId(data.values.activityId)) throw new NotFound('activity to repeat');
  const { activityId } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => copyForCommitment(ctx, { commitmentId: idParam(c), activityId }),
    ({ id }) => boardAddress(shown, { gemaakt: id }),
  );
  if (!outcome.ok) throw new Error('repeating never refuses');
  return outcome.response;
}

const planForm = defineForm(
  z.object({
    branchId: field.text('Kies een vestiging'),
    roomId: field.text('Kies een ruimte'),
    setUp: field.oneOf(['theatre', 'tables'], 'Kies een opstelling'),
    likeId: field.text('Kies een activiteit'),
    days: field.text('Kies minstens één dag', 400),
    from: field.time(),
    until: field.time(),
    _key: field.key(),
  }),
);

/** Makes the draft with sessions on days on which a room is free. */
export async function planAction(c: Request) {
  const shown = await boardBehind(c);
  const data = planForm.parse(await c.req.formData());
  if (!data.ok) throw new NotFound('suggestion');
  const { branchId, roomId, setUp, likeId, from, until } = data.values;
  if (![branchId, roomId, likeId].every(isId)) throw new NotFound('suggestion');
  const days = data.values.days.split(',').flatMap((day) => parseDay(day) ?? []);
  const plan = { branchId, room: { id: roomId, setUp }, likeId, days, from, until };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => planForCommitment(ctx, { commitmentId: idParam(c), ...plan }),
    ({ id }) => boardAddress(shown, { gemaakt: id }),
  );
  if (outcome.ok) return outcome.response;
  return showBoard(c, shown, { refusal: textOf(programmeWords.refusals, outcome.refusal) });
}
