import type { Request } from '#kernel/http.ts';
import type { ComingPart } from '#kernel/module.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import { targetOf } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { listCourses } from '../courses/index.ts';
import { findMunicipality } from '../organisation/index.ts';
import { groupsToCome } from './groups-to-come.ts';
import { coursesTexts } from './pages/courses-texts.ts';
import { GroupLine } from './views/group-line.tsx';

const SHOWN = 6;

/** The courses with their next group in a municipality, those that begin first on top; for who learns Dutch also those without. */
export async function comingUp(c: Request, part?: ComingPart) {
  if (!part || 'branch' in part) return null;
  const known = await load(c, part);
  const courses = 'learnersIn' in part ? known : known.filter(({ group }) => group !== undefined);
  if (courses.length === 0) return null;
  const { language } = c.var;
  const t = coursesTexts[language];
  const words = { t, language, to: (path: string) => targetOf(c, path) };
  return (
    <section class="stack" aria-labelledby="cursussen">
      <h2 id="cursussen">{t.nearby}</h2>
      <ul>
        {courses.slice(0, SHOWN).map(({ course, group }) => (
          <li>
            <Link {...words.to(`/cursussen/${course.slug}`)}>
              <span {...writtenInDutch(language)}>{course.name}</span>
            </Link>
            <br />
            {group ? <GroupLine group={group} words={words} /> : t.none}
          </li>
        ))}
      </ul>
      <p>
        <Link {...words.to('/cursussen')}>{t.all}</Link>
      </p>
    </section>
  );
}

type Asked = Exclude<ComingPart, { readonly branch: string }>;

const load = sharedPage(async (tx, part: Asked, now) => {
  const code = 'coursesIn' in part ? part.coursesIn : ((await findMunicipality(tx, part.learnersIn))?.code ?? '');
  const groups = await groupsToCome(tx, now, { municipalities: [code] });
  const known = (await listCourses(tx)).map((course) => ({
    course,
    group: groups.find(({ courseId }) => courseId === course.id),
  }));
  const first = ({ group }: (typeof known)[number]) => group?.beginsAt.getTime() ?? Number.MAX_SAFE_INTEGER;
  return known.toSorted((one, other) => first(one) - first(other));
});
