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

/** The next sessions, everywhere or at one branch, with the way to the rest. Nothing where nothing is planned. */
export async function comingUp(c: Request, branch?: string) {
  const { language } = c.var;
  const sessions = await load(c, { branch, language });
  if (sessions.length === 0) return null;
  const t = comingUpTexts[language];
  const to = (path: string) => targetOf(c, path);
  return (
    <section class="stack" aria-labelledby="binnenkort">
      <h2 id="binnenkort">{t.title}</h2>
      <SessionList sessions={sessions} language={language} to={to} withDay />
      <p>
        <Link {...to(branch ? `/agenda?vestiging=${branch}` : '/agenda')}>{t.all}</Link>
      </p>
    </section>
  );
}

type Asked = { branch?: string | undefined; language: Language };

const load = sharedPage(async (tx, { branch, language }: Asked, now) => {
  const filter = { ...EMPTY_FILTER, branch };
  return inLanguage(tx, language, await listComing(tx, { filter, now }, { limit: SHOWN }));
});
