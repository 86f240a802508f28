import { later } from '#kernel/clock-times.ts';
import { today } from '#kernel/days.ts';
import type { Request } from '#kernel/http.ts';
import type { ComingPart } from '#kernel/module.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import { targetOf } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { finderTexts } from './finder-texts.ts';
import { helpsAnyone, takesPlace } from './search.ts';
import { type HelpHour, type HelpPoint, listHoursToCome, listOpenPoints, listRegularHours } from './sql.ts';
import { HourLine } from './views/hour-line.tsx';
import { WeekLines } from './views/week-lines.tsx';

const FORTNIGHT_MINUTES = 14 * 24 * 60;
const SHOWN = 3;

/** At a branch: when somebody helps there, or that one asks for an appointment. The front page has the menu. */
export async function comingUp(c: Request, part?: ComingPart) {
  if (!part || !('branch' in part)) return null;
  const { language } = c.var;
  const t = finderTexts[language];
  const points = await load(c, { branchSlug: part.branch });
  const dutch = writtenInDutch(language);
  return (
    <section class="stack" aria-labelledby="hulp">
      <h2 id="hulp">{t.title}</h2>
      {points.length === 0 && <p>{t.askHere}</p>}
      {points.length > 0 && !points.some(helps) && <p>{t.branches}</p>}
      {points.map(({ point, hours, week }) => (
        <>
          <h3>
            <Link {...targetOf(c, `/hulp/${point.slug}`)}>
              <span {...dutch}>{point.name}</span>
            </Link>
          </h3>
          <WeekLines week={week} language={language} />
          {hours.length === 0 && <p>{point.byAppointment ? t.byAppointment : t.noDates}</p>}
          <ul class="help-hours">
            {hours.slice(0, SHOWN).map((hour) => (
              <HourLine hour={hour} language={language} />
            ))}
          </ul>
        </>
      ))}
      <p>
        <Link {...targetOf(c, '/hulp')}>{t.all}</Link>
      </p>
    </section>
  );
}

type There = { readonly point: HelpPoint; readonly hours: readonly HelpHour[] };

/** Whether somebody with a digital question can come to this point; else the library helps on appointment. */
const helps = ({ point, hours }: There): boolean =>
  helpsAnyone(point) && (point.byAppointment || hours.some(takesPlace));

const load = sharedPage(async (tx, { branchSlug }: { branchSlug: string }, now) => {
  const points = (await listOpenPoints(tx, { today: today(now) })).filter((point) => point.branchSlug === branchSlug);
  const hours = await listHoursToCome(tx, { now, until: later(now, FORTNIGHT_MINUTES) });
  const week = await listRegularHours(tx, { today: today(now) });
  const of = <T extends { readonly pointId: string }>(all: readonly T[], { id }: HelpPoint) =>
    all.filter(({ pointId }) => pointId === id);
  return points.map((point) => ({ point, hours: of(hours, point), week: of(week, point) }));
});
