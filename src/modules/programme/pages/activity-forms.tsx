import type { FormState } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import type { Activity } from '../../activities/index.ts';
import type { Gap } from '../incomplete.ts';
import type { LoadedActivity } from './load-activity.ts';

type ReviewProps = { loaded: LoadedActivity; gapTexts: Record<Gap, string>; state: FormState | undefined };

/** What stands between a draft and the public: what is missing, and who must look at it. */
export const Review = ({ loaded, gapTexts, state }: ReviewProps) => {
  const { activity, gaps, mayEdit, mayPublish } = loaded;
  if (activity.state !== 'draft' && activity.state !== 'in-review') return null;
  const address = `/werk/programma/${activity.id}`;
  return (
    <Card title={activity.state === 'draft' ? 'Nog niet openbaar' : 'Wacht op akkoord'}>
      {gaps.length > 0 ? (
        <>
          <p>Voordat de activiteit openbaar kan worden:</p>
          <ul>
            {gaps.map((gap) => (
              <li>{gapTexts[gap]}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>Alles is ingevuld.</p>
      )}
      {mayPublish && gaps.length === 0 && (
        <Form action={`${address}/publicatie`}>
          <Actions>
            <Button>Maak openbaar</Button>
          </Actions>
        </Form>
      )}
      {mayEdit && !mayPublish && activity.state === 'draft' && gaps.length === 0 && (
        <Form action={`${address}/beoordeling`}>
          <Actions>
            <Button>Vraag akkoord</Button>
          </Actions>
        </Form>
      )}
      {mayPublish && activity.state === 'in-review' && (
        <Form action={`${address}/teruggave`}>
          <TextArea
            state={state ?? NOTHING}
            name="note"
            label="Wat moet er nog anders"
            rows={2}
            maxlength={500}
            required
          />
          <Actions>
            <Button kind="secondary">Geef terug aan de maker</Button>
          </Actions>
        </Form>
      )}
      {mayEdit && activity.state === 'draft' && (
        <p>
          <a href={`/werk/activiteiten/${activity.id}/verwijdering`}>Gooi dit concept weg</a>
        </p>
      )}
    </Card>
  );
};

const NOTHING: FormState = { raw: {}, errors: {} };

export const CancelActivity = ({ activity, state }: { activity: Activity; state: FormState | undefined }) => (
  <Card title="De hele activiteit afzeggen">
    <Form action={`/werk/programma/${activity.id}/annulering`} confirm="Zeg je alle bijeenkomsten die nog komen af?">
      <TextField
        state={state ?? NOTHING}
        name="reason"
        label="Waarom"
        hint={`Dit leest iedereen. ${activity.isUmbrella ? 'De onderdelen gaan door, tot je ze zelf afzegt.' : 'Wat al geweest is, blijft meetellen.'}`}
        maxlength={300}
        required
      />
      <Actions>
        <Button kind="danger">Zeg alles af</Button>
      </Actions>
    </Form>
  </Card>
);
