// Noting what somebody asked, in a few keys, with or without a network. Without this script the page is a form.

import {
  anotherQuestion,
  desk,
  followClock,
  form,
  labelOf,
  nextVisitor,
  notedContact,
  presentPart,
  press,
  startForm,
  tell,
} from './help-desk/form.ts';
import { allWaiting, alone, forget, keep, type Noted, type Waiting } from './help-desk/queue.ts';
import { showRefused } from './help-desk/refused.ts';

const STORE = 'hulpcontacten';
const MOST_AT_ONCE = 500;

type Answers = {
  readonly answers: readonly { readonly id: string; readonly outcome: string }[];
  readonly helped: number;
};

const part = <E extends HTMLElement>(mark: string): E | null => desk.querySelector<E>(`[data-${mark}]`);
const address = desk.dataset.helpDesk ?? '';
const at = (way: string): string => address.replace(/[^/]+$/, way);
const place = (): string => (form.querySelector('[name=place]') as HTMLSelectElement).value;

const isNoted = (row: Waiting): row is Noted & { refused?: string } => !row.isTakenBack;

// What the page says

/** How many the program knows of today; with those that wait it is how many were helped. */
let helped = Number(part('helped')?.textContent);

async function say(how: string): Promise<void> {
  const waiting = await allWaiting();
  const [refused, sending] = [waiting.filter((row) => row.refused), waiting.filter((row) => !row.refused)];
  const today = sending.filter((row) => isNoted(row) && row.place === place() && row.day === presentPart().day).length;
  const number = part('helped');
  if (number) number.textContent = String(helped + today);
  const line = part('network') as HTMLElement;
  const state =
    how === 'sent' && sending.length > 0 ? 'waiting' : how === 'sent' && refused.length > 0 ? 'refused' : how;
  line.dataset.how = state;
  line.textContent = (line.dataset[state] ?? '').replace(
    '#',
    String(state === 'refused' ? refused.length : sending.length),
  );
  (part('sign-in') as HTMLElement).hidden = how !== 'signedOut';
  showRefused(refused.filter(isNoted), { labelOf, again: keepAndSend, drop: dropAndSay });
}

async function dropAndSay(id: string): Promise<void> {
  await forget([id]);
  await say('sent');
}

/** What was noted last, for as long as this page is open. */
let last: { readonly id: string; readonly words: string } | undefined;

function showDone(sentence: string): void {
  tell(sentence);
  (desk.querySelector('[data-done] form') as HTMLElement).hidden = last === undefined;
}

/** The way to a place in a course, after one was what helped. Without a network there is none. */
function offerPlace(noted: Noted | undefined): void {
  const link = part<HTMLAnchorElement>('course-place');
  if (!link) return;
  const wants = noted?.questions.some(({ help, referral }) => help === 'course-offered' || referral === 'own-course');
  link.hidden = !wants;
  link.search = place().replace(':', '=');
  link.onclick = (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    tell(link.dataset.offline ?? '');
  };
}

// Between the device and the program

const howOf = ({ type, status }: Response): string =>
  type === 'opaqueredirect' ? 'signedOut' : status >= 500 ? 'offline' : 'refused';

const post = (way: string, fields: Readonly<Record<string, string>>): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return fetch(at(way), { method: 'POST', body, redirect: 'manual' });
};

/** Sends a part of what waits; what is answered is forgotten here, what comes back is kept with why. Gives how it went. */
async function sendSome(): Promise<string> {
  const waiting = await allWaiting();
  for (const { id } of waiting.filter(({ isTakenBack }) => isTakenBack)) {
    const answer = await post('ongedaan', { id, place: place() });
    if (!answer.ok) return howOf(answer);
    await forget([id]);
  }
  const noted = waiting.filter((row) => isNoted(row) && !row.refused).slice(0, MOST_AT_ONCE);
  const fields = { present: JSON.stringify(presentPart()), contacts: JSON.stringify(noted), place: place() };
  const answer = await post('verzending', fields);
  if (!answer.ok) return howOf(answer);
  const told = (await answer.json()) as Answers;
  helped = told.helped;
  await forget(told.answers.filter(({ outcome }) => outcome === 'kept').map(({ id }) => id));
  for (const { id, outcome } of told.answers) {
    const row = noted.find((each) => each.id === id);
    if (row && outcome !== 'kept') await keep({ ...row, refused: outcome } as Waiting);
  }
  return noted.length === MOST_AT_ONCE ? sendSome() : 'sent';
}

const send = async (): Promise<void> => say(await alone(() => sendSome().catch(() => 'offline')));

async function keepAndSend(row: Waiting): Promise<void> {
  await keep(row);
  await say(part('network')?.dataset.how ?? 'sent');
  await send();
}

async function save(): Promise<void> {
  const noted = notedContact();
  if (!noted) return;
  const words = noted.questions.map(({ topic }) => labelOf(topic)).join(', ');
  last = { id: noted.id, words };
  nextVisitor();
  offerPlace(noted);
  showDone(`${part('done')?.dataset.kept} ${words}.`);
  await keepAndSend(noted);
}

async function takeBack(): Promise<void> {
  if (!last) return;
  const { id } = last;
  last = undefined;
  offerPlace(undefined);
  showDone(part('done')?.dataset.takenBack ?? '');
  await alone(async () => {
    const wasSent = !(await allWaiting()).some((row) => row.id === id);
    if (wasSent) await keep({ id, isTakenBack: true });
    else await forget([id]);
  });
  await send();
}

// Taking along

/** Lays the page and what it loads on this device, for when there is no network. It names nobody. */
async function takeAlong(button: HTMLButtonElement): Promise<void> {
  await navigator.serviceWorker.register(button.dataset.worker ?? '', { scope: address });
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const store = await caches.open(STORE);
  await store.addAll([...new Set(loaded.filter((path) => path.startsWith('/assets/')))]);
  const page = await fetch(location.pathname + location.search, { redirect: 'manual' });
  if (page.ok) await store.put(address, page);
  button.textContent = button.dataset.taken ?? '';
  button.disabled = true;
}

async function offerToTakeAlong(): Promise<void> {
  const button = part<HTMLButtonElement>('take');
  if (!button || !('serviceWorker' in navigator)) return;
  button.hidden = false;
  button.onclick = () => void takeAlong(button);
  if (await caches.has(STORE)) await takeAlong(button).catch(() => undefined);
}

function onKey(event: KeyboardEvent): void {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const isTyping = (target as Element).matches(
    'input:not([type=radio], [type=checkbox]), select, textarea, .help-again *',
  );
  if (isTyping || ctrlKey || metaKey || altKey) return;
  const isButton = (target as Element).matches('button, a, summary');
  if (key === 'Enter' && !isButton) void save();
  else if (key === '+') anotherQuestion();
  else if (key === 'z') void takeBack();
  else if (!press(key)) return;
  if (!(key === 'Enter' && isButton)) event.preventDefault();
}

if ('randomUUID' in crypto && 'indexedDB' in window) {
  startForm();
  addEventListener('keydown', onKey);
  document.addEventListener(
    'submit',
    (event) => {
      const sent = event.target as HTMLFormElement;
      const isTakingBack = sent.action.endsWith('/ongedaan');
      if (sent !== form && !(isTakingBack && last)) return;
      event.preventDefault();
      event.stopPropagation();
      if (isTakingBack) void takeBack();
      else if (event.submitter?.getAttribute('name') === 'more') anotherQuestion();
      else void save();
    },
    true,
  );
  addEventListener('online', () => void send());
  document.addEventListener('visibilitychange', () => document.hidden || void send());
  setInterval(() => {
    followClock();
    if (!document.hidden && part('network')?.dataset.how !== 'sent') void send();
  }, 20_000);
  void send();
  void offerToTakeAlong();
}
