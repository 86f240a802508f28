import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { NumberField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { setStaleTerm } from '../commands/set-stale-term.ts';
import { getSettings } from '../sql/settings.ts';
import { LIST, requireWholeGuide } from './load.ts';

const form = defineForm(
  z.object({
    months: field.wholeNumber('Vul een aantal maanden in', { min: 1, max: 36 }),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const current = (c: Request): Promise<State> =>
  read(c, async ({ tx }) => {
    const { staleAfterMonths, version } = await getSettings(tx);
    return form.filled({ months: String(staleAfterMonths), version: String(version) });
  });

/** After how many months an entry is stale. */
export async function settingsPage(c: Request) {
  requireWholeGuide(c);
  return show(c, { state: await current(c) });
}

/** Sets it; after a change by somebody else the form comes back with the difference. */
export async function saveSettingsAction(c: Request) {
  requireWholeGuide(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { state: data.state });
  const outcome = await submit(
    c,
    data.values,
    (ctx) => setStaleTerm(ctx, data.values),
    () => savedAt(`${LIST}/instellingen`),
  );
  if (outcome.ok) return outcome.response;
  const { raw } = await current(c);
  return show(c, { state: withVersion(data.state, Number(raw.version)), saved: raw });
}

const show = (c: Request, { state, saved }: { state: State; saved?: State['raw'] }) =>
  respond(
    c,
    'work',
    'Instellingen van de sociale kaart',
    <>
      <PageHead
        title="Instellingen van de sociale kaart"
        lead="Hoe lang telt een bevestiging? Daarna vragen we de organisatie opnieuw of alles klopt."
        breadcrumbs={[{ href: LIST, label: 'Sociale kaart' }]}
      />
      <SavedNotice c={c} />
      <StaleNotice labels={{ months: 'Maanden' }} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <NumberField state={state} name="months" label="Een bevestiging telt" unit="maanden" required />
          <Actions>
            <Button>Bewaar</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    saved ? 409 : Object.keys(state.errors).length > 0 ? 422 : 200,
  );
