import type { FormState } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { Money } from '#ui/money.tsx';
import type { Advice } from '../queries.ts';
import type { GoalShare } from '../scenario-report.ts';

/** What the municipality itself wants to reach, for lines to point at. */
export const GoalList = ({ advice, state }: { advice: Advice; state: FormState<'goal' | '_key'> }) => (
  <Card title="Doelen van de gemeente">
    {advice.goals.length === 0 ? (
      <p>
        Nog geen doelen. Voeg de doelen van de gemeente toe, dan kun je bij elke dienst kiezen waaraan hij bijdraagt.
      </p>
    ) : (
      <ul>
        {advice.goals.map(({ id, title }) => (
          <li>
            {title}
            <Form action={`/werk/doelen/${id}/verwijdering`} confirm={`Doel ‘${title}’ verwijderen?`}>
              <Button kind="quiet" small>
                Verwijder<span class="visually-hidden"> doel ‘{title}’</span>
              </Button>
            </Form>
          </li>
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

/** What the municipality pays for each of its goals. Shows nothing when it named none. */
export const GoalTable = ({ goals }: { goals: readonly GoalShare[] }) => {
  if (goals.length === 0) return null;
  return (
    <DataTable
      caption="Gemeente, per doel"
      rows={goals}
      columns={[
        { key: 'goal', header: 'Doel', rowHeader: true, cell: ({ goal }) => goal ?? 'Zonder doel' },
        { key: 'services', header: 'Diensten', cell: ({ services }) => services.join(', ') || 'nog geen dienst' },
        {
          key: 'annual',
          header: 'Per jaar',
          align: 'end',
          nowrap: true,
          cell: ({ annualCents }) => <Money cents={annualCents} />,
        },
        {
          key: 'oneOff',
          header: 'Eenmalig',
          align: 'end',
          nowrap: true,
          cell: ({ oneOffCents }) => <Money cents={oneOffCents} />,
        },
      ]}
    />
  );
};
