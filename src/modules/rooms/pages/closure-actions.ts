import { withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { closeRoom } from '../commands/close-room.ts';
import { reopenRoom } from '../commands/reopen-room.ts';
import { roomTexts } from '../messages.ts';
import { closureForm } from './closures.tsx';
import { roomIn } from './load.ts';
import { respondRoom } from './room.tsx';
import { spanOf } from './span-form.ts';

/** Closes the room; what is planned in that time stands in the way and is named. */
export async function closeRoomAction(c: Request) {
  const room = await read(c, (ctx) => roomIn(c, ctx, 'rooms:close'));
  const data = closureForm.parse(await c.req.formData());
  if (!data.ok) return respondRoom(c, { state: data.state }, 422);
  const { reason, _key } = data.values;
  const span = spanOf(data.values);
  if ('field' in span) return respondRoom(c, { state: withError(data.state, span.field, span.text) }, 422);
  const outcome = await submit(
    c,
    { _key },
    (ctx) => closeRoom(ctx, { roomId: room.id, reason, ...span }),
    ({ roomId }) => `/werk/ruimtes/${roomId}`,
  );
  if (outcome.ok) return outcome.response;
  return respondRoom(c, { state: data.state, closeRefusal: textOf(roomTexts, outcome.refusal) }, 422);
}

/** Takes a closure back. */
export async function reopenRoomAction(c: Request) {
  const outcome = await submit(
    c,
    {},
    (ctx) => reopenRoom(ctx, { roomId: idParam(c), closureId: idParam(c, 'closureId') }),
    ({ roomId }) => `/werk/ruimtes/${roomId}`,
  );
  if (!outcome.ok) throw new Error('reopenRoom never refuses');
  return outcome.response;
}
