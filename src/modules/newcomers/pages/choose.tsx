import type { Request } from '#kernel/http.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { listMunicipalities } from '../../organisation/index.ts';
import type { pageTexts } from './page-texts.ts';

/** Asks who is new here in which municipality they live. */
export async function choosePage(c: Request, { t, language, to }: Words<typeof pageTexts>) {
  const municipalities = await load(c, {});
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead language={language} title={t.title} lead={t.lead} />
      <section class="stack" aria-labelledby="gemeenten">
        <h2 id="gemeenten">{t.choose}</h2>
        <ul>
          {municipalities.map(({ slug, name }) => (
            <li>
              <Link {...to(`/nieuw-in-nederland/${slug}`)}>
                <span {...writtenInDutch(language)}>{name}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>,
  );
}

const load = sharedPage((tx) => listMunicipalities(tx));
