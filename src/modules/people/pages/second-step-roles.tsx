import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { change, type Request, read } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup } from '#ui/choice-field.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { setSecondStepRoles } from '../commands/set-second-step-roles.ts';
import { ROLES } from '../roles.ts';
import { listSecondStepRoles } from '../sql/second-step-roles.ts';

const TITLE = 'Tweede stap bij het inloggen';
const form = defineForm(z.object({ roles: field.someOf(ROLES.map(({ id }) => id)) }));

/** Which roles need a second step to sign in. */
export async function secondStepRolesPage(c: Request) {
  const roles = await read(c, ({ tx }) => listSecondStepRoles(tx));
  const state = form.filled({ roles: roles.join(',') });
  return respond(
    c,
    'work',
    TITLE,
    <>
      <PageHead
        title={TITLE}
        lead="Een wachtwoord kan uitlekken. Met een tweede stap is dat niet genoeg om binnen te komen."
        breadcrumbs={[{ href: '/werk/accounts', label: 'Accounts' }]}
      />
      <SavedNotice c={c} />
      <Card>
        <Form>
          <CheckboxGroup
            state={state}
            name="roles"
            label="Rollen die een tweede stap nodig hebben"
            hint="Wie zo’n rol heeft en nog geen tweede stap, wordt meteen uitgelogd en stelt die in bij de volgende keer inloggen. Dat geldt ook voor jezelf."
            choices={ROLES.map(({ id, label, about }) => ({ value: id, label, hint: about }))}
            required
          />
          <Actions>
            <Button>Bewaar</Button>
          </Actions>
        </Form>
      </Card>
    </>,
  );
}

/** Saves which roles need a second step. */
export async function setSecondStepRolesAction(c: Request) {
  const data = form.parse(await c.req.formData());
  const roles = data.ok ? data.values.roles : [];
  await change(c, (ctx) => setSecondStepRoles(ctx, { roles }));
  return c.redirect(savedAt('/werk/accounts/tweede-stap'), 303);
}
