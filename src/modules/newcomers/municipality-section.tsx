import { type Request, read } from '#kernel/http.ts';
import { targetOf } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { findMunicipality } from '../organisation/index.ts';
import { municipalitySectionTexts } from './municipality-section-texts.ts';
import { navigationTexts } from './navigation-texts.ts';

/** The way to the page for newcomers, on the page that tells what the library is in a municipality. */
export async function municipalitySection(c: Request, municipalityCode: string) {
  const municipality = await read(c, ({ tx }) => findMunicipality(tx, municipalityCode));
  const { language } = c.var;
  return municipality ? (
    <section class="stack" aria-labelledby="nieuwkomers">
      <h2 id="nieuwkomers">{navigationTexts[language].label}</h2>
      <p>
        <Link {...targetOf(c, `/nieuw-in-nederland/${municipality.slug}`)}>
          {municipalitySectionTexts[language].link}
        </Link>
      </p>
    </section>
  ) : null;
}
