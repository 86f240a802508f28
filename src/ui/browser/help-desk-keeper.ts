// The worker of a device that took the page along: gives the page and what it loads when there is no network. It stores nothing
// by itself; the page does.

type Asked = Event & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void };

const PATIENCE_MS = 4000;

const patience = (): Promise<undefined> => new Promise((done) => setTimeout(() => done(undefined), PATIENCE_MS));

/** The page as it is now; as it was taken along when the network is away, or as good as. */
async function pageOf(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreSearch: true });
  const fresh = fetch(request);
  if (!kept) return fresh;
  return (await Promise.race([fresh.catch(() => undefined), patience()])) ?? kept;
}

self.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Asked;
  const answer = respondWith.bind(event);
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') answer(pageOf(request));
  // The name of an asset holds its content: what is kept is never stale.
  else if (new URL(request.url).pathname.startsWith('/assets/'))
    answer(caches.match(request).then((kept) => kept ?? fetch(request)));
});
