import type { FormState } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField, TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';

/** Why a signal is put aside, and until when. */
export const AsideForm = ({ state }: { state: FormState<'reason' | 'returnsOn'> }) => (
  <Card title="Nu geen groep">
    <p>Het signaal komt terug als er na vandaag weer genoeg vragen zijn, op zijn vroegst op de dag die je kiest.</p>
    <Form>
      <ErrorSummary state={state} />
      <TextArea
        state={state}
        name="reason"
        label="Waarom niet"
        hint="Zoals: de computerclub geeft deze cursus al"
        rows={3}
        required
      />
      <DateField state={state} name="returnsOn" label="Op zijn vroegst terug op" required />
      <Actions>
        <Button kind="secondary">Zet opzij</Button>
      </Actions>
    </Form>
  </Card>
);
