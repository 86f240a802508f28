import { z } from 'zod';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { RadioGroup, Select } from '#ui/choice-field.tsx';
import { EmailField, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type InviteRefusal, inviteAccount } from '../commands/invite-account.ts';
import { manageNl } from '../messages.ts';
import { ROLES } from '../roles.ts';
import { listPlaces, type NamedPlace } from './places.ts';

const form = defineForm(
  z.object({
    name: field.text('Vul de naam in', 120),
    email: field.email('Vul het e-mailadres in'),
    role: field.oneOf(
      ROLES.map(({ id }) => id),
      'Kies een rol',
    ),
    place: field.text('Kies voor welk deel van het werk'),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const answer = async (c: Request, state: State, refusal?: InviteRefusal) => {
  const status = c.req.method === 'GET' ? 200 : 422;
  const places = await read(c, listPlaces);
  return respond(c, 'work', 'Nodig iemand uit', <Invite state={state} places={places} refusal={refusal} />, status);
};

/** The form with which an administrator invites somebody. */
export const newAccountPage = (c: Request) => answer(c, form.filled({ place: 'organisatie' }));

/** Invites, and leads to the new account. */
export async function inviteAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return answer(c, data.state);
  const { name, email, role, place: value, _key } = data.values;
  const place = (await read(c, listPlaces)).find((each) => each.value === value);
  if (!place) return answer(c, withError(data.state, 'place', 'Kies een plek uit de lijst'));
  const { municipalityCode, branchId } = place;
  const { baseUrl } = c.var.config;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => inviteAccount(ctx, { name, email, roles: [{ role, municipalityCode, branchId }], baseUrl }),
    ({ id }) => `/werk/accounts/${id}?gedaan=uitgenodigd`,
  );
  if (outcome.ok) return outcome.response;
  return answer(c, withFault(data.state, outcome.refusal), outcome.refusal);
}

const withFault = (state: State, refusal: InviteRefusal): State =>
  withError(state, refusal.code === 'out-of-reach' ? 'place' : 'email', textOf(manageNl, refusal));

const Invite = ({
  state,
  places,
  refusal,
}: {
  state: State;
  places: NamedPlace[];
  refusal: InviteRefusal | undefined;
}) => (
  <>
    <PageHead
      title="Nodig iemand uit"
      lead="Deze persoon krijgt een mail met een link om een wachtwoord te kiezen. De link werkt zeven dagen."
      breadcrumbs={[{ href: '/werk/accounts', label: 'Accounts' }]}
    />
    <Card>
      <Form>
        <ErrorSummary state={state} />
        {refusal && 'accountId' in refusal && (
          <p>
            <a href={`/werk/accounts/${refusal.accountId}`}>Naar dat account</a>
          </p>
        )}
        <TextField state={state} name="name" label="Naam" autocomplete="off" required />
        <EmailField state={state} name="email" label="E-mailadres" autocomplete="off" required />
        <RadioGroup
          state={state}
          name="role"
          label="Rol"
          choices={ROLES.map(({ id, label, about }) => ({ value: id, label, hint: about }))}
          required
        />
        <PlaceSelect state={state} places={places} />
        <Actions>
          <Button>Verstuur uitnodiging</Button>
        </Actions>
      </Form>
    </Card>
  </>
);

/** For which part of the work a role is given. */
export const PlaceSelect = ({
  state,
  places,
}: {
  state: { raw: { place?: string }; errors: { place?: string } };
  places: NamedPlace[];
}) => (
  <Select
    state={state}
    name="place"
    label="Voor welk deel van het werk"
    hint="Een gemeente kan alleen voor de eigen gemeente werken. De meeste andere rollen gelden voor de hele organisatie."
    choices={places.map(({ value, label }) => ({ value, label }))}
    required
  />
);
