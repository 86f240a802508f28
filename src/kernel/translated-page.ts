import { Hono } from 'hono';
import { access, type Knock, knockOf } from './access.ts';
import type { Env, Request } from './http.ts';
import { type InLanguages, type Language, languages, pathIn } from './languages.ts';

/** Where a link leads: to the page in the language of this one, or with `hreflang` to one that is only there in Dutch. */
export type Target = { readonly href: string; readonly hreflang?: Language | undefined };

/** What a page speaks to its reader: its texts, their language, and where other pages of the house stand in it. */
export type Words<C extends InLanguages<unknown>> = {
  readonly t: C['nl'];
  readonly language: keyof C & Language;
  readonly to: (dutchPath: string) => Target;
};

type Answer<C extends InLanguages<unknown>> = (c: Request, words: Words<C>) => Response | Promise<Response>;

/**
 * A page at one address for each language of its texts: `/vestigingen`, `/en/vestigingen`. All have the same access. A form
 * on the page is posted to the address of the page, so that it answers in its language.
 */
export function translatedPage<C extends InLanguages<unknown>>(page: {
  path: string;
  knock: Knock;
  texts: C;
  get: Answer<C>;
  post?: Answer<C>;
}): Hono<Env> {
  const { path, knock, texts, get, post } = page;
  const offered = languages.filter((language): language is keyof C & Language => texts[language] !== undefined);
  const routes = new Hono<Env>();
  for (const language of offered) {
    const speak = (answer: Answer<C>) => (c: Request) => {
      c.set('offered', offered);
      return answer(c, { t: texts[language] as C['nl'], language, to: (target) => targetOf(c, target) });
    };
    routes.get(pathIn(language, path), access(knock), speak(get));
    if (post) routes.post(pathIn(language, path), access(knock), speak(post));
  }
  return routes;
}

/** A file at one address for each of our languages: `/agenda.ics`, `/en/agenda.ics`; `c.var.language` is the one asked for. */
export function translatedFile({ path, knock, get }: { path: string; knock: Knock; get: FileAnswer }): Hono<Env> {
  const routes = new Hono<Env>();
  for (const language of languages) routes.get(pathIn(language, path), access(knock), get);
  return routes;
}

type FileAnswer = (c: Request) => Response | Promise<Response>;

/** Tells of any path who may knock there. Undefined when no page of this app stands there. */
export const knockFinder =
  (app: Pick<Hono<Env>, 'router'>) =>
  (path: string): Knock | undefined =>
    app.router.match('GET', path)[0].flatMap(([[handler]]) => knockOf(handler) ?? [])[0];

/** Tells of any path whether a page of this app stands there. */
export const pageFinder =
  (app: Pick<Hono<Env>, 'router'>) =>
  (path: string): boolean =>
    knockFinder(app)(path) !== undefined;

/** Where the page with this Dutch path stands for who reads the page that was asked for. */
export function targetOf(c: Request, dutchPath: string): Target {
  const href = pathIn(c.var.language, dutchPath);
  const [path = ''] = href.split(/[?#]/, 1);
  return c.var.language === 'nl' || c.var.hasPage(path) ? { href } : { href: dutchPath, hreflang: 'nl' };
}
