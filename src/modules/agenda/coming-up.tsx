import type { Request } from '#kernel/http.ts';
import type { Language } from '#kernel/languages.ts';
import type { ComingPart } from '#kernel/module.ts';
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

/** The next sessions, everywhere or of a part, with the way to the rest. Nothing where nothing is planned. */
export async function comingUp(c: Request, part?: ComingPart) {
  if (part && 'coursesIn' in part) return null;
  const { language } = c.var;
  const { asked, all } = sought(part);
  const sessions = await load(c, { ...asked, language });
  if (sessions.length === 0) return null;
  const t = comingUpTexts[language];
  const to = (path: string) => targetOf(c, path);
  return (
    <section class="stack" aria-labelledby="binnenkort">
      <h2 id="binnenkort">{asked.isForLearners ? t.forLearners : t.title}</h2>
      <SessionList sessions={sessions} language={language} to={to} withDay />
      <p>
        <Link {...to(all)}>{t.all}</Link>
      </p>
    </section>
  );
}

function sought(part: Exclude<ComingPart, { readonly coursesIn: string }> | undefined): {
  asked: Omit<Asked, 'language'>;
  all: string;
} {
  if (!part) return { asked: { limit: SHOWN }, all: '/agenda' };
  if ('branch' in part) return { asked: { ...part, limit: SHOWN }, all: `/agenda?vestiging=${part.branch}` };
  const municipality = part.learnersIn;
  return {
    asked: { municipality, isForLearners: true, limit: SHOWN_TO_LEARNERS },
    all: `/agenda?gemeente=${municipality}`,
  };
}

type Asked = {
  branch?: string;
  municipality?: string;
  isForLearners?: boolean;
  language: Language;
  limit: number;
};

const load = sharedPage(async (tx, { branch, municipality, isForLearners = false, language, limit }: Asked, now) => {
  const filter = { ...EMPTY_FILTER, branch, municipality };
  return inLanguage(tx, language, await listComing(tx, { filter, now, isForLearners }, { limit }));
});
