import { z } from 'zod';
import { formatInstant } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { asset } from '#ui/assets.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
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
      <p class="hint" data-passkey-status hidden>
        Dat is niet gelukt of afgebroken. Probeer het opnieuw.
      </p>
    </Form>
    <PasskeyScript />
  </div>
);

/** The user's passkeys, and a way to add one. */
export const OwnPasskeys = ({ passkeys, state }: { passkeys: readonly Passkey[]; state: NewPasskeyState }) => (
  <>
    <DataTable
      caption="Passkeys"
      stack
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
          <HiddenField name="credential" value="" />
          <Actions>
            <Button kind="secondary">Voeg toe</Button>
          </Actions>
          <p class="hint" data-passkey-status hidden>
            Dat is niet gelukt of afgebroken. Probeer het opnieuw.
          </p>
        </Form>
      </Card>
      <PasskeyScript />
    </div>
  </>
);
