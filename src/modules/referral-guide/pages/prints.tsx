import { type Request, read } from '#kernel/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listMunicipalities } from '../../organisation/index.ts';
import { guideOf } from '../guide.ts';
import { cardPath, fanPath } from './guide-files.ts';

/** What can be printed for each municipality: the fan, and a card for each topic about which anything is known. */
export async function printsPage(c: Request) {
  const guides = await read(c, async (ctx) => {
    const served = (await listMunicipalities(ctx.tx)).filter((municipality) => municipality.served);
    return Promise.all(served.map((municipality) => guideOf(ctx, municipality)));
  });
  const title = 'Informatiewaaier en baliekaarten';
  return respond(
    c,
    'work',
    title,
    <div class="stack">
      <PageHead
        title={title}
        lead="Om af te drukken: wie waarmee helpt, met wat bezoekers vaak vragen. De datum van de versie staat erop."
        breadcrumbs={[{ href: '/werk/sociale-kaart', label: 'Sociale kaart' }]}
        actions={
          <ButtonLink href="/werk/sociale-kaart/vragen" kind="secondary">
            Veelgestelde vragen
          </ButtonLink>
        }
      />
      <DataTable
        caption="Per gemeente"
        rows={guides}
        columns={[
          { key: 'gemeente', header: 'Gemeente', rowHeader: true, cell: ({ municipality }) => municipality.name },
          {
            key: 'waaier',
            header: 'Waaier',
            cell: ({ municipality }) => <a href={fanPath(municipality.slug)}>Waaier, A5 (PDF)</a>,
          },
          {
            key: 'kaarten',
            header: 'Baliekaarten (PDF)',
            cell: ({ municipality, chapters }) => (
              <ul class="inline-list">
                {chapters.map(({ topic, title }) => (
                  <li>
                    <a href={cardPath(municipality.slug, topic)}>{title}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </div>,
  );
}
