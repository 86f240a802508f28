import { today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { targetOf } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { finderTexts } from './finder-texts.ts';
import { listOpenPoints } from './sql.ts';
import { PointAddress } from './views/offer-card.tsx';

/** Where one gets help in a municipality. Nothing where there is no point. */
export async function municipalitySection(c: Request, municipalityCode: string) {
  const all = await read(c, ({ tx, now }) => listOpenPoints(tx, { today: today(now) }));
  const points = all.filter((point) => point.municipalityCode === municipalityCode);
  if (points.length === 0) return null;
  const { language } = c.var;
  const t = finderTexts[language];
  return (
    <section class="stack" aria-labelledby="hulp">
      <h2 id="hulp">{t.title}</h2>
      <ul class="link-list">
        {points.map((point) => (
          <li>
            <Link {...targetOf(c, `/hulp/${point.slug}`)}>
              <span {...writtenInDutch(language)}>{point.name}</span>
            </Link>{' '}
            <span class="meta">
              <PointAddress point={point} language={language} />
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link {...targetOf(c, '/hulp')}>{t.all}</Link>
      </p>
    </section>
  );
}
