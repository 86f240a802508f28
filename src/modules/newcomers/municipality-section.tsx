import { type Request, read } from '#kernel/http.ts';
import { targetOf } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { findMunicipality } from '../organisation/index.ts';
import { navigationTexts } from './navigation-texts.ts';

/** The way to the page for newcomers, on the page that tells what the library is in a municipality. */
export async function municipalitySection(c: Request, municipalityCode: string) {
  const municipality = await read(c, ({ tx }) => findMunicipality(tx, municipalityCode));
  const { label, hint } = navigationTexts[c.var.language];
  return municipality ? (
    <section class="stack" aria-labelledby="nieuwkomers">
      <h2 id="nieuwkomers">{label}</h2>
      <p>
        <Link {...targetOf(c, `/nieuw-in-nederland/${municipality.slug}`)}>{hint}</Link>
      </p>
    </section>
  ) : null;
}
