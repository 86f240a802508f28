import { today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { corsHeaders } from '#kernel/problem.ts';
import { Card } from '#ui/card.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { csvPackage } from '../csv-package.ts';
import { guideOf, nestedServices, organisationsIn } from '../guide.ts';

export const OPEN_DATA = '/open-data/sociale-kaart';

/** Where staff find the guide for other programs. */
export const exportPage = (c: Request) => {
  const { baseUrl } = c.var.config;
  return respond(
    c,
    'work',
    'Sociale kaart voor anderen',
    <>
      <PageHead
        title="Sociale kaart voor anderen"
        lead="Volgens de standaard Open Referral HSDS 3.0. Iedereen mag dit ophalen en gebruiken."
        breadcrumbs={[{ href: '/werk/sociale-kaart', label: 'Sociale kaart' }]}
      />
      <Card title="Bestanden">
        <ul>
          <li>
            <a href={`${OPEN_DATA}.json`} download>
              JSON
            </a>
            : alle diensten met wat erbij hoort
          </li>
          <li>
            <a href={`${OPEN_DATA}.zip`} download>
              CSV
            </a>
            : een tabel per soort, in een zip met beschrijving
          </li>
        </ul>
        <p class="hint">Wat is gestopt en het adres om gegevens na te vragen staan er niet in.</p>
      </Card>
      <Card title="Voor programma’s van anderen">
        <p>
          Het adres om op te geven is <code>{baseUrl}/api/v1</code>. Wat daar te halen is, staat bij{' '}
          <a href="/api">de uitleg voor makers</a>.
        </p>
      </Card>
    </>,
  );
};

const named = (c: Request, ending: string): Record<string, string> => ({
  ...corsHeaders,
  'content-disposition': `attachment; filename="sociale-kaart-${today(c.var.now())}.${ending}"`,
});

/** The whole guide as nested JSON: an array of services. */
export async function guideJson(c: Request) {
  const services = nestedServices(await read(c, ({ tx }) => guideOf(tx)));
  return c.json(services as object[], 200, named(c, 'json'));
}

/** The same as a package of CSV files. */
export async function guideZip(c: Request) {
  const guide = await read(c, ({ tx }) => guideOf(tx));
  const packed = { services: nestedServices(guide), organizations: organisationsIn(guide) };
  const bytes = csvPackage(packed, { title: `Sociale kaart van ${c.var.organisation}` });
  return c.body(new Uint8Array(bytes), 200, { ...named(c, 'zip'), 'content-type': 'application/zip' });
}
