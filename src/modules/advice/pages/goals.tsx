import type { FormState } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import type { Advice } from '../queries.ts';

/** What the municipality itself wants to reach, for lines to point at. */
export const GoalList = ({ advice, state }: { advice: Advice; state: FormState<'goal' | '_key'> }) => (
  <Card title="Doelen van de gemeente">
    {advice.goals.length === 0 ? (
      <p>
        Nog geen doelen. Voeg de doelen van de gemeente toe, dan kun je bij elke dienst kiezen waaraan hij bijdraagt.
      </p>
    ) : (
      <ul>
        {advice.goals.map(({ title }) => (
          <li>{title}</li>
        ))}
      </ul>
    )}
    <Form action={`/werk/adviezen/${advice.id}/doelen`}>
      <ErrorSummary state={state} />
      <TextField
        state={state}
        name="goal"
        label="Doel"
        hint="Bijvoorbeeld: minder inwoners die moeite hebben met lezen"
        required
        maxlength={120}
      />
      <Actions>
        <Button kind="secondary">Voeg doel toe</Button>
      </Actions>
    </Form>
  </Card>
);
