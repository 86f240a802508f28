import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FileField } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { respond } from '#ui/respond.tsx';
import { type Activity, scopeOf } from '../activity.ts';
import { readableActivity } from '../changeable-activity.ts';
import { setPicture } from '../commands/set-picture.ts';
import { activityTexts } from '../messages.ts';
import { findPicture } from '../sql.ts';
import { ActivityFrame, addressOf, formsOf } from './activity-frame.tsx';

const form = defineForm(
  z.object({
    alt: field.optionalText(250),
    picture: field.optionalText(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

/** The picture itself, as staff see it before it is public. */
export async function pictureFile(c: Request) {
  const picture = await read(c, async (ctx) => {
    const { pictureId } = await readableActivity(ctx, idParam(c));
    return found(pictureId ? await findPicture(ctx.tx, pictureId) : undefined, 'picture');
  });
  return c.body(new Uint8Array(picture.bytes), 200, { 'content-type': picture.mediaType });
}

/** The picture of an activity and the words for who does not see it. */
export async function picturePage(c: Request) {
  const activity = await load(c);
  return show(c, activity, form.filled({ alt: activity.pictureAlt, version: String(activity.version) }));
}

/** Takes a new picture, other words with it, or takes the picture away. */
export async function setPictureAction(c: Request) {
  const activity = await load(c);
  const data = await c.req.formData();
  const parsed = form.parse(data);
  if (!parsed.ok) return show(c, activity, parsed.state);
  const { alt = '', version } = parsed.values;
  const sent = data.get('picture');
  const bytes = sent instanceof File && sent.size > 0 ? new Uint8Array(await sent.arrayBuffer()) : undefined;
  if (bytes && alt === '')
    return show(c, activity, withError(parsed.state, 'alt', 'Vertel wat er op de foto staat, en kies de foto opnieuw'));
  const outcome = await submit(
    c,
    parsed.values,
    (ctx) => setPicture(ctx, { id: activity.id, version, bytes, alt: data.get('weg') === '1' ? '' : alt }),
    ({ id }) => `${addressOf(id)}/bijeenkomsten`,
  );
  if (outcome.ok) return outcome.response;
  const current = await load(c);
  const state = { ...parsed.state, raw: { ...parsed.state.raw, version: String(current.version) } };
  return show(c, current, withError(state, 'picture', textOf(activityTexts, outcome.refusal)));
}

const load = (c: Request): Promise<Activity> =>
  read(c, async (ctx) => {
    const activity = await readableActivity(ctx, idParam(c));
    requirePermission(ctx.actor, 'activities:edit', scopeOf(activity));
    return activity;
  });

const show = (c: Request, activity: Activity, state: State) =>
  respond(
    c,
    'work',
    `Foto: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="foto" heading="Foto">
      <Card>
        {activity.pictureId && (
          <img class="picture" src={`${formsOf(activity.id)}/foto-bestand`} alt={activity.pictureAlt} />
        )}
        <Form upload>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <FileField
            state={state}
            name="picture"
            label={activity.pictureId ? 'Andere foto' : 'Foto'}
            hint="JPEG, PNG of WebP, hoogstens 12 MB. Waar en wanneer de foto is gemaakt, halen we eruit."
            accept="image/jpeg,image/png,image/webp"
            required={!activity.pictureId}
          />
          <TextField
            state={state}
            name="alt"
            label="Wat er op de foto staat"
            hint="Voor wie de foto niet kan zien"
            required
          />
          <Actions>
            <Button>Bewaar</Button>
            {activity.pictureId && (
              <Button kind="quiet" name="weg" value="1">
                Haal de foto weg
              </Button>
            )}
            <a href={`${addressOf(activity.id)}/bijeenkomsten`}>
              {activity.pictureId ? 'Ga verder' : 'Ga verder zonder foto'}
            </a>
          </Actions>
        </Form>
      </Card>
    </ActivityFrame>,
    Object.keys(state.errors).length > 0 ? 422 : 200,
  );
