// The form of one visitor: what is chosen, by touch or by key.

import { type DayPart, type HalfDay, halfDayAt } from '#kernel/half-days.ts';
import type { Noted, Question } from './queue.ts';

export const desk = document.querySelector('[data-help-desk]') as HTMLElement;
export const form = desk.querySelector('.help-form') as HTMLFormElement;

const inputs = (name: string): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`),
];
const field = (name: string) => form.querySelector(`[name="${name}"]`) as HTMLInputElement;
/** Only there where there is something to choose. */
const optional = (name: string) => form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
const chosen = (name: string): HTMLInputElement | undefined => inputs(name).find((input) => input.checked);
const value = (name: string): string => chosen(name)?.value ?? '';

/** By the clock of this device, right or not: the program reckons with what it says now. */
export function presentPart(): DayPart {
  const now = new Date();
  return { day: now.toLocaleDateString('sv'), halfDay: halfDayAt(now.getHours()) };
}

let isDayChosen = false;

/** Keeps the day at that of the clock until somebody chooses another. */
export function followClock(): void {
  if (isDayChosen) return;
  const { day, halfDay } = presentPart();
  field('day').value = day;
  for (const input of inputs('halfDay')) input.checked = input.value === halfDay;
  showDay();
}

function showDay(): void {
  const line = form.querySelector('[data-when]');
  const day = new Date(`${field('day').value}T12:00`);
  const words = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const halfDay = chosen('halfDay')?.parentElement?.textContent?.trim();
  if (line && !Number.isNaN(day.getTime())) line.textContent = `${day.toLocaleDateString('nl', words)}, ${halfDay}`;
}

/** The question that is chosen now. Undefined when there is none, `false` when it is not whole. */
function currentQuestion(): Question | undefined | false {
  const [topic, help] = [chosen('topic'), value('help')];
  if (!topic && !help) return undefined;
  if (!topic || !help || (help === 'referred' && !value('referral'))) return false;
  const body = field('body').value || (topic.dataset.body ?? 'geen');
  const digid = (topic.dataset.digid !== undefined && value('digid')) || null;
  const isReferred = help === 'referred';
  const service = (isReferred && optional('service')?.value) || null;
  return { topic: topic.value, body, help, digid, referral: isReferred ? value('referral') : null, service };
}

let earlier: Question[] = [];

/** All of this visitor. Undefined when something must still be chosen: then the first of that has the focus. */
export function notedContact(): Noted | undefined {
  const question = currentQuestion();
  const questions = question ? [...earlier, question] : earlier;
  if (question === false || questions.length === 0) {
    showMissing();
    return undefined;
  }
  return {
    id: crypto.randomUUID(),
    place: field('place').value,
    day: field('day').value,
    halfDay: value('halfDay') as HalfDay,
    isChosen: isDayChosen,
    channel: value('channel'),
    duration: value('duration'),
    languageHelp: field('languageHelp').checked,
    helperRole: field('helperRole').value,
    questions,
  };
}

/** Says what was done, or what must still be. */
export function tell(sentence: string): void {
  const line = desk.querySelector('[data-done] p');
  if (line) line.textContent = sentence;
}

function showMissing(): void {
  const missing = ['topic', 'help', 'referral'].find((name) => !chosen(name)) ?? 'topic';
  const first = inputs(missing)[0];
  tell(desk.getAttribute(`data-missing-${missing}`) ?? '');
  first?.focus();
  first?.closest('fieldset')?.scrollIntoView({ block: 'center' });
}

/** Puts the question aside for the next one of the same visitor. */
export function anotherQuestion(): void {
  const question = currentQuestion();
  if (question) {
    earlier = [...earlier, question];
    clearQuestion();
  } else showMissing();
}

/** Ready for somebody else, who is likely to be helped in the same way. */
export function nextVisitor(): void {
  earlier = [];
  field('languageHelp').checked = false;
  clearQuestion();
}

function clearQuestion(): void {
  for (const name of ['topic', 'help', 'referral', 'digid']) for (const input of inputs(name)) input.checked = false;
  for (const select of form.querySelectorAll<HTMLSelectElement>('[name=body], [name=service]')) select.value = '';
  const line = form.querySelector('[data-earlier]') as HTMLElement;
  line.hidden = earlier.length === 0;
  const words = line.querySelector('span') as HTMLElement;
  words.textContent = earlier.map(({ topic }) => labelOf(topic)).join(', ');
  search().value = '';
  showFound();
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo({ top: 0 });
}

/** What a topic is called. */
export const labelOf = (topic: string): string =>
  inputs('topic')
    .find((input) => input.value === topic)
    ?.parentElement?.querySelector('span')?.textContent ?? topic;

const search = (): HTMLInputElement => form.querySelector('#topic-search') as HTMLInputElement;

/** Shows the topics in which these letters stand. */
function showFound(): void {
  const letters = search().value.trim().toLowerCase();
  for (const input of inputs('topic')) {
    const tile = input.parentElement as HTMLElement;
    tile.hidden = !tile.textContent?.toLowerCase().includes(letters) && !input.checked;
  }
}

/** Chooses what has this key. False when nothing has. */
export function press(key: string): boolean {
  const input = form.querySelector<HTMLInputElement>(`input[data-key="${CSS.escape(key)}"]`);
  if (key === 'o') search().focus();
  else if (!input) return false;
  else {
    input.checked = input.type === 'radio' || !input.checked;
    input.focus();
  }
  return true;
}

const PLACE = 'help-desk-place';

/** The page of a place has its own topics in front. */
const pageOf = (place: string): string => `${desk.dataset.helpDesk}?${place.replace(':', '=')}`;

/** Opens the page of the place that was chosen here last, unless the address names one. */
function rememberPlace(): void {
  const select = field('place') as unknown as HTMLSelectElement;
  const last = localStorage.getItem(PLACE) ?? '';
  const isOffered = [...select.options].some((option) => option.value === last);
  if (!location.search && isOffered && last !== select.value && navigator.onLine) location.replace(pageOf(last));
  select.onchange = () => {
    localStorage.setItem(PLACE, select.value);
    if (navigator.onLine && earlier.length === 0 && !chosen('topic')) location.assign(pageOf(select.value));
  };
}

/** Readies the form for the script. */
export function startForm(): void {
  desk.classList.add('keyed');
  (search().parentElement as HTMLElement).hidden = false;
  search().oninput = showFound;
  search().onkeydown = (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    const first = inputs('topic').find((input) => !input.parentElement?.hidden);
    if (!first) return;
    first.checked = true;
    search().value = '';
    showFound();
    first.focus();
  };
  form.addEventListener('change', ({ target }) => {
    if (!['day', 'halfDay'].includes((target as HTMLInputElement).name)) return;
    isDayChosen = true;
    showDay();
  });
  rememberPlace();
  followClock();
}
