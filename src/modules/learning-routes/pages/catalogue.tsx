import { can } from '#kernel/access.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { chooseWalkIns } from '../commands/choose-walk-ins.ts';
import { LEVELS, LINES, type Route, type Step } from '../kinds.ts';
import { listRoutes } from '../sql/routes.ts';
import { listSteps } from '../sql/steps.ts';
import type { WalkIn } from '../sql/walk-ins.ts';
import { walkInChoices } from '../walk-in-choices.ts';
import { CATALOGUE } from './catalogue-form.tsx';

const NO_FORM: FormState = { raw: {}, errors: {} };

/** What can be learned in small steps, the questions that people come with, and where they can walk in. */
export async function cataloguePage(c: Request) {
  const { steps, routes, walkIns } = await read(c, async (ctx) => ({
    steps: await listSteps(ctx.tx),
    routes: await listRoutes(ctx.tx),
    walkIns: await walkInChoices(ctx),
  }));
  return respond(
    c,
    'work',
    'Leerstappen en routes',
    <>
      <PageHead
        title="Leerstappen en routes"
        lead="Een leerstap is wat iemand in één keer leert. Een route zet stappen op een rij voor een leervraag."
        breadcrumbs={[{ href: '/werk/leerplein', label: 'Leerplein' }]}
        actions={can(c.var.actor, 'learning-routes:edit', {}) && <New />}
      />
      <SavedNotice c={c} />
      <RouteTable routes={routes} />
      <StepTable steps={steps} />
      <WalkInForm walkIns={walkIns} />
    </>,
  );
}

const New = () => (
  <>
    <ButtonLink href={`${CATALOGUE}/stappen/nieuw`}>Nieuwe stap</ButtonLink>
    <ButtonLink href={`${CATALOGUE}/routes/nieuw`} kind="secondary">
      Nieuwe route
    </ButtonLink>
  </>
);

const Retired = ({ isRetired }: { isRetired: boolean }) => (isRetired ? <Badge>Niet meer in gebruik</Badge> : null);

const RouteTable = ({ routes }: { routes: readonly Route[] }) => (
  <DataTable
    caption="Routes"
    rows={routes}
    columns={[
      {
        key: 'question',
        header: 'Leervraag',
        rowHeader: true,
        cell: ({ id, question }) => <a href={`${CATALOGUE}/routes/${id}`}>{question}</a>,
      },
      { key: 'steps', header: 'Stappen', align: 'end', cell: ({ stepIds }) => stepIds.length },
      { key: 'state', header: 'Stand', cell: Retired },
    ]}
    empty={{ title: 'Nog geen routes', text: 'Maak eerst stappen, en zet ze dan op een rij.' }}
  />
);

const StepTable = ({ steps }: { steps: readonly Step[] }) => (
  <DataTable
    caption="Stappen"
    rows={steps}
    groupOf={({ line }) => LINES[line]}
    columns={[
      {
        key: 'title',
        header: 'Stap',
        rowHeader: true,
        cell: ({ id, title }) => <a href={`${CATALOGUE}/stappen/${id}`}>{title}</a>,
      },
      { key: 'level', header: 'Niveau', cell: ({ level }) => LEVELS[level] },
      { key: 'after', header: 'Hierna kun je', cell: ({ afterwards }) => afterwards },
      { key: 'state', header: 'Stand', cell: Retired },
    ]}
    empty={{ title: 'Nog geen stappen' }}
  />
);

const WalkInForm = ({ walkIns }: { walkIns: readonly WalkIn[] }) => (
  <Card title="Waar kun je binnenlopen?">
    {walkIns.length === 0 ? (
      <EmptyState title="Geen activiteiten">
        Een Leerplein is een activiteit in het programma. Maak hem daar openbaar, dan staat hij hier.
      </EmptyState>
    ) : (
      <Form action={`${CATALOGUE}/inlopen`}>
        <CheckboxGroup
          state={NO_FORM}
          name="activities"
          label="Welke activiteiten zijn een Leerplein of Oefenplein?"
          hint="Wie een kaart heeft, leest daar wanneer de volgende is."
          value={walkIns
            .filter(({ isWalkIn }) => isWalkIn)
            .map(({ id }) => id)
            .join(',')}
          choices={walkIns.map(({ id, title }) => ({ value: id, label: title }))}
          required
        />
        <Actions>
          <Button kind="secondary">Bewaar</Button>
        </Actions>
      </Form>
    )}
  </Card>
);

/** Keeps which activities are for walking in. */
export async function walkInsAction(c: Request) {
  const data = await c.req.formData();
  const activityIds = data.getAll('activities').map(String).filter(isId);
  const outcome = await submit(
    c,
    { _key: String(data.get('_key')) },
    (ctx) => chooseWalkIns(ctx, activityIds),
    () => savedAt(CATALOGUE),
  );
  return outcome.ok ? outcome.response : c.redirect(CATALOGUE, 303);
}
