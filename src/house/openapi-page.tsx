import { Hono } from 'hono';
import { access } from '#kernel/access.ts';
import type { ApiCall } from '#kernel/api-call.ts';
import type { Env, Request } from '#kernel/http.ts';
import { answer, corsHeaders } from '#kernel/problem.ts';
import { Card } from '#ui/card.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { openApiOf } from './openapi.ts';

const DAY_SECONDS = 86_400;

const callsOf = (c: Request): readonly ApiCall[] => c.var.modules.flatMap(({ api = [] }) => api);

/** The document of the API, its page for makers, and leave for pages of other sites to call it. */
export const openApiRoutes = new Hono<Env>()
  .get('/api', access('public'), (c) =>
    respond(c, 'public', 'Open data', <ApiPage calls={callsOf(c)} base={c.var.config.baseUrl} />),
  )
  .get('/api/v1/openapi.json', access('public'), (c) =>
    answer(c, openApiOf(callsOf(c), { server: c.var.config.baseUrl, organisation: c.var.organisation })),
  )
  .options('/api/v1/*', access('public'), (c) =>
    c.body(null, 204, {
      ...corsHeaders,
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': String(DAY_SECONDS),
    }),
  );

const ApiPage = ({ calls, base }: { calls: readonly ApiCall[]; base: string }) => (
  <>
    <PageHead
      title="Open data"
      lead="Met deze adressen haalt een programma onze gegevens op. Je hebt er geen account voor nodig."
    />
    <section class="stack">
      <h2>Zo werkt het</h2>
      <ul>
        <li>Alles komt als JSON. Bedragen zijn hele centen, in velden die eindigen op Cents.</li>
        <li>Klopt een vraag niet, dan noemt het antwoord elke fout met zijn plaats, als problem+json.</li>
        <li>Elk antwoord noemt in de kop API-Version welke versie het gaf.</li>
        <li>Ook een pagina op een andere site mag deze adressen gebruiken.</li>
      </ul>
      <p>
        <a href="/api/v1/openapi.json">De volledige beschrijving voor programma’s (OpenAPI 3.1)</a>. Wat onze cijfers
        betekenen, staat bij <a href="/cijfers">de cijfers van de bibliotheek</a>.
      </p>
    </section>
    {[...Map.groupBy(calls, ({ subject }) => subject)].map(([subject, same]) => (
      <section class="stack">
        <h2>{subject}</h2>
        {same.map((call) => (
          <Call call={call} base={base} />
        ))}
      </section>
    ))}
  </>
);

const Call = ({ call, base }: { call: ApiCall; base: string }) => {
  const parameters = Object.entries({ ...call.parameters, ...call.query });
  return (
    <Card title={call.summary} level={3}>
      <p>
        <code>
          {call.method.toUpperCase()} {call.path}
        </code>
      </p>
      {parameters.length > 0 && (
        <ul>
          {parameters.map(([name, { about, example }]) => (
            <li>
              <code>{name}</code>: {about}, zoals {example}
            </li>
          ))}
        </ul>
      )}
      {call.body ? (
        <pre tabindex={0}>{exampleOf(call, base)}</pre>
      ) : (
        <p>
          Voorbeeld: <a href={addressOf(call)}>{addressOf(call)}</a>
        </p>
      )}
    </Card>
  );
};

const addressOf = ({ path, parameters = {} }: ApiCall): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name]?.example ?? '');

const exampleOf = (call: ApiCall, base: string): string =>
  `curl ${base}${addressOf(call)} \\\n  --json '${JSON.stringify(call.body?.example, null, 2)}'`;
