import { municipalitiesFor } from '#kernel/access.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { asDay, formatDay, today } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, read, yearAsked } from '#kernel/http.ts';
import { Select } from '#ui/choice-field.tsx';
import { asked, respondWithList } from '#ui/staff-list.tsx';
import { editionInForce } from '../../activity-catalogue/index.ts';
import { listMunicipalities, MunicipalityFilter } from '../../organisation/index.ts';
import { claimsOf } from '../evidence.ts';
import { resultsFor } from '../queries.ts';
import { responseText } from '../response.ts';
import { listAskedServices, listSurveyLines } from '../sql.ts';
import { EffectsCard } from '../views/effects-card.tsx';
import { ResultsCard } from '../views/results-card.tsx';

/** What came out of all surveys, narrowed down to a municipality, a service and a year. */
export async function surveysPage(c: Request) {
  const { lines, results, municipalities, services, chosen } = await load(c);
  const nameOf = new Map(municipalities.map(({ code, name }) => [code, name]));
  const titleOf = new Map(services.map(({ id, title }) => [id, title]));
  return respondWithList(c, {
    title: 'Enquêtes',
    lead: 'Wat bezoekers van activiteiten vonden. Versies van een vragenlijst worden nooit bij elkaar opgeteld.',
    above: (
      <>
        {results.map((each) => (
          <ResultsCard results={each} />
        ))}
        {chosen && <EffectsCard service={chosen} claims={claimsOf(results, lines)} />}
      </>
    ),
    filters: (state) => (
      <>
        <MunicipalityFilter state={state} municipalities={municipalities} />
        <ServiceAndYear state={state} services={services} until={Number(today(c.var.now()).slice(0, 4))} />
      </>
    ),
    rows: lines,
    nouns: ['enquête', 'enquêtes'],
    columns: [
      {
        key: 'title',
        header: 'Activiteit',
        rowHeader: true,
        cell: ({ id, title }) => <a href={`/werk/enquetes/${id}`}>{title}</a>,
      },
      {
        key: 'municipality',
        header: 'Gemeente',
        cell: ({ municipalityCode }) => (municipalityCode ? nameOf.get(municipalityCode) : 'hele organisatie'),
      },
      { key: 'service', header: 'Dienst', cell: ({ serviceId }) => serviceId && (titleOf.get(serviceId) ?? serviceId) },
      { key: 'until', header: 'Tot en met', cell: ({ openUntil }) => formatDay(asDay(openUntil)) },
      { key: 'answers', header: 'Ingevuld', align: 'end', cell: ({ answers }) => answers },
      { key: 'response', header: 'Respons', cell: (line) => responseText(line) ?? 'niet bekend' },
    ],
    empty: { title: 'Nog geen enquêtes', text: 'Zet een enquête bij een activiteit, dan staat die hier.' },
  });
}

const load = (c: Request) =>
  read(c, async (ctx) => {
    const own = municipalitiesFor(ctx.actor, 'surveys:read');
    const municipalities = (await listMunicipalities(ctx.tx)).filter(
      ({ served, code }) => served && (own === 'all' || own.includes(code)),
    );
    const chosen = municipalities.find(({ slug }) => slug === asked(c, 'gemeente'));
    const year = yearAsked(c);
    const answered = {
      municipalities: chosen ? [chosen.code] : own,
      serviceId: asked(c, 'dienst') || undefined,
      period: year === undefined ? undefined : calendarYear(year),
    };
    const edition = await editionInForce(ctx.tx, year ?? Number(today(ctx.now).slice(0, 4)));
    const known = edition?.document.services ?? [];
    const ids = await listAskedServices(ctx.tx, own);
    return {
      lines: await listSurveyLines(ctx.tx, answered),
      results: await resultsFor(ctx.tx, answered),
      municipalities,
      chosen: known.find(({ id }) => id === answered.serviceId),
      services: ids.map((id) => known.find((service) => service.id === id) ?? { id, title: id }),
    };
  });

type Choosing = { state: FormState; services: readonly { id: string; title: string }[]; until: number };

const ServiceAndYear = ({ state, services, until }: Choosing) => (
  <>
    <Select
      state={state}
      name="dienst"
      label="Dienst"
      prompt="Alle diensten"
      choices={services.map(({ id, title }) => ({ value: id, label: title }))}
      required
    />
    <Select
      state={state}
      name="jaar"
      label="Jaar"
      prompt="Alle jaren"
      choices={[0, 1, 2, 3, 4].map((before) => ({ value: String(until - before), label: String(until - before) }))}
      required
    />
  </>
);
