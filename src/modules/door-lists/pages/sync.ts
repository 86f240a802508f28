import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { change, type Request, read } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { asset, assetsFolder } from '#ui/assets.ts';
import { keepMarks } from '../commands/keep-marks.ts';
import { doorAt } from '../door.ts';
import { markShape, type NewMark } from '../mark.ts';
import { doorTexts } from '../messages.ts';
import { wayOf } from './way.ts';

/** More than a door has on a busy day; a phone with more sends twice. */
const MOST_MARKS = 500;

const sent = z.array(z.looseObject({ id: z.string().max(100) })).max(MOST_MARKS);

/**
 * Takes what a phone marked, in one go, and answers for each mark what became of it. Sent again it changes nothing.
 * A mark that cannot be read is `unreadable`: the others are kept.
 */
export async function syncAction(c: Request) {
  await read(c, (ctx) => doorAt(ctx, wayOf(c, true)));
  const form = await c.req.formData();
  const device = String(form.get('device'));
  const batch = sent.safeParse(parsed(String(form.get('marks'))));
  if (!isId(device) || !batch.success) return c.json({ refused: 'Dit kwam niet heel aan.' }, 422);
  const shaped = batch.data.map((mark) => ({ id: mark.id, shape: markShape.safeParse(mark) }));
  const marks = shaped.flatMap(({ shape }): NewMark[] => (shape.success ? [{ ...shape.data, isRuling: false }] : []));
  const kept = await change(c, (ctx) => keepMarks(ctx, { way: wayOf(c, true), device, marks }));
  if (!kept.ok) return c.json({ refused: textOf(doorTexts, kept.refusal) }, 422);
  const unreadable = shaped
    .filter(({ shape }) => !shape.success)
    .map(({ id }) => ({ id, outcome: 'unreadable' as const }));
  return c.json({ answers: [...kept.value, ...unreadable] });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The worker of one list, for staff who may stand at that door. */
export async function keeperScript(c: Request) {
  await read(c, (ctx) => doorAt(ctx, wayOf(c)));
  return volunteerKeeperScript(c);
}

/** The worker of lists that volunteers keep; it says nothing of any list. */
export async function volunteerKeeperScript(c: Request) {
  const name = path.basename(asset('door-keeper.js'));
  const script = await readFile(path.join(assetsFolder, name)).catch(() => undefined);
  if (!script) throw new NotFound('the worker is not built');
  return c.body(new Uint8Array(script), 200, { 'content-type': 'text/javascript; charset=utf-8' });
}
