import { type HTMLElement, parse } from 'node-html-parser';
import type { Config } from '#kernel/config.ts';
import type { Db } from '#kernel/db.ts';
import type { SecretBox } from '#kernel/secret-box.ts';
import { modules } from '../src/modules.ts';
import { NOW } from './actors.ts';
import { testBox, testConfig } from './page.ts';
import { sharedApp } from './shared-app.ts';

export type Answer = {
  status: number;
  location: string | undefined;
  text: string;
  html: HTMLElement;
  headers: Headers;
};

export type CookieBrowser = {
  get: (path: string) => Promise<Answer>;
  post: (path: string, form?: Record<string, string>, headers?: Record<string, string>) => Promise<Answer>;
  cookies: Map<string, string>;
  /** The time at which the next request is answered. */
  at: (now: Date) => void;
};

/** A browser that keeps its cookies, so that sign-in itself can be tested. */
export function cookieBrowser(
  db: Db,
  { box = testBox, ...config }: Partial<Config> & { box?: SecretBox } = {},
): CookieBrowser {
  let now = NOW;
  const app = sharedApp({ db, config: { ...testConfig, ...config }, box, modules, now: () => now });
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(path, { ...init, headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await response.text();
    const location = response.headers.get('location') ?? undefined;
    return { status: response.status, location, text, html: parse(text), headers: response.headers };
  };
  return {
    cookies,
    at: (moment) => {
      now = moment;
    },
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, form = {}, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
      }),
  };
}
