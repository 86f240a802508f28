// The worker of one door list that was taken along: gives its page and what that loads when there is no network. It stores
// nothing by itself; the page does. It takes away what may not stay.

import { dropPastLists, dropTakenBack } from './door/kept-lists.ts';

type Woken = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Asked = Event & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void };

const PATIENCE_MS = 4000;

const patience = (): Promise<undefined> => new Promise((done) => setTimeout(() => done(undefined), PATIENCE_MS));

/** The page as it is now; as it was taken along when the network is away, or as good as. */
async function pageOf(request: Request): Promise<Response> {
  await dropPastLists();
  const kept = await caches.match(request, { ignoreSearch: true });
  const fresh = fetch(request);
  if (!kept) return fresh;
  const answer = await Promise.race([fresh.catch(() => undefined), patience()]);
  // A link that was ended shows nothing here either; one that is over may still send what waits.
  const isEnded = answer?.status === 404 && (await dropTakenBack(new URL(request.url).pathname));
  return answer && (answer.status !== 404 || isEnded) ? answer : kept;
}

self.addEventListener('activate', (event) => (event as Woken).waitUntil(dropPastLists()));

self.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Asked;
  const answer = respondWith.bind(event);
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') answer(pageOf(request));
  // The name of an asset holds its content: what is kept is never stale.
  else if (new URL(request.url).pathname.startsWith('/assets/'))
    answer(caches.match(request).then((kept) => kept ?? fetch(request)));
});
