import { type Request, read } from '#kernel/http.ts';
import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { addressOf, reportEditions } from '../reports/index.ts';
import { navigationTexts } from './navigation-texts.ts';

/** The reports to a municipality, on the page that tells what the library is there. Nothing as long as there is none. */
export async function municipalitySection(c: Request, municipalityCode: string) {
  const reports = await read(c, ({ tx }) => reportEditions.listPublic(tx, municipalityCode));
  if (reports.length === 0) return null;
  const { language } = c.var;
  const { label } = { nl: { label: 'Verantwoording' }, ...navigationTexts }[language];
  return (
    <section class="stack" aria-labelledby="verantwoording">
      <h2 id="verantwoording">{label}</h2>
      <ul>
        {reports.map((report) => (
          <li>
            <Link href={addressOf(report.municipalitySlug, report)} {...(language !== 'nl' && { hreflang: 'nl' })}>
              <span {...writtenInDutch(language)}>{report.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
