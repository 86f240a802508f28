// What the program did not take: shown with why, to be put right or thrown away.

import type { Noted, Waiting } from './queue.ts';

type Ways = {
  readonly labelOf: (topic: string) => string;
  readonly again: (row: Waiting) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
};

const list = document.querySelector('[data-came-back]') as HTMLElement;
const template = document.querySelector('[data-came-back-row]') as HTMLTemplateElement;

/** Lists what came back. Who is putting one right is not disturbed. */
export function showRefused(rows: readonly (Noted & { readonly refused?: string })[], ways: Ways): void {
  list.hidden = rows.length === 0;
  const items = list.querySelector('ul') as HTMLElement;
  if (items.contains(document.activeElement) && items.childElementCount === rows.length) return;
  items.replaceChildren(...rows.map((row) => itemOf(row, ways)));
}

function itemOf({ refused = '', ...row }: Noted & { readonly refused?: string }, ways: Ways): Element {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const topics = row.questions.map(({ topic }) => ways.labelOf(topic)).join(', ');
  (item.querySelector('p') as HTMLElement).textContent = `${topics}: ${list.getAttribute(`data-${refused}`) ?? ''}`;
  const form = item.querySelector('form') as HTMLFormElement;
  const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
  field('day').value = row.day;
  field('place').value = row.place;
  field('topic').value = row.questions[0]?.topic ?? '';
  form.onsubmit = (event) => {
    event.preventDefault();
    event.stopPropagation();
    const [day, place, topic] = [field('day').value, field('place').value, field('topic').value];
    const questions = row.questions.map((question, index) =>
      index === 0 && topic ? { ...question, topic } : question,
    );
    const isChosen = row.isChosen || day !== row.day;
    void ways.again({ ...row, day, isChosen, place: place || row.place, questions });
  };
  (form.querySelector('[type=button]') as HTMLButtonElement).onclick = () => void ways.drop(row.id);
  return item;
}
