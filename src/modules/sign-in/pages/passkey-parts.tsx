import { z } from 'zod';
import { formatInstant } from '#kernel/days.ts';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { asset } from '#ui/assets.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PasswordField, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import type { ProofAsked } from '../confirmation.ts';
import type { Passkey } from '../sql/passkeys.ts';

/** The name of a new passkey, and what the browser made. */
export const newPasskeyForm = defineForm(
  z.object({ label: field.text('Geef de passkey een naam', 60), credential: z.string().default('') }),
);
export type NewPasskeyState = typeof newPasskeyForm.empty;

/** The script that lets a browser make and use passkeys; what it serves stays hidden without it. */
const PasskeyScript = () => <script type="module" src={asset('passkeys.js')} defer />;

/** Signing in without a password. Shown by the script, in browsers that can. */
export const PasskeySignIn = ({ back }: { back: string | undefined }) => (
  <div id="passkey" data-passkey="get" data-question="/inloggen/passkey/vraag" hidden>
    <Form action="/inloggen/passkey">
      <HiddenField name="terug" value={back} />
      <HiddenField name="credential" value="" />
      <Actions>
        <Button kind="secondary">Log in met een passkey</Button>
      </Actions>
      <Failed />
    </Form>
    <PasskeyScript />
  </div>
);

type OwnPasskeysProps = { passkeys: readonly Passkey[]; proof: ProofAsked; state: NewPasskeyState };

/** The user's passkeys, and a way to add one. */
export const OwnPasskeys = ({ passkeys, proof, state }: OwnPasskeysProps) => (
  <>
    <DataTable
      caption="Passkeys"
      rows={passkeys}
      columns={[
        { key: 'label', header: 'Naam', rowHeader: true, cell: (row) => row.label },
        { key: 'addedAt', header: 'Toegevoegd op', cell: (row) => formatInstant(row.addedAt) },
        {
          key: 'lastUsedAt',
          header: 'Laatst gebruikt',
          cell: (row) => (row.lastUsedAt ? formatInstant(row.lastUsedAt) : 'nog nooit'),
        },
        {
          key: 'end',
          header: 'Weghalen',
          cell: (row) => (
            <Form action={`/account/passkeys/${row.id}/einde`}>
              <Button kind="secondary" small>
                Haal weg<span class="visually-hidden">: {row.label}</span>
              </Button>
            </Form>
          ),
        },
      ]}
      empty={{
        title: 'Geen passkeys',
        text: 'Met een passkey log je in met je vinger, je gezicht of de pincode van je apparaat, zonder wachtwoord.',
      }}
    />
    {proof === 'impossible' && <NothingToShow />}
    {proof === 'passkey' && <Confirm />}
    {(proof === 'password' || proof === 'nothing-more') && <Add state={state} withPassword={proof === 'password'} />}
  </>
);

const NothingToShow = () => (
  <p>
    Wil je een passkey toevoegen? <a href="/wachtwoord-vergeten">Kies eerst een wachtwoord</a>, dan kun je laten zien
    dat jij het bent.
  </p>
);

const Confirm = () => (
  <div data-passkey="get" data-question="/inloggen/passkey/vraag" hidden>
    <Card title="Voeg een passkey toe">
      <Form action="/account/passkeys/bevestiging">
        <p>Laat eerst met een van je passkeys zien dat jij het bent.</p>
        <HiddenField name="credential" value="" />
        <Actions>
          <Button kind="secondary">Gebruik een passkey</Button>
        </Actions>
        <Failed />
      </Form>
    </Card>
    <PasskeyScript />
  </div>
);

const NOT_TYPED: FormState<'password'> = { raw: {}, errors: {} };

const Add = ({ state, withPassword }: { state: NewPasskeyState; withPassword: boolean }) => (
  <div data-passkey="create" data-question="/account/passkeys/vraag" hidden>
    <Card title="Voeg een passkey toe">
      <Form action="/account/passkeys">
        <ErrorSummary state={state} />
        <TextField
          state={state}
          name="label"
          label="Naam"
          hint="Bijvoorbeeld: laptop van de bibliotheek"
          width="medium"
          autocomplete="off"
          required
        />
        {withPassword && (
          <PasswordField
            state={NOT_TYPED}
            name="password"
            label="Je wachtwoord"
            hint="Zo weten we dat jij het bent"
            width="medium"
            autocomplete="current-password"
            required
          />
        )}
        <HiddenField name="credential" value="" />
        <Actions>
          <Button kind="secondary">Voeg toe</Button>
        </Actions>
        <Failed />
      </Form>
    </Card>
    <PasskeyScript />
  </div>
);

/** What the script shows when the browser gave no answer, or the question was refused. */
const Failed = () => (
  <p class="field-error" data-passkey-status hidden>
    Dat is niet gelukt of afgebroken. Probeer het opnieuw.
  </p>
);
