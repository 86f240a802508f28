import { found, type Request } from '#kernel/http.ts';
import { sharedRead } from '#kernel/shared-read.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge, Badges } from '#ui/badge.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { findReading, normWithReading, type Reading } from '../../school-norms/index.ts';
import { type EditionDocument, programmeLineTitle, type Service, words } from '../../tariffs/index.ts';
import { LevelBadges } from '../views/level-badge.tsx';
import { agreementTexts, audienceText, functionText, levelText, linesText } from '../views/service-words.ts';
import { TariffTable } from '../views/tariff-table.tsx';
import { loadEditionInForce } from './catalogue.tsx';

/** All that the edition in force says of one service, and all that it leaves open. */
export async function servicePage(c: Request) {
  const { document } = found(await loadEditionInForce(c), 'edition in force');
  const service = found(
    document.services.find(({ id }) => id === c.req.param('serviceId')),
    'service',
  );
  const reading = await loadReading(c);
  return respond(c, 'public', service.title, <ServiceView service={service} edition={document} reading={reading} />);
}

const sharedReading = sharedRead((db, _: 'reading') => findReading(db));

/** How the library reads a number of pupils in no band, now. */
export const loadReading = (c: Request): Promise<Reading> =>
  c.var.actor.kind === 'visitor' ? sharedReading(c.var.db, 'reading') : findReading(c.var.db);

type Shown = { service: Service; edition: EditionDocument };
type Read = { reading: Reading };

/** One service as the public reads it; `back` leads to the list that it was opened from. */
export const ServiceView = ({ service, edition, reading, back = '/aanbod' }: Shown & Read & { back?: string }) => (
  <>
    <PageHead
      title={service.title}
      kicker={programmeLineTitle(edition, service.programmeLine)}
      lead={service.description}
      breadcrumbs={[{ href: back, label: back === '/aanbod' ? 'Aanbod' : edition.title }]}
    />
    <Badges>
      <LevelBadges service={service} />
    </Badges>
    {service.marks.map(({ reason }) => (
      <Alert title="Rood omkaderd">
        <p>{reason}</p>
      </Alert>
    ))}
    <Facts service={service} edition={edition} />
    <Parts service={service} reading={reading} />
    <Tariff service={service} edition={edition} />
    <Norms norms={service.norms} reading={reading} />
    <TextList title="Onderwerpen" items={service.topics} />
    <TextList title="Wat het oplevert" items={service.effects} />
    <TextList title="Waar dat op steunt" items={service.evidence} />
    <Agreement service={service} edition={edition} />
    <OpenPoints notes={service.sourceNotes} />
    <p class="hint">
      {edition.title}, {service.place}. {edition.source}
    </p>
  </>
);

const Facts = ({ service, edition }: Shown) => (
  <Card title="In het kort">
    <DescriptionList
      items={[
        { term: 'Voor wie', details: audienceText(service) },
        { term: 'Met wie', details: service.partners.join(', ') || 'geen partners genoemd' },
        { term: 'Niveau', details: levelText(service) },
        { term: 'Kernfuncties (Wsob, artikel 5)', details: functionText(service, edition) },
        { term: 'Plaats in de catalogus', details: placeText(service, edition) },
      ]}
    />
  </Card>
);

const placeText = ({ place, chapter, sourceLines }: Service, { chapters }: EditionDocument): string => {
  const title = chapters.find(({ number }) => number === chapter)?.title;
  return `${place}, hoofdstuk ${chapter}${title ? ` (${title})` : ''}; bron: ${linesText(sourceLines) || 'geen regel'}`;
};

const Parts = ({ service: { parts, norms }, reading }: { service: Service } & Read) => {
  if (parts.length === 0) return null;
  const amounts = new Map(norms.map((norm) => [norm.id, normWithReading(norm, reading)]));
  return (
    <section class="stack">
      <h2>Wat erin zit</h2>
      <ul class="bare-list stack">
        {parts.map(({ title, description, includes, norm, audience }) => (
          <li>
            <strong>{title}.</strong> {description}
            {includes.length > 0 && <small class="block">Met: {includes.join(', ')}</small>}
            {norm && <small class="block">{amounts.get(norm)}</small>}
            {audience && <small class="block">Voor: {audience.label}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Tariff = ({ service, edition }: Shown) => (
  <section class="stack">
    <h2>Wat het kost</h2>
    <TariffTable service={service} edition={edition} />
  </section>
);

const Norms = ({ norms, reading }: Pick<Service, 'norms'> & Read) => (
  <>
    {norms.length > 0 && (
      <section class="stack">
        <h2>Wat je mag verwachten</h2>
        <DataTable
          caption="Omvang en hoe vaak"
          rows={norms}
          columns={[
            { key: 'label', header: 'Wat', rowHeader: true, cell: ({ label }) => label },
            { key: 'value', header: 'Hoeveel', cell: (norm) => normWithReading(norm, reading) },
            { key: 'note', header: 'Opmerking', cell: ({ note }) => note ?? '' },
          ]}
        />
      </section>
    )}
  </>
);

const TextList = ({ title, items }: { title: string; items: readonly string[] }) => (
  <>
    {items.length > 0 && (
      <section class="stack">
        <h2>{title}</h2>
        <ul>
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      </section>
    )}
  </>
);

const Agreement = ({ service, edition }: Shown) => {
  const { requiresService } = service.tariff.constraints;
  const texts = [...agreementTexts(service), ...(service.consultation ? [service.consultation] : [])];
  const required = edition.services.find(({ id }) => id === requiresService);
  if (texts.length === 0 && service.fundingOptions.length === 0 && !required) return null;
  return (
    <section class="stack">
      <h2>Afspraken en voorwaarden</h2>
      <ul>
        {required && (
          <li>
            Alleen samen met <a href={`/aanbod/${required.id}`}>{required.title}</a>.
          </li>
        )}
        {texts.map((text) => (
          <li>{text}</li>
        ))}
        {service.fundingOptions.map((option) => (
          <li>Ander geld dat kan helpen: {option}</li>
        ))}
      </ul>
    </section>
  );
};

const OpenPoints = ({ notes }: { notes: readonly Service['sourceNotes'][number][] }) => {
  if (notes.length === 0) return null;
  return (
    <section class="stack">
      <h2>Wat de bron openlaat</h2>
      <p>Deze punten staan niet, of niet duidelijk, in de catalogus. Wij vullen ze niet stilletjes in.</p>
      <ul class="bare-list stack">
        {notes.map(({ kind, text, lines }) => (
          <li>
            <Badge tone={kind === 'open' || kind === 'reading' ? 'neutral' : 'ochre'}>{words.sourceNote[kind]}</Badge>{' '}
            {text}
            {lines.length > 0 && <small class="block">Bron: {linesText(lines)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
};
