import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import { DateField, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { StaleNotice } from '#ui/stale-notice.tsx';
import { HELPER_ROLES } from '../domain.ts';
import { OVERVIEW } from './addresses.ts';
import type { HelperState, LoadedHelper } from './helper-fields.ts';

const labels = {
  accountId: 'Account',
  name: 'Naam, als er geen account is',
  organisation: 'Organisatie',
  role: 'Rol',
  municipality: 'Gemeente',
  pointId: 'Informatiepunt',
  leftOn: 'Helpt niet meer vanaf',
} as const;

type Props = { state: HelperState; loaded: LoadedHelper; saved: HelperState['raw'] | undefined };

/** Who it is, where they help and until when. */
export const HelperForm = ({ state, loaded, saved }: Props) => (
  <>
    <StaleNotice labels={labels} saved={saved} typed={state.raw} />
    <Card>
      <Form>
        <ErrorSummary state={state} />
        <HiddenField state={state} name="version" />
        <WhoFields state={state} loaded={loaded} />
        <WhereFields state={state} loaded={loaded} />
        <DateField
          state={state}
          name="leftOn"
          label={labels.leftOn}
          hint="Twee jaar na deze dag halen we naam en account eruit. De gevolgde trainingen blijven meetellen."
        />
        <Actions>
          <Button>Bewaar</Button>
          <a href={OVERVIEW}>Annuleer</a>
        </Actions>
      </Form>
    </Card>
  </>
);

type FieldsProps = Pick<Props, 'state' | 'loaded'>;

const WhoFields = ({ state, loaded: { accounts } }: FieldsProps) => (
  <FieldGroup legend="Wie is het?">
    <Select
      state={state}
      name="accountId"
      label={labels.accountId}
      prompt="Geen account"
      choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <FieldRow>
      <TextField state={state} name="name" label={labels.name} maxlength={120} />
      <TextField state={state} name="organisation" label={labels.organisation} maxlength={120} />
    </FieldRow>
    <Select state={state} name="role" label={labels.role} choices={choicesOf(HELPER_ROLES)} required />
  </FieldGroup>
);

const WhereFields = ({ state, loaded: { municipalities, points } }: FieldsProps) => (
  <FieldGroup legend="Waar?">
    <Select
      state={state}
      name="municipality"
      label={labels.municipality}
      choices={municipalities.map(({ slug, name }) => ({ value: slug, label: name }))}
      required
    />
    <Select
      state={state}
      name="pointId"
      label={labels.pointId}
      prompt="Geen vast punt"
      choices={points.map(({ id, name }) => ({ value: id, label: name }))}
    />
  </FieldGroup>
);
