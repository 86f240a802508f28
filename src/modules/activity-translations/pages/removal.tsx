import { type Request, submit } from '#kernel/http.ts';
import { OTHER_LANGUAGES } from '#kernel/translations.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { respond } from '#ui/respond.tsx';
import { ActivityFrame } from '../../activities/index.ts';
import { removeText } from '../commands/remove-text.ts';
import { addressOf, load } from './load.ts';

/** Asks whether the texts in a language may go: they do not come back. */
export async function removalPage(c: Request) {
  const { activity, language } = await load(c);
  const title = `${OTHER_LANGUAGES[language]} weghalen`;
  return respond(
    c,
    'work',
    `${title}: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="vertalingen" heading={title}>
      <Card>
        <p>De vertaling gaat weg en komt niet terug. Bewoners lezen dan het Nederlands.</p>
        <Form>
          <Actions>
            <Button kind="danger">Haal weg</Button>
            <a href={addressOf(activity.id)}>Bewaar</a>
          </Actions>
        </Form>
      </Card>
    </ActivityFrame>,
  );
}

/** Takes them away. */
export async function removeTextAction(c: Request) {
  const { activity, language } = await load(c);
  const outcome = await submit(
    c,
    {},
    (ctx) => removeText(ctx, { activityId: activity.id, language }),
    ({ id }) => addressOf(id),
  );
  if (!outcome.ok) throw new Error('taking away never refuses');
  return outcome.response;
}
