import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { dayOf, formatDay } from '#kernel/days.ts';
import { type Figure, scopeCode } from '#kernel/figures.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { listAccountNames } from '../../people/index.ts';
import { type Area, listAreas, mayRead } from '../areas.ts';
import type { Figures } from '../domain.ts';
import { figureName, knownFigures } from '../figures-known.ts';
import { shownPeriod } from '../period-text.ts';
import { historyOf, type Observation } from '../sql/observations.ts';
import { valueWithUnit } from '../value-text.ts';
import { certaintyWords, methodWords, profileWords } from '../words.ts';
import { ADDRESS } from './list.tsx';

export type ShownObservation = {
  readonly latest: Observation;
  readonly history: readonly Observation[];
  readonly area: Area;
  readonly figures: Figures;
  readonly names: ReadonlyMap<string, string>;
};

/** An observation with its history, for who may know of it. Throws NotFound. */
export async function readableObservation(ctx: Ctx, c: Request): Promise<ShownObservation> {
  const history = await historyOf(ctx.tx, idParam(c));
  const latest = found(history[0], 'observation');
  const area = (await listAreas(ctx.tx)).find(({ code }) => code === scopeCode(latest.scope));
  const accounts = await listAccountNames(ctx.tx, [...new Set(history.flatMap(({ enteredBy }) => enteredBy ?? []))]);
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  const readable = found(area && mayRead(ctx, area) ? area : undefined, 'observation');
  return { latest, history, area: readable, figures: knownFigures(c.var.modules), names };
}

/** What a source says of a figure, and everything that was said before. */
export async function observationPage(c: Request) {
  const shown = await read(c, (ctx) => readableObservation(ctx, c));
  const { latest, area, figures } = shown;
  const title = figureName(figures, latest.figureId);
  const change = !latest.withdrawn && can(c.var.actor, 'observations:enter', area.reach);
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead={`${area.name}, ${shownPeriod(latest.period)}`}
        breadcrumbs={[{ href: ADDRESS, label: 'Ingevoerde cijfers' }]}
        actions={change && <ButtonLink href={`${ADDRESS}/${latest.id}/correctie`}>Corrigeer of trek in</ButtonLink>}
      />
      {latest.withdrawn && (
        <Alert kind="warning" title="Dit cijfer is ingetrokken">
          <p>{latest.reason}</p>
        </Alert>
      )}
      {!latest.withdrawn && <Said observation={latest} figure={figures.get(latest.figureId)} />}
      <Card title="Geschiedenis">
        <History {...shown} />
      </Card>
    </>,
  );
}

const Said = ({ observation, figure }: { observation: Observation; figure: Figure | undefined }) => {
  const { source, place, method, certainty, note, profile } = observation;
  const definition = figure?.definitions.find((each) => each.profile === profile);
  return (
    <Card title={valueWithUnit(observation, figure?.unit)}>
      <DescriptionList
        items={[
          { term: 'Wat het is', details: definition?.definition },
          { term: 'Telwijze', details: profileWords[profile] },
          { term: 'Bron', details: [source, place].filter(Boolean).join(', ') },
          { term: 'Hoe de bron eraan komt', details: methodWords[method] },
          { term: 'Zekerheid van de lezing', details: certaintyWords[certainty] },
          ...(note ? [{ term: 'Opmerking', details: note }] : []),
        ]}
      />
    </Card>
  );
};

const History = ({ history, figures, names }: ShownObservation) => (
  <Timeline
    items={history.map((row) => ({
      what: whatHappened(row, figures),
      who: row.enteredBy === null ? 'het programma' : (names.get(row.enteredBy) ?? 'iemand zonder account'),
      when: formatDay(dayOf(row.enteredAt)),
      note: row.reason ?? row.note,
    }))}
  />
);

function whatHappened(row: Observation, figures: Figures): string {
  if (row.withdrawn) return 'Ingetrokken';
  const value = valueWithUnit(row, figures.get(row.figureId)?.unit);
  if (row.replacesId !== null) return `Gecorrigeerd in ${value}`;
  return row.importId === null ? `Ingevoerd: ${value}` : `Uit een bestand: ${value}`;
}
