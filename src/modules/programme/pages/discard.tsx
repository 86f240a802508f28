import { requirePermission } from '#kernel/access.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { readableActivity, scopeOf } from '../../activities/index.ts';
import { discardWithSessions } from '../commands/discard-with-sessions.ts';
import { programmeTexts } from '../messages.ts';

/** Asks whether a draft may go: it does not come back. */
export const discardPage = (c: Request) => show(c);

const addressOf = (id: string): string => `/werk/programma/${id}`;

/** Throws a draft or template away. */
export async function discardAction(c: Request) {
  const outcome = await submit(
    c,
    {},
    (ctx) => discardWithSessions(ctx, { id: idParam(c) }),
    () => '/werk/programma',
  );
  return outcome.ok ? outcome.response : show(c, textOf(programmeTexts, outcome.refusal));
}

async function show(c: Request, refusal?: string) {
  const activity = await read(c, async (ctx) => {
    const known = await readableActivity(ctx, idParam(c));
    requirePermission(ctx.actor, 'activities:edit', scopeOf(known));
    return known;
  });
  return respond(
    c,
    'work',
    `${activity.title} weggooien`,
    <>
      <PageHead
        title={`${activity.title} weggooien`}
        lead="Alles wat is ingevuld en gepland, gaat weg. Dit kan niet ongedaan worden gemaakt."
        breadcrumbs={[
          { href: '/werk/programma', label: 'Programma' },
          { href: addressOf(activity.id), label: activity.title },
        ]}
      />
      <ErrorSummary state={{ raw: {}, errors: {} }} refusal={refusal} />
      <Form>
        <Actions>
          <Button kind="danger">Gooi weg</Button>
          <a href={addressOf(activity.id)}>Bewaar</a>
        </Actions>
      </Form>
    </>,
    refusal === undefined ? 200 : 422,
  );
}
