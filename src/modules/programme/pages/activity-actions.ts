import { z } from 'zod';
import { dayOf } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { type Result, textOf } from '#kernel/result.ts';
import { withParameters } from '#ui/page-url.ts';
import { copyActivity } from '../../activities/index.ts';
import { cancelActivity } from '../commands/cancel-activity.ts';
import { copyWithSessions } from '../commands/copy-with-sessions.ts';
import { publishActivity } from '../commands/publish-activity.ts';
import { returnActivity } from '../commands/return-activity.ts';
import { submitActivity } from '../commands/submit-activity.ts';
import { programmeTexts } from '../messages.ts';
import type { Moment } from '../session.ts';
import { showActivity } from './activity.tsx';
import { loadActivity } from './load-activity.ts';

const plainForm = defineForm(z.object({ _key: field.key() }));
const reasonForm = defineForm(z.object({ reason: field.text('Schrijf op waarom', 300), _key: field.key() }));
const noteForm = defineForm(z.object({ note: field.text('Schrijf op wat er anders moet', 500), _key: field.key() }));
const NO_KIND_OF_COPY = 'Kies een soort kopie';
const copyForm = defineForm(
  z.object({ als: field.oneOf(['draft', 'with-sessions', 'template'], NO_KIND_OF_COPY), _key: field.key() }),
);

/** Asks who may publish to look at it. */
export const submitAction = (c: Request) => step(c, submitActivity);

/** Shows it to residents. */
export const publishAction = (c: Request) => step(c, publishActivity);

async function step(c: Request, command: typeof submitActivity) {
  const loaded = await loadActivity(c);
  const data = plainForm.parse(await c.req.formData());
  const outcome = await submit(
    c,
    data.ok ? data.values : {},
    (ctx) => command(ctx, { id: loaded.activity.id }),
    ({ id }) => `/werk/programma/${id}`,
  );
  return outcome.ok ? outcome.response : showRefused(c, textOf(programmeTexts, outcome.refusal));
}

/** Gives it back to its maker with a note. */
export async function returnAction(c: Request) {
  const loaded = await loadActivity(c);
  const data = noteForm.parse(await c.req.formData());
  if (!data.ok) return showActivity(c, loaded, { state: data.state });
  const { note } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => returnActivity(ctx, { id: loaded.activity.id, note }),
    ({ id }) => `/werk/programma/${id}`,
  );
  return outcome.ok ? outcome.response : showRefused(c, textOf(programmeTexts, outcome.refusal));
}

/** Cancels what is still to come. */
export async function cancelActivityAction(c: Request) {
  const loaded = await loadActivity(c);
  const data = reasonForm.parse(await c.req.formData());
  if (!data.ok) return showActivity(c, loaded, { state: data.state });
  const { reason } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => cancelActivity(ctx, { id: loaded.activity.id, reason }),
    ({ id }) => `/werk/programma/${id}`,
  );
  return outcome.ok ? outcome.response : showRefused(c, textOf(programmeTexts, outcome.refusal));
}

/** Copies it: as a draft, with its sessions a year on, or as a template. */
export async function copyAction(c: Request) {
  const loaded = await loadActivity(c);
  const data = copyForm.parse(await c.req.formData());
  if (!data.ok) return showActivity(c, loaded, { refusal: NO_KIND_OF_COPY });
  const { als: as } = data.values;
  const { id } = loaded.activity;
  const outcome = await submit(
    c,
    data.values,
    (ctx): Promise<Result<Copied, never>> =>
      as === 'with-sessions' ? copyWithSessions(ctx, { id }) : copyActivity(ctx, { id, as }),
    ({ id, withoutRoom = [] }) => withParameters(`/werk/programma/${id}`, { 'zonder-ruimte': daysOf(withoutRoom) }),
  );
  if (!outcome.ok) throw new Error('a copy is never refused');
  return outcome.response;
}

type Copied = { readonly id: string; readonly withoutRoom?: readonly Moment[] };

const daysOf = (moments: readonly Moment[]): string | undefined =>
  moments.map(({ beginsAt }) => dayOf(beginsAt)).join() || undefined;

/** The page as it is now, with why nothing was done. */
const showRefused = async (c: Request, refusal: string) => showActivity(c, await loadActivity(c), { refusal });
