import type { Request } from '#kernel/http.ts';
import type { Language } from '#kernel/languages.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import { targetOf } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { comingUpTexts } from './coming-up-texts.ts';
import { EMPTY_FILTER } from './filter.ts';
import { listComing } from './sql/sessions.ts';
import { inLanguage } from './translated.ts';
import { SessionList } from './views/session-list.tsx';

const SHOWN = 6;
const SHOWN_TO_LEARNERS = 3;

/** The next sessions, everywhere or at one branch, with the way to the rest. Nothing where nothing is planned. */
export async function comingUp(c: Request, branch?: string) {
  const sessions = await load(c, { branch, language: c.var.language, limit: SHOWN });
  const { title } = comingUpTexts[c.var.language];
  return <Coming {...{ c, sessions, title }} all={branch ? `/agenda?vestiging=${branch}` : '/agenda'} />;
}

/** The next sessions in a municipality for who learns Dutch. Nothing where nothing is planned. */
export async function comingForLearners(c: Request, municipality: string) {
  const asked = { municipality, language: c.var.language, limit: SHOWN_TO_LEARNERS, isForLearners: true };
  const title = comingUpTexts[c.var.language].forLearners;
  return <Coming {...{ c, sessions: await load(c, asked), title }} all={`/agenda?gemeente=${municipality}`} />;
}

type Sessions = Awaited<ReturnType<typeof load>>;

const Coming = ({ c, sessions, title, all }: { c: Request; sessions: Sessions; title: string; all: string }) => {
  if (sessions.length === 0) return null;
  const { language } = c.var;
  const to = (path: string) => targetOf(c, path);
  return (
    <section class="stack" aria-labelledby="binnenkort">
      <h2 id="binnenkort">{title}</h2>
      <SessionList sessions={sessions} language={language} to={to} withDay />
      <p>
        <Link {...to(all)}>{comingUpTexts[language].all}</Link>
      </p>
    </section>
  );
};

type Asked = {
  branch?: string | undefined;
  municipality?: string;
  isForLearners?: boolean;
  language: Language;
  limit: number;
};

const load = sharedPage(async (tx, { branch, municipality, isForLearners = false, language, limit }: Asked, now) => {
  const filter = { ...EMPTY_FILTER, branch, municipality };
  return inLanguage(tx, language, await listComing(tx, { filter, now, isForLearners }, { limit }));
});
