/** Addresses that were promised and are gone, and new ones that nobody wrote down. */
export function routeFaults(recorded: readonly string[], found: readonly string[]): string[] {
  const lost = recorded.filter((address) => !found.includes(address));
  const fresh = found.filter((address) => !recorded.includes(address));
  return [
    ...lost.map(
      (address) =>
        `${address} is gone: people kept links to it. Redirect it to its new address, or take it out of routes.json by hand`,
    ),
    ...fresh.map(
      (address) => `${address} is new: write it down with RECORD_ROUTES=1 npm test -- test/conventions/routes.test.ts`,
    ),
  ];
}

/** Addresses that never answer: one with a parameter stands before them, and takes what is asked of them. In the order of the app. */
export const shadowedRoutes = (found: readonly string[]): string[] =>
  found.flatMap((address, index) => {
    const taker = found.slice(0, index).find((earlier) => patternOf(earlier).test(address));
    return taker ? [`${address} never answers: ${taker} stands before it; see the order of routes in src/app.tsx`] : [];
  });

const patternOf = (address: string): RegExp =>
  new RegExp(`^${address.replaceAll(/:\w+(?:\{[^}]+\})?|\*/g, '[^/ ]+')}$`);

const PART = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|:[a-z][A-Za-z]*(?:\{[^}]+\})?|\*)(?:\.[a-z]+)?$/;

/** A standard may name its own addresses with underscores: service_at_locations of HSDS. */
const API = /^\/api\/v\d+\//;
const API_PART = new RegExp(PART.source.replace('(?:-', '(?:[-_]'));

/** What a library calls by a Dutch name. The code keeps its English words, an address does not. */
const ENGLISH = [
  ...[
    'about',
    'accounts-list',
    'add',
    'branches',
    'create',
    'delete',
    'details',
    'download',
    'edit',
    'error',
    'help',
    'home',
    'library',
    'list',
  ],
  ...[
    'login',
    'logout',
    'municipalities',
    'new',
    'offers',
    'password',
    'preview',
    'print',
    'remove',
    'report',
    'reports',
    'schools',
    'search',
  ],
  ...['services', 'sessions', 'settings', 'sign-in', 'sign-out', 'tariffs', 'update', 'upload', 'users', 'work'],
];

/** Names of parts that are a Dutch word too. */
const DUTCH_TOO = ['agenda'];

/** For machines and makers: these speak English, as a till does that stands in for that of another house. */
const TECHNICAL = /^\/(api\/v\d+|oefenkassa\/v\d+|assets|dev|healthz|readyz|\.well-known)(\/|$)/;

/** Addresses in another form than Dutch words in kebab-case. `modules` are the English names of the parts. */
export function addressFaults(paths: readonly string[], modules: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const parts = path.split('/').slice(1).filter(Boolean);
    const form = API.test(path) ? API_PART : PART;
    const misformed = parts.filter((part) => !form.test(part));
    const english = TECHNICAL.test(path)
      ? []
      : parts.filter((part) => [...modules, ...ENGLISH].includes(part) && !DUTCH_TOO.includes(part));
    return [
      ...misformed.map((part) => `${path}: write «${part}» in kebab-case, a parameter in camelCase`),
      ...english.map((part) => `${path}: «${part}» is English; a page address is Dutch`),
    ];
  });
}
