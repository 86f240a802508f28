import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Request, submit } from '#kernel/http.ts';
import { type Result, textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge, Badges } from '#ui/badge.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import {
  archiveEdition,
  discardDraft,
  type Edition,
  LevelBadges,
  publishEdition,
} from '../../activity-catalogue/index.ts';
import { findReading, type Reading } from '../../school-norms/index.ts';
import { programmeLineTitle } from '../../tariffs/index.ts';
import { type CatalogueRefusal, catalogueTexts } from '../messages.ts';
import { findingsByService, mendingHref, type ServiceFinding } from './findings.ts';
import { editionHref, loadEdition, nameOf, serviceHref, stateWords } from './load.ts';
import { ReadingNote } from './reading-note.tsx';

/** One edition: its services, what is still wrong with it, and what one may do with it. */
export async function editionPage(c: Request) {
  return respondEdition(c, await loadEdition(c));
}

async function respondEdition(c: Request, edition: Edition, refusal?: string) {
  const view = <EditionView c={c} edition={edition} reading={await findReading(c.var.db)} refusal={refusal} />;
  return respond(c, 'work', nameOf(edition), view, refusal ? 422 : 200);
}

/** Publishes the draft, or says what stands in the way. */
export const publishAction = (c: Request) => act(c, publishEdition, editionHref);

/** Takes the edition out of force. */
export const archiveAction = (c: Request) => act(c, archiveEdition, editionHref);

/** Throws the draft away. */
export const discardAction = (c: Request) => act(c, discardDraft, () => '/werk/catalogus');

type Command = (ctx: Ctx, input: { id: string }) => Promise<Result<{ id: string }, CatalogueRefusal>>;

async function act(c: Request, command: Command, next: (edition: { id: string }) => string) {
  const edition = await loadEdition(c);
  const key = (await c.req.formData()).get('_key');
  const outcome = await submit(
    c,
    { _key: typeof key === 'string' ? key : undefined },
    (ctx) => command(ctx, { id: edition.id }),
    next,
  );
  return outcome.ok ? outcome.response : respondEdition(c, edition, textOf(catalogueTexts, outcome.refusal));
}

type Shown = { c: Request; edition: Edition; reading: Reading; refusal: string | undefined };

const EditionView = ({ c, edition, reading, refusal }: Shown) => {
  const findings = findingsByService(edition.document);
  const all = [...findings.values()].flat();
  const isDraft = edition.state === 'draft';
  return (
    <>
      <PageHead
        title={edition.document.title}
        kicker={`${nameOf(edition)}: ${stateWords[edition.state]?.toLowerCase()}`}
        breadcrumbs={[{ href: '/werk/catalogus', label: 'Activiteitencatalogus' }]}
        actions={
          <>
            {edition.basedOn && (
              <a href={`${editionHref(edition)}/verschillen/${edition.basedOn}`}>Verschillen met de vorige</a>
            )}
            {isDraft && can(c.var.actor, 'activity-catalogue:edit') && (
              <ButtonLink href={`${editionHref(edition)}/opbouw`} kind="secondary">
                Opbouw van de editie
              </ButtonLink>
            )}
            {can(c.var.actor, 'activity-catalogue:edit') && (
              <ButtonLink href={`${editionHref(edition)}/indexatie`} kind="secondary">
                Indexeren
              </ButtonLink>
            )}
          </>
        }
      />
      {refusal && <ErrorSummary state={{ raw: {}, errors: {} }} refusal={refusal} />}
      <Findings edition={edition} findings={findings} />
      <ReadingNote services={edition.document.services} reading={reading} />
      <Services edition={edition} findings={findings} />
      {isDraft && can(c.var.actor, 'activity-catalogue:edit') && (
        <ButtonLink href={`${editionHref(edition)}/nieuwe-dienst`} kind="secondary">
          Nieuwe dienst
        </ButtonLink>
      )}
      {can(c.var.actor, 'activity-catalogue:publish') && edition.state !== 'archived' && (
        <Release edition={edition} errors={all.filter(({ isError }) => isError).length} isDraft={isDraft} />
      )}
      {isDraft && can(c.var.actor, 'activity-catalogue:edit') && (
        <Form action={`${editionHref(edition)}/verwijdering`} confirm="Dit concept met alle wijzigingen weggooien?">
          <Button kind="danger" small>
            Gooi dit concept weg
          </Button>
        </Form>
      )}
    </>
  );
};

const Findings = ({ edition, findings }: { edition: Edition; findings: ReadonlyMap<string, ServiceFinding[]> }) => {
  const errors = [...findings.values()].flat().filter(({ isError }) => isError);
  if (errors.length === 0) return null;
  const titles = new Map(edition.document.services.map(({ id, title }) => [id, title]));
  return (
    <Alert kind="error" title="Dit moet nog goed voordat de editie gepubliceerd kan worden">
      <ul>
        {errors.map((finding) => (
          <li>
            <a href={mendingHref(edition, finding)}>{titles.get(finding.service) ?? 'Opbouw van de editie'}</a>:{' '}
            {finding.sentence}
          </li>
        ))}
      </ul>
    </Alert>
  );
};

const Services = ({ edition, findings }: { edition: Edition; findings: ReadonlyMap<string, ServiceFinding[]> }) => {
  const { programmeLines, services } = edition.document;
  const lines = [...programmeLines.map(({ id }) => id), null];
  return (
    <DataTable
      caption="Diensten"
      rows={lines.flatMap((line) => services.filter(({ programmeLine }) => programmeLine === line))}
      groupOf={({ programmeLine }) => programmeLineTitle(edition.document, programmeLine)}
      columns={[
        {
          key: 'title',
          header: 'Dienst',
          rowHeader: true,
          cell: ({ id, title }) => <a href={serviceHref(edition, id)}>{title}</a>,
        },
        { key: 'place', header: 'Plaats', nowrap: true, cell: ({ place }) => place },
        {
          key: 'level',
          header: 'Niveau',
          cell: (service) => (
            <Badges>
              <LevelBadges service={service} />
            </Badges>
          ),
        },
        { key: 'components', header: 'Tarieven', align: 'end', cell: ({ tariff }) => tariff.components.length },
        { key: 'findings', header: 'Let op', cell: ({ id }) => <Counts findings={findings.get(id) ?? []} /> },
      ]}
    />
  );
};

const Counts = ({ findings }: { findings: readonly ServiceFinding[] }) => {
  const errors = findings.filter(({ isError }) => isError).length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return <span class="hint">niets</span>;
  return (
    <Badges>
      {errors > 0 && <Badge tone="brick">{errors === 1 ? '1 fout' : `${errors} fouten`}</Badge>}
      {warnings > 0 && <Badge tone="ochre">{warnings === 1 ? '1 opmerking' : `${warnings} opmerkingen`}</Badge>}
    </Badges>
  );
};

const Release = ({ edition, errors, isDraft }: { edition: Edition; errors: number; isDraft: boolean }) => (
  <Card title={isDraft ? 'Publiceren' : 'Archiveren'}>
    <p>
      {isDraft
        ? `Na publicatie verandert deze editie niet meer. Een eerdere editie van ${edition.year} gaat dan naar het archief.`
        : 'De bezoeker ziet deze editie dan niet meer. Offertes en overeenkomsten houden hun prijzen.'}
    </p>
    {errors > 0 && <p>Er staan nog fouten in. Verbeter die eerst.</p>}
    <Form
      action={`${editionHref(edition)}/${isDraft ? 'publicatie' : 'archivering'}`}
      confirm={isDraft ? 'Deze editie publiceren?' : 'Deze editie naar het archief?'}
    >
      <Actions>
        <Button kind={isDraft ? 'primary' : 'danger'}>{isDraft ? 'Publiceer' : 'Zet in het archief'}</Button>
      </Actions>
    </Form>
  </Card>
);
