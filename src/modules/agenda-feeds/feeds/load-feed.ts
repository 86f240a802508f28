import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { formatList, type Language, pathIn } from '#kernel/languages.ts';
import { withParameters } from '#ui/page-url.ts';
import {
  type AgendaFilter,
  agendaAddress,
  findCampaignName,
  inLanguage,
  listComing,
  readFilter,
  wordsTexts,
} from '../../agenda/index.ts';
import { listBranches } from '../../branches/index.ts';
import { listMunicipalities } from '../../organisation/index.ts';
import type { Feed } from './feed.ts';
import { feedTexts } from './feed-texts.ts';

/** The filter in the address of this request. What was typed wrong is left out: a program reads no explanation. */
export const filterOf = (c: Request): AgendaFilter => readFilter(new URL(c.req.url).searchParams).filter;

type Wanted = { readonly path: string; readonly limit: number; readonly page?: number };

/** The part of the agenda that was asked for, at most so many sessions of it, in the language of its address. */
export async function loadFeed(c: Request, { path, limit, page = 1 }: Wanted): Promise<Feed> {
  const filter = filterOf(c);
  const { language, organisation } = c.var;
  const { baseUrl } = c.var.config;
  const self = baseUrl + pathIn(language, agendaAddress(path, filter));
  const onPage = (number: number) => withParameters(self, { pagina: number === 1 ? undefined : number });
  const part = { limit: limit + 1, offset: (page - 1) * limit };
  const { sessions, choice } = await read(c, async (ctx) => ({
    sessions: await inLanguage(ctx.tx, language, await listComing(ctx.tx, { filter, now: ctx.now }, part)),
    choice: await choiceText(ctx, filter, language),
  }));
  const name = feedTexts[language].nameOf(organisation);
  return {
    name: choice ? `${name}: ${choice}` : name,
    language,
    page: baseUrl + pathIn(language, agendaAddress('/agenda', filter)),
    self: onPage(page),
    next: sessions.length > limit ? onPage(page + 1) : undefined,
    baseUrl,
    sessions: sessions.slice(0, limit),
  };
}

/** What somebody chose, in words: `Bibliotheek Sleen, kinderen`. Somebody who subscribes to two has to tell them apart. */
async function choiceText({ tx, now }: Ctx, filter: AgendaFilter, language: Language): Promise<string> {
  const spoken = wordsTexts[language];
  const { branch, municipality, near, campaign, audiences, pillars, words } = filter;
  const branches = branch === undefined ? [] : await listBranches(tx, today(now));
  const municipalities = municipality === undefined ? [] : await listMunicipalities(tx);
  return [
    branches.find(({ slug }) => slug === branch)?.name,
    municipalities.find(({ slug }) => slug === municipality)?.name,
    campaign && (await findCampaignName(tx, campaign)),
    near && feedTexts[language].near(near.town, String(near.km)),
    formatList(
      audiences.map((audience) => spoken.audiences[audience].toLocaleLowerCase(language)),
      language,
    ),
    pillars.map((pillar) => spoken.pillars[pillar]).join(', '),
    words && `“${words}”`,
  ]
    .filter(Boolean)
    .join(', ');
}
