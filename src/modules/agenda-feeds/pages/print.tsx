import { type Request, read } from '#kernel/http.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { agendaAddress, inLanguage, listComing } from '../../agenda/index.ts';
import { filterOf } from '../feeds/load-feed.ts';
import { formatMonth, monthAfter, monthAsked } from '../month.ts';
import type { listTexts } from './list-texts.ts';
import { SessionList } from './session-list.tsx';

/** More do not go in a folder on the counter. */
const MOST_PRINTED = 300;

/** What is to do in a month, in large letters, to print and lay on the counter. */
export async function printPage(c: Request, words: Words<typeof listTexts>) {
  const { t, language, to } = words;
  const filter = filterOf(c);
  const month = monthAsked(c.req.query('maand') ?? filter.from?.slice(0, 7), c.var.now());
  const within = { ...filter, from: month.first, until: month.last };
  const sessions = await read(c, async ({ tx, now }) =>
    inLanguage(tx, language, await listComing(tx, { filter: within, now }, { limit: MOST_PRINTED })),
  );
  const branch = sessions.find(({ branchSlug }) => branchSlug === filter.branch)?.venue;
  const other = (months: number) => {
    const path = agendaAddress('/agenda/afdrukken', { ...filter, from: undefined, until: undefined });
    return to(`${path}${path.includes('?') ? '&' : '?'}maand=${monthAfter(month, months).address}`);
  };
  const title = t.titleOf(formatMonth(month, language));
  return respond(
    c,
    'public',
    title,
    <div class="printed-agenda stack">
      <PageHead title={title} kicker={branch} />
      <p class="not-printed">
        {t.howToPrint} <Link {...other(-1)}>{t.previous}</Link> · <Link {...other(1)}>{t.next}</Link>
      </p>
      <div class="printed-days">
        <SessionList {...{ sessions, words }} />
      </div>
      <p>
        <strong>{t.more(`${c.var.config.baseUrl}/agenda`.replace(/^https?:\/\//, ''))}</strong>
      </p>
    </div>,
  );
}
