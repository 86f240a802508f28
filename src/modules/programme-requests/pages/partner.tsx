import { z } from 'zod';
import { municipalitiesFor } from '#kernel/access.ts';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type BranchInReach, branchesFor } from '../../branches/index.ts';
import { listMunicipalities } from '../../organisation/index.ts';
import { findAccount } from '../../people/index.ts';
import { askForPlace } from '../commands/ask-for-place.ts';
import { STATE_TONES, STATES } from '../kinds.ts';
import { requestPath } from '../links.ts';
import { listOfMunicipalities } from '../sql/requests.ts';
import { daysText } from '../words.ts';
import { lastDayRule, WishFields, wishFields, wishOf, withDaysFault } from './ask-form.tsx';
import { askTexts } from './ask-texts.ts';

const ASK = 'programme-requests:ask';
const LIST = '/partner/programma-aanvragen';

/** The words of the public form, to an official. */
const t = {
  ...askTexts.nl,
  aboutHint: 'Wat gaat u doen, en voor wie is het? Schrijf geen namen van anderen op.',
  aboutMissing: 'Vertel kort wat u gaat doen',
  activityHint: 'Bijvoorbeeld: Invulhulp',
  persons: 'Hoeveel mensen verwacht u?',
  personsMissing: 'Vul in hoeveel mensen u verwacht',
  lastDayHint: 'Alleen als u elke week komt',
};

/** What the reader's own municipality asked for, and how it stands. */
export async function partnerListPage(c: Request) {
  const rows = await read(c, ({ tx, actor }) => listOfMunicipalities(tx, municipalitiesFor(actor, ASK)));
  return respond(
    c,
    'partner',
    'Programma',
    <>
      <PageHead
        title="Plek in het programma"
        lead="Wat uw gemeente in de bibliotheek wil organiseren, zoals een spreekuur of een informatieavond."
        actions={<ButtonLink href={`${LIST}/nieuw`}>Vraag een plek aan</ButtonLink>}
      />
      <DataTable
        caption="Aanvragen"
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'title',
            header: 'Wat',
            rowHeader: true,
            cell: (row) => <a href={requestPath(c.var.box, row)}>{row.title}</a>,
          },
          { key: 'when', header: 'Wanneer', cell: (row) => daysText(row, 'nl') },
          {
            key: 'state',
            header: 'Stand',
            cell: ({ state }) => <Badge tone={STATE_TONES[state]}>{STATES[state]}</Badge>,
          },
          { key: 'reason', header: 'Antwoord van de bibliotheek', cell: ({ reason }) => reason || '–' },
        ]}
        empty={{ title: 'Nog geen aanvraag', text: 'Een aanvraag van uw gemeente staat straks hier.' }}
      />
    </>,
  );
}

const form = defineForm(z.object(wishFields(t, field)).refine(...lastDayRule(t)));

/** The form with which a municipality asks for a place. */
export const partnerAskPage = (c: Request) => show(c, { state: form.empty });

/** Asks for it; staff see it at once. */
export async function partnerAskAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { state: data.state, status: 422 });
  const { values, state } = data;
  const wish = wishOf(values, 'nl');
  if ('field' in wish) return show(c, { state: withError(state, wish.field, wish.text), status: 422 });
  const branch = (await ownBranches(c)).find(({ id }) => id === wish.branchId);
  if (!branch) return show(c, { state: withError(state, 'branch', t.branchMissing), status: 422 });
  const outcome = await submit(
    c,
    values,
    async (ctx) => {
      const { actor, tx } = ctx;
      const account = found(actor.kind === 'user' ? await findAccount(tx, actor.accountId) : undefined, 'account');
      const [municipality] = await listMunicipalities(tx, [branch.municipalityCode]);
      const asker = { contactName: account.name, contactEmail: account.email };
      const organisation = `Gemeente ${municipality?.name ?? ''}`.trim();
      return askForPlace(ctx, { ...wish, ...asker, organisation, askerKind: 'municipality' });
    },
    () => LIST,
  );
  return outcome.ok ? outcome.response : show(c, { state: withDaysFault(state, outcome.refusal.code, t), status: 422 });
}

/** The branches in the municipalities for which the actor may ask. */
const ownBranches = (c: Request): Promise<BranchInReach[]> =>
  read(c, async (ctx) => {
    const codes = municipalitiesFor(ctx.actor, ASK);
    const branches = await branchesFor(ctx);
    return codes === 'all' ? branches : branches.filter(({ municipalityCode }) => codes.includes(municipalityCode));
  });

async function show(c: Request, { state, status }: { state: FormState; status?: 422 }) {
  const branches = (await ownBranches(c)).map(({ id, name }) => ({ value: id, label: name }));
  return respond(
    c,
    'partner',
    'Plek in het programma aanvragen',
    <>
      <PageHead title="Vraag een plek in het programma" breadcrumbs={[{ href: LIST, label: 'Programma' }]} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <WishFields state={state} t={t} branches={branches} />
          <TextField state={state} name="phone" label={t.phone} autocomplete="tel" maxlength={30} />
          <p>U krijgt antwoord op het e-mailadres van uw account.</p>
          <Actions>
            <Button>Vraag een plek aan</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
}
