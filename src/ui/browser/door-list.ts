// The door list on a phone: keeps what is marked on the phone until the program has it, also when there is no network.
// Without this script every mark is a form.

import { offerCamera } from './door/camera.ts';
import { clearField, codeIn, filterRows, findRow, sentenceOf } from './door/finder.ts';
import { dropPastLists, storeOf } from './door/kept-lists.ts';
import { forgetMarks, type Kept, keepMarks, keptOn } from './door/kept-marks.ts';

type Answer = { readonly answers: readonly { readonly id: string; readonly outcome: string }[] };

const counter = (): HTMLElement => document.querySelector('[data-door-counter]') as HTMLElement;
const root = (): HTMLElement => document.querySelector('[data-door]') as HTMLElement;
/** Where the list itself stands; the address of the page is another one when a form came back with a fault. */
const list = root().dataset.door ?? '';
/** Of the session, as `2026-12-03`: once it is over nothing stays on the phone. */
const day = root().dataset.day ?? '';
const status = document.querySelector('[data-door-status]') as HTMLElement;

const ownKept = (): Promise<Kept[]> => keptOn(list);

/** This phone, by a number that says nothing else. */
function device(): string {
  const known = localStorage.getItem('door-device') ?? crypto.randomUUID();
  localStorage.setItem('door-device', known);
  return known;
}

// What the page shows

const formsOf = (registration: string): HTMLFormElement[] => [
  ...document.querySelectorAll<HTMLFormElement>(`form[data-household="${registration}"]`),
];
const buttonOf = (form: HTMLFormElement) => form.querySelector('button') as HTMLButtonElement;
const typedIn = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '');

/** Lays a mark that still waits over what the page says. */
function show(mark: Kept): void {
  if (mark.kind === 'presence') showPresence(mark);
  if (mark.kind === 'walk-in') for (const band of ['adults', 'children']) addTo(band, Number(mark[band]));
}

function addTo(band: string, more: number): void {
  const number = root().querySelector(`[data-walk-ins=${band}]`);
  if (number) number.textContent = String(Math.max(0, Number(number.textContent) + more));
}

function showPresence({ registrationId, person, isPresent }: Kept): void {
  const forms = formsOf(String(registrationId));
  const single = forms.find((form) => typedIn(form, 'persons').startsWith(`${person}:`) && !form.dataset.all);
  if (single) buttonOf(single).ariaPressed = String(isPresent);
  const singles = forms.filter((form) => !form.dataset.all);
  const all = forms.find((form) => form.dataset.all);
  if (all) buttonOf(all).ariaPressed = String(singles.every((form) => buttonOf(form).ariaPressed === 'true'));
  const inside = document.querySelectorAll('form[data-expected] [aria-pressed=true]').length;
  const number = counter().querySelector('[data-inside]');
  if (number) number.textContent = String(inside);
  const total = counter().querySelector<HTMLElement>('[data-total]');
  if (total) total.hidden = true;
}

/** Says how it stands: `offline`, `signedOut`, `refused` or `sent`, with how many marks wait. */
function say(how: string, marks: number): void {
  status.dataset.how = how;
  status.textContent = (status.dataset[how] ?? '').replace('#', String(marks));
  const signIn = document.querySelector<HTMLElement>('[data-door-sign-in]');
  if (signIn) signIn.hidden = how !== 'signedOut';
}

// Between the phone and the program

const storeName = (): string => storeOf(day, list);

/** How an answer that is no page must be understood. */
const refusalIn = ({ type, status }: Response): string =>
  type === 'opaqueredirect' ? 'signedOut' : status >= 500 ? 'offline' : 'refused';

/**
 * Renews the list from a fresh page, lays over it what still waits, and keeps the page when it was taken along. Asked for a code
 * the page says on top whose it is. Gives how it went, as `say` says it.
 */
async function renew(query = ''): Promise<string> {
  const answer = await fetch(`${list}${query}`, { redirect: 'manual' });
  if (!answer.ok) return refusalIn(answer);
  if (!query && (await caches.has(storeName()))) await (await caches.open(storeName())).put(list, answer.clone());
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  told = page.querySelector('[data-door-found]')?.textContent ?? '';
  const [fresh, count] = [page.querySelector('[data-door]'), page.querySelector('[data-door-counter]')];
  if (!fresh || !count) return 'refused';
  const used = root().contains(document.activeElement) && document.activeElement?.closest('form')?.id;
  const kept = await ownKept();
  root().replaceWith(fresh);
  counter().replaceWith(count);
  for (const mark of kept) show(mark);
  filterRows();
  if (used) document.querySelector<HTMLElement>(`form[id="${used}"] button`)?.focus();
  return 'sent';
}

/** What the program said of the code that it was asked for last. */
let told = '';
let sending = false;

/** Sends what waits, and renews the list. What the program does not take stays here. */
async function send(): Promise<void> {
  if (sending) return;
  sending = true;
  const marks = (await ownKept()).slice(0, 400);
  let how = 'sent';
  try {
    if (marks.length > 0) how = await post(marks);
    if (how === 'sent') how = await renew();
  } catch {
    how = 'offline';
  } finally {
    sending = false;
  }
  const left = (await ownKept()).length;
  say(how, left);
  if (how === 'sent' && left > 0) await send();
}

async function post(marks: readonly Kept[]): Promise<string> {
  const now = Date.now();
  const sent = marks.map(({ list: _, madeAt, ...mark }) => ({ ...mark, agoMs: now - madeAt }));
  const body = new URLSearchParams({ device: device(), marks: JSON.stringify(sent) });
  const answer = await fetch(`${list}/tekens`, { method: 'POST', body, redirect: 'manual' });
  if (!answer.ok) return refusalIn(answer);
  const { answers } = (await answer.json()) as Answer;
  await forgetMarks(answers.map(({ id }) => id));
  return 'sent';
}

/** Keeps what a form says as marks, and shows them. Undefined for a form that is no mark, or a faulty one. */
function marksIn(form: HTMLFormElement): Kept[] | undefined {
  const { mark } = form.dataset;
  const common = { list, madeAt: Date.now(), seen: Number(root().dataset.seen), isRuling: false };
  const make = (rest: Record<string, unknown>) => ({ id: crypto.randomUUID(), ...common, kind: mark, ...rest }) as Kept;
  if (mark === 'presence') {
    const isPresent = buttonOf(form).ariaPressed !== 'true';
    const registrationId = typedIn(form, 'registration');
    return typedIn(form, 'persons')
      .split(',')
      .map((text) => {
        const [person, band] = text.split(':');
        return make({ registrationId, person: Number(person), band, isPresent });
      });
  }
  const [adults, children] = [typedIn(form, 'adults'), typedIn(form, 'children')];
  const isCount = mark !== undefined && /^-?\d{1,5}$/.test(adults) && /^-?\d{1,5}$/.test(children);
  return isCount ? [make({ adults: Number(adults), children: Number(children) })] : undefined;
}

async function keep(marks: readonly Kept[]): Promise<void> {
  await keepMarks(marks);
  for (const mark of marks) show(mark);
  await send();
}

// Taking along, and leaving nothing behind

/** Lays the page and what it loads in a store of this list and this day, for when there is no network. */
async function takeAlong(button: HTMLButtonElement): Promise<void> {
  const { worker = '' } = button.dataset;
  await navigator.serviceWorker.register(worker, { scope: list });
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const store = await caches.open(storeName());
  await store.addAll([...new Set(loaded.filter((path) => path.startsWith('/assets/')))]);
  const page = await fetch(list, { redirect: 'manual' });
  if (page.ok) await store.put(list, page);
  button.textContent = button.dataset.taken ?? '';
  button.disabled = true;
}

/** Takes lists of days that are over off this phone, with their workers. */
async function leaveNothing(): Promise<void> {
  for (const past of await dropPastLists()) await (await navigator.serviceWorker.getRegistration(past))?.unregister();
}

// Checking in by code or name

/** Checks in whoever is meant, and gives the sentence that says so, or why not. A code that is not here the program may know. */
async function checkIn(word: string): Promise<string> {
  let { how, row } = findRow(word);
  if (how === 'unknownCode' && (await renew(`?code=${encodeURIComponent(word)}`).catch(() => 'offline')) === 'sent') {
    ({ how, row } = findRow(word));
    if (how === 'unknownCode' && told) return told;
  }
  if (how === 'in' && row) {
    const forms = [...row.querySelectorAll('form')].filter(
      (form) => !form.dataset.all && buttonOf(form).ariaPressed !== 'true',
    );
    void keep(forms.flatMap((form) => marksIn(form) ?? []));
  }
  if (how === 'in' || how === 'already') {
    clearField();
    document.querySelector('[data-door-card]')?.remove();
  }
  return sentenceOf(how, row);
}

const said = (sentence: string): void => {
  const line = document.querySelector('[data-door-said]');
  if (line) line.textContent = sentence;
};

async function heardCode(text: string): Promise<string> {
  const code = codeIn(text);
  const sentence = code === undefined ? sentenceOf('noCode') : await checkIn(code);
  said(sentence);
  return sentence;
}

async function start(): Promise<void> {
  for (const mark of await ownKept()) show(mark);
  await send();
  const button = document.querySelector<HTMLButtonElement>('[data-door-take]');
  if (!button || !('serviceWorker' in navigator)) return;
  await leaveNothing();
  button.hidden = false;
  if (await caches.has(storeName())) button.textContent = button.dataset.taken ?? '';
  button.onclick = () => void takeAlong(button);
}

if ('randomUUID' in crypto && 'indexedDB' in window) {
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement;
      const marks = marksIn(form);
      const word = form.getAttribute('action')?.endsWith('/inchecken') ? typedIn(form, 'word').trim() : '';
      if (!marks && word === '') return;
      event.preventDefault();
      event.stopPropagation();
      if (marks) void keep(marks);
      else void checkIn(word).then(said);
    },
    true,
  );
  document.addEventListener('input', filterRows);
  void offerCamera({ heard: heardCode, refused: () => said(sentenceOf('noCamera')) });
  addEventListener('online', () => void send());
  document.addEventListener('visibilitychange', () => document.hidden || void send());
  setInterval(() => document.hidden || void send(), 20_000);
  void start();
}
