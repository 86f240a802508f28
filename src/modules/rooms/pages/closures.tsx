import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DateField, TextField, TimeField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form } from '#ui/form.tsx';
import type { Occupation } from '../../occupancy/index.ts';
import { spanText } from '../messages.ts';
import type { Room } from '../sql/rooms.ts';

export const closureForm = defineForm(
  z.object({
    day: field.day(),
    from: field.time(),
    lastDay: field.day(),
    until: field.time(),
    reason: field.text('Vul de reden in, zoals: de verwarming wordt gemaakt', 200),
    _key: field.key(),
  }),
);
export type ClosureState = typeof closureForm.empty;

/** When the room cannot be used, with a way to take that back. */
export const Closures = ({
  room,
  closures,
  mayClose,
}: {
  room: Room;
  closures: readonly Occupation[];
  mayClose: boolean;
}) => (
  <DataTable
    caption="Gesloten"
    rows={closures}
    columns={[
      {
        key: 'when',
        header: 'Wanneer',
        rowHeader: true,
        cell: ({ beginsAt, endsAt }) => spanText({ from: beginsAt, until: endsAt }),
      },
      { key: 'reason', header: 'Reden', cell: ({ label }) => label },
      ...(mayClose
        ? [
            {
              key: 'reopen',
              header: 'Actie',
              cell: (closure: Occupation) => <Reopening room={room} closure={closure} />,
            },
          ]
        : []),
    ]}
    empty={{ title: 'Geen sluitingen', text: 'De ruimte is te gebruiken als de vestiging open is.' }}
  />
);

const Reopening = ({ room, closure: { subjectId, label } }: { room: Room; closure: Occupation }) => (
  <form method="post" action={`/werk/ruimtes/${room.id}/sluitingen/${subjectId}/intrekking`}>
    <Button kind="quiet" small confirm={`De sluiting "${label}" intrekken?`}>
      Trek in
    </Button>
  </form>
);

/** The form to close a room. */
export const ClosureForm = (props: { room: Room; state: ClosureState; refusal: string | undefined }) => {
  const { room, state, refusal } = props;
  return (
    <Card title="Tijdelijk sluiten">
      <Form action={`/werk/ruimtes/${room.id}/sluitingen`}>
        <ErrorSummary state={state} refusal={refusal} />
        <FieldRow>
          <DateField state={state} name="day" label="Eerste dag" required />
          <TimeField state={state} name="from" label="Vanaf" required />
        </FieldRow>
        <FieldRow>
          <DateField state={state} name="lastDay" label="Laatste dag" required />
          <TimeField state={state} name="until" label="Tot" required />
        </FieldRow>
        <TextField state={state} name="reason" label="Reden" hint="Collega’s en bezoekers lezen dit" required />
        <Actions>
          <Button>Sluit de ruimte</Button>
        </Actions>
      </Form>
    </Card>
  );
};
