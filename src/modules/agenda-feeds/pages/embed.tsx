import { type Request, read } from '#kernel/http.ts';
import { LANGUAGES, languages, pathIn } from '#kernel/languages.ts';
import { contentPolicy } from '#kernel/security-headers.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Select } from '#ui/choice-field.tsx';
import { CopyField, CopyScript } from '#ui/copy-field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { FramedDocument } from '#ui/framed-document.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { agendaAddress, inLanguage, listComing } from '../../agenda/index.ts';
import { filterOf } from '../feeds/load-feed.ts';
import { BranchChoice, branchChoices } from './choice.tsx';
import type { embedTexts } from './embed-texts.ts';
import type { listTexts } from './list-texts.ts';
import { SessionList } from './session-list.tsx';

const MOST_SHOWN = 10;

/** Where somebody makes the list for a site of their own, and sees it. */
export async function embedPage(c: Request, { t, language, to }: Words<typeof embedTexts>) {
  const filter = filterOf(c);
  const branches = await read(c, branchChoices);
  const spoken = languages.find((each) => each === c.req.query('lijst')) ?? language;
  const source = pathIn(spoken, agendaAddress('/agenda/lijst', filter));
  const here = to('/agenda/insluiten').href;
  c.header('content-security-policy', contentPolicy({ 'frame-src': "'self'" }));
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} />
      <FilterBar action={here} language={language}>
        <BranchChoice {...{ filter, branches, language }} words={t} />
        <Select
          state={{ raw: { lijst: spoken }, errors: {}, language }}
          name="lijst"
          label={t.language}
          choices={languages.map((each) => ({ value: each, label: LANGUAGES[each].name }))}
          required
        />
      </FilterBar>
      <Results status={t.example}>
        <CopyField
          name="code"
          label={t.code}
          hint={t.privacy}
          value={snippetOf(c.var.config.baseUrl + source, t.frame)}
          rows={4}
          language={language}
        />
        <h2>{t.example}</h2>
        <iframe class="embedded" src={source} title={t.frame} loading="lazy" />
      </Results>
      <CopyScript />
    </>,
  );
}

/** What somebody puts in a page. Its own words hold no sign that HTML reads, and an address is encoded. */
const snippetOf = (address: string, title: string): string =>
  `<iframe src="${address.replaceAll('&', '&amp;')}" title="${title}" width="100%" height="600" loading="lazy"></iframe>`;

/** The list that stands in pages of other sites: no cookie, no script, nothing of a visitor kept. */
export async function embeddedListPage(c: Request, words: Words<typeof listTexts>) {
  const { t, language, to } = words;
  const filter = filterOf(c);
  const sessions = await read(c, async ({ tx, now }) =>
    inLanguage(tx, language, await listComing(tx, { filter, now }, { limit: MOST_SHOWN })),
  );
  c.header('content-security-policy', contentPolicy({ 'frame-ancestors': '*', 'script-src': "'none'" }));
  c.header('cross-origin-resource-policy', 'cross-origin');
  return c.html(
    <FramedDocument title={t.title} language={language}>
      <main class="wrap stack">
        <h1>{t.title}</h1>
        <SessionList {...{ sessions, words }} linkOf={({ slug }) => to(`/agenda/${slug}`)} />
        <p>
          <Link {...to(agendaAddress('/agenda', filter))}>{t.all}</Link>
        </p>
      </main>
    </FramedDocument>,
  );
}
