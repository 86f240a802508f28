import { can } from '#kernel/access.ts';
import { type AuditRow, listAuditOf } from '#kernel/audit.ts';
import { asDay, formatDay, today } from '#kernel/days.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import type { SubjectNote } from '#kernel/module.ts';
import { textOf } from '#kernel/result.ts';
import { subjectNotesOf } from '#kernel/subject-notes.ts';
import { Alert } from '#ui/alert.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { InstantText } from '#ui/date-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { listMunicipalities, type Municipality } from '../../organisation/index.ts';
import { listAccountNames } from '../../people/index.ts';
import { confirmOrganisation } from '../commands/confirm-organisation.ts';
import { confirmedSince, staleBefore } from '../domain.ts';
import { type Entry, entriesOf } from '../entries.ts';
import { directoryTexts, happenings } from '../messages.ts';
import { listBrokenLinks } from '../sql/links.ts';
import { getSettings } from '../sql/settings.ts';
import { LIST, pathOf } from './load.ts';
import { OrganisationFacts, Places, ServiceCard } from './organisation-parts.tsx';

const MOST_HAPPENINGS = 20;

type Loaded = {
  entry: Entry;
  municipalities: readonly Municipality[];
  isStale: boolean;
  broken: ReadonlySet<string>;
  notes: readonly SubjectNote[];
  history: readonly AuditRow[];
  names: ReadonlyMap<string, string>;
};

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const { tx, now } = ctx;
    const entry = found((await entriesOf(tx, [idParam(c)]))[0], 'organisation');
    const { staleAfterMonths } = await getSettings(tx);
    const since = confirmedSince(entry);
    const history = await listAuditOf(tx, entry.id, { limit: MOST_HAPPENINGS, offset: 0 });
    const accounts = await listAccountNames(
      tx,
      history.flatMap(({ accountId }) => accountId ?? []),
    );
    return {
      entry,
      municipalities: await listMunicipalities(tx, 'all', { unservedToo: true }),
      isStale: since === null || since < staleBefore(today(now), staleAfterMonths),
      broken: new Set((await listBrokenLinks(tx)).map(({ url }) => url)),
      notes: await subjectNotesOf(ctx, c.var.modules, { subject: 'referral-directory.organisation', id: entry.id }),
      history,
      names: new Map(accounts.map(({ id, name }) => [id, name])),
    };
  });

/** One organisation for staff: what it offers, where, who confirmed it, and what was done to the entry. */
export const organisationPage = async (c: Request) => show(c, await load(c));

/** Staff have heard from the organisation itself that all is right. */
export async function confirmAction(c: Request) {
  const contentHash = String((await c.req.formData()).get('contentHash') ?? '');
  const outcome = await submit(
    c,
    {},
    (ctx) => confirmOrganisation(ctx, { id: idParam(c), by: 'call', contentHash }),
    ({ id }) => pathOf(id),
  );
  if (outcome.ok) return outcome.response;
  return show(c, await load(c), textOf(directoryTexts, outcome.refusal));
}

function show(c: Request, loaded: Loaded, refusal?: string) {
  const { entry, isStale, broken, notes, municipalities } = loaded;
  const mayEdit = can(c.var.actor, 'referral-directory:edit', entry.scope);
  const namesOf = (codes: readonly string[]) =>
    municipalities.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
  return respond(
    c,
    'work',
    entry.name,
    <>
      <PageHead
        title={entry.name}
        kicker={entry.alternateName}
        lead={entry.description}
        breadcrumbs={[{ href: LIST, label: 'Sociale kaart' }]}
        actions={
          mayEdit && (
            <ButtonLink href={`${pathOf(entry.id)}/bewerken`} kind="secondary" icon="edit">
              Bewerk
            </ButtonLink>
          )
        }
      />
      {refusal && <Alert kind="error" title={refusal} />}
      {notes.map(({ title, action }) => (
        <Alert kind="warning" title={title}>
          {action && <a href={action.href}>{action.label}</a>}
        </Alert>
      ))}
      <Columns
        aside={
          <>
            <Trust entry={entry} isStale={isStale} mayEdit={mayEdit} />
            <OrganisationFacts entry={entry} broken={broken} keepers={namesOf([entry.municipalityCode ?? ''])} />
            <History {...loaded} />
          </>
        }
      >
        <Services {...{ entry, broken, mayEdit, namesOf }} />
        <Places entry={entry} mayEdit={mayEdit} />
      </Columns>
    </>,
    refusal ? 409 : 200,
  );
}

const Trust = ({ entry, isStale, mayEdit }: { entry: Entry; isStale: boolean; mayEdit: boolean }) => {
  const since = confirmedSince(entry);
  const who = entry.confirmedBy === 'partner' ? 'de organisatie zelf' : 'ons, na navraag';
  return (
    <Card title={isStale ? 'Niet kort geleden bevestigd' : 'Bevestigd door een persoon'}>
      <p>
        {since
          ? `Alles is bevestigd op ${formatDay(asDay(since))}, door ${who}.`
          : 'Van een deel heeft nog niemand gezegd dat het klopt.'}
      </p>
      {mayEdit && (
        <Form action={`${pathOf(entry.id)}/bevestiging`}>
          <HiddenField name="contentHash" value={entry.contentHash} />
          <p class="hint">Heb je de organisatie gesproken, en klopt alles wat hier staat?</p>
          <Button kind="secondary">Het klopt, vandaag nagevraagd</Button>
        </Form>
      )}
    </Card>
  );
};

type ServicesProps = {
  entry: Entry;
  broken: ReadonlySet<string>;
  mayEdit: boolean;
  namesOf: (codes: readonly string[]) => string[];
};

const Services = ({ entry, broken, mayEdit, namesOf }: ServicesProps) => (
  <section class="stack">
    <h2>Diensten</h2>
    {entry.services.map((service) => (
      <ServiceCard {...{ entry, service, broken, mayEdit }} served={namesOf(service.municipalityCodes)} />
    ))}
    {entry.services.length === 0 && (
      <EmptyState title="Nog geen dienst">Vertel waarmee deze organisatie helpt.</EmptyState>
    )}
    {mayEdit && (
      <p>
        <ButtonLink href={`${pathOf(entry.id)}/diensten/nieuw`} kind="secondary">
          Nieuwe dienst
        </ButtonLink>
      </p>
    )}
  </section>
);

const History = ({ history, names }: Pick<Loaded, 'history' | 'names'>) => (
  <Card title="Wat er gebeurde">
    <Timeline
      items={history.map(({ action, at, accountId, actorKind }) => ({
        what: happenings[action] ?? action,
        who: accountId
          ? (names.get(accountId) ?? 'iemand')
          : actorKind === 'visitor'
            ? 'de organisatie'
            : 'het systeem',
        when: <InstantText at={at} />,
      }))}
    />
  </Card>
);
