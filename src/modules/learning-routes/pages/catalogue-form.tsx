import type { PropsWithChildren } from 'hono/jsx';
import { type FormState, field } from '#kernel/forms.ts';
import type { Request } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox } from '#ui/choice-field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';

/** Where steps and routes stand, and where one comes back after a save. */
export const CATALOGUE = '/werk/leerstappen';

/** What is asked of a step and of a route beside what they are. */
export const catalogueFields = { retired: field.ticked(), version: field.version(), _key: field.key() };

export type Shown = { readonly id?: string | undefined; readonly refusal?: string; readonly status?: 422 };

type Page = Shown & { readonly state: FormState; readonly title: string; readonly lead?: string };

/** The page on which a step or a route (`children`: its fields) is made or changed. */
export function catalogueForm(
  c: Request,
  { state, title, lead, id, refusal, status, children }: PropsWithChildren<Page>,
) {
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} lead={lead} breadcrumbs={[{ href: CATALOGUE, label: 'Leerstappen en routes' }]} />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          {children}
          {id && <Checkbox state={state} name="retired" label="Niet meer in gebruik" required />}
          <Actions>
            <Button>Bewaar</Button>
            <a href={CATALOGUE}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
}
