import { formatInstant } from '#kernel/days.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { EmailField, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { ROLES, roleById } from '../roles.ts';
import { detailsForm, type LoadedAccount, roleForm, type Typed } from './account-forms.ts';
import { StateBadge } from './accounts.tsx';
import { PlaceSelect } from './new-account.tsx';
import { placeLabel } from './places.ts';

type View = LoadedAccount & { typed: Typed; mayManage: boolean; done: string | undefined };

const doneTexts: Readonly<Record<string, string>> = {
  uitgenodigd: 'De uitnodiging is verstuurd.',
  bewaard: 'De wijziging is bewaard.',
  'rol-gegeven': 'De rol is gegeven en geldt meteen.',
  'rol-afgenomen': 'De rol is afgenomen. Dat geldt meteen.',
  uitgelogd: 'Dit account is overal uitgelogd.',
  'stap-weg': 'De tweede stap is weggehaald en dit account is overal uitgelogd.',
  gesloten: 'Het account is gesloten en overal uitgelogd.',
  heropend: 'Het account is weer open, zonder rollen. Er is een mail verstuurd om een nieuw wachtwoord te kiezen.',
};

/** One account, with what the user may do about it. */
export const AccountView = (view: View) => {
  const { account, state, typed, mayManage, done } = view;
  const doneText = done === undefined ? undefined : doneTexts[done];
  return (
    <>
      <PageHead
        title={account.name}
        kicker={<StateBadge state={state} />}
        lead={account.email}
        breadcrumbs={[{ href: '/werk/accounts', label: 'Accounts' }]}
        actions={
          <ButtonLink kind="secondary" href={`/werk/accounts/${account.id}/logboek`}>
            Logboek
          </ButtonLink>
        }
      />
      {doneText && (
        <Alert kind="success">
          <p>{doneText}</p>
        </Alert>
      )}
      {typed.refusal && <ErrorSummary state={{ raw: {}, errors: {} }} refusal={typed.refusal} />}
      <Columns aside={<Access {...view} />}>
        <Roles {...view} />
        {mayManage && state !== 'closed' && <GiveRole {...view} />}
        {mayManage && state !== 'closed' && <Details {...view} />}
      </Columns>
    </>
  );
};

const Roles = ({ account, grants, places, mayManage }: View) => (
  <DataTable
    caption="Rollen"
    rows={grants}
    columns={[
      { key: 'role', header: 'Rol', rowHeader: true, cell: (row) => roleById(row.role)?.label ?? row.role },
      { key: 'place', header: 'Voor', cell: (row) => placeLabel(places, row) },
      ...(mayManage
        ? [
            {
              key: 'take',
              header: 'Afnemen',
              cell: (row: LoadedAccount['grants'][number]) => (
                <Form action={`/werk/accounts/${account.id}/rollen/${row.id}/einde`}>
                  <HiddenField name="version" value={account.version} />
                  <Button kind="secondary" small>
                    Neem af<span class="visually-hidden"> van {roleById(row.role)?.label}</span>
                  </Button>
                </Form>
              ),
            },
          ]
        : []),
    ]}
    empty={{ title: 'Geen rollen', text: 'Dit account kan inloggen, maar nog niets doen.' }}
  />
);

const GiveRole = ({ account, places, typed }: View) => {
  const state = typed.role ?? roleForm.filled({ place: 'organisatie' });
  return (
    <Card title="Geef een rol">
      <Form action={`/werk/accounts/${account.id}/rollen`}>
        <ErrorSummary state={state} />
        <HiddenField state={state} name="version" value={account.version} />
        <Select
          state={state}
          name="role"
          label="Rol"
          choices={ROLES.map(({ id, label }) => ({ value: id, label }))}
          required
        />
        <PlaceSelect state={state} places={places} />
        <Actions>
          <Button kind="secondary">Geef rol</Button>
        </Actions>
      </Form>
    </Card>
  );
};

const Details = ({ account, typed }: View) => {
  const state = typed.details ?? detailsForm.filled({ name: account.name, email: account.email });
  const nowIs = (typedValue: string | undefined, value: string) =>
    typed.details && typedValue !== value ? `Nu staat er: ${value}` : undefined;
  return (
    <Card title="Naam en e-mailadres">
      <Form action={`/werk/accounts/${account.id}`}>
        <ErrorSummary state={state} />
        <HiddenField state={state} name="version" value={account.version} />
        <TextField
          state={state}
          name="name"
          label="Naam"
          autocomplete="off"
          hint={nowIs(state.raw.name, account.name)}
          required
        />
        <EmailField
          state={state}
          name="email"
          label="E-mailadres"
          autocomplete="off"
          hint={nowIs(state.raw.email, account.email)}
          required
        />
        <Actions>
          <Button kind="secondary">Bewaar</Button>
        </Actions>
      </Form>
    </Card>
  );
};

const Access = ({ account, state, facts, buttons, mayManage }: View) => (
  <Card title="Inloggen">
    <DescriptionList
      items={[
        {
          term: 'Laatst ingelogd',
          details: account.lastSignedInAt ? formatInstant(account.lastSignedInAt) : 'nog nooit',
        },
        ...facts,
        ...(account.closedAt ? [{ term: 'Gesloten op', details: formatInstant(account.closedAt) }] : []),
      ]}
    />
    {mayManage && (
      <Actions>
        {state === 'invited' && <Press id={account.id} to="uitnodiging" label="Nodig opnieuw uit" />}
        {buttons.map((button) => (
          <Press id={account.id} {...button} />
        ))}
        {state === 'closed' ? (
          <Press id={account.id} to="heropening" label="Heropen account" />
        ) : (
          <Press
            id={account.id}
            to="sluiting"
            label="Sluit account"
            danger
            confirm={`Het account van ${account.name} sluiten?`}
          />
        )}
      </Actions>
    )}
  </Card>
);

type PressProps = { id: string; to: string; label: string; danger?: boolean; confirm?: string };

const Press = ({ id, to, label, danger, confirm }: PressProps) => (
  <Form action={`/werk/accounts/${id}/${to}`}>
    <Button kind={danger ? 'danger' : 'secondary'} confirm={confirm}>
      {label}
    </Button>
  </Form>
);
