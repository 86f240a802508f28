// Lets a session on a board be dragged to another month of its row, or carried there with the arrow keys. Both send the form
// that "verplaats" leads to; without this script that form does it all.

const board = document.querySelector<HTMLElement>('[data-board]');
const say = (text: string): void => document.getElementById('status')?.replaceChildren(text);

const nameOf = (cell: HTMLElement): string => cell.dataset.label ?? '';

/** The months to which this session can go: those of its row, but not the one where it is. */
const targetsOf = (slip: HTMLElement): HTMLElement[] =>
  [...(slip.closest('tr')?.querySelectorAll<HTMLElement>('[data-month]') ?? [])].filter((cell) => !cell.contains(slip));

/** Sends what the form on the page would send. The answer is the board, with what was moved or why not. */
function move(slip: HTMLElement, cell: HTMLElement): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = (board?.dataset.board ?? '').replace(':id', slip.dataset.session ?? '');
  const values = { from: slip.dataset.day, month: cell.dataset.month, _key: crypto.randomUUID() };
  for (const [name, value] of Object.entries(values)) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    form.append(field);
  }
  document.body.append(form);
  form.requestSubmit();
}

/** What is being dragged or carried, and where it would come down. */
let held: HTMLElement | undefined;
let over: HTMLElement | undefined;

function hover(cell: HTMLElement | undefined): void {
  over?.classList.remove('over');
  over = cell;
  over?.classList.add('over');
}

function pickUp(slip: HTMLElement): void {
  held = slip;
  slip.classList.add('carried');
  for (const cell of targetsOf(slip)) cell.classList.add('target');
}

function letGo(): void {
  held?.classList.remove('carried');
  for (const cell of board?.querySelectorAll('.target') ?? []) cell.classList.remove('target');
  hover(undefined);
  held = undefined;
}

const cellAt = ({ target }: Event): HTMLElement | undefined =>
  (target as Element).closest<HTMLElement>('.target') ?? undefined;

function letDrag(table: HTMLElement): void {
  for (const link of table.querySelectorAll<HTMLElement>('[data-move]')) {
    const slip = link.closest<HTMLElement>('[data-session]');
    if (slip) slip.draggable = true;
    for (const inside of slip?.querySelectorAll('a') ?? []) inside.draggable = false;
  }
  table.ondragstart = (event) => {
    const slip = (event.target as Element).closest<HTMLElement>('[data-session]');
    if (!slip) return;
    event.dataTransfer?.setData('text/plain', slip.dataset.session ?? '');
    pickUp(slip);
  };
  table.ondragover = (event) => {
    const cell = cellAt(event);
    if (cell) event.preventDefault();
    hover(cell);
  };
  table.ondrop = (event) => {
    const cell = cellAt(event);
    event.preventDefault();
    if (held && cell) move(held, cell);
  };
  table.ondragend = letGo;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Carries what was picked up: arrows choose the month, Enter or the space bar puts it down, Escape leaves it. */
function carry(slip: HTMLElement, key: string): void {
  const cells = targetsOf(slip);
  const step = STEPS[key];
  if (step) {
    const all = [...(slip.closest('tr')?.querySelectorAll<HTMLElement>('[data-month]') ?? [])];
    let at = all.indexOf(over ?? (slip.closest('[data-month]') as HTMLElement)) + step;
    if (all[at]?.contains(slip)) at += step;
    const next = all[at];
    if (!next || !cells.includes(next)) return;
    hover(next);
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    say(`Naar ${nameOf(next)}. Enter zet neer, Escape laat staan.`);
  } else if (key === 'Escape') {
    letGo();
    say('Blijft staan.');
  } else if (over) move(slip, over);
}

/** From one session to the next: left and right within a row, up and down to the nearest in another row. */
function walk(link: HTMLElement, key: string): void {
  const linksIn = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('[data-move]')];
  const rows = [...(board?.querySelectorAll('tbody tr') ?? [])].filter((row) => linksIn(row).length > 0);
  const at = rows.findIndex((row) => row.contains(link));
  const row = rows[at];
  if (!row) return;
  const step = STEPS[key];
  const x = link.getBoundingClientRect().left;
  const away = (other: HTMLElement): number => Math.abs(other.getBoundingClientRect().left - x);
  const beyond = rows[at + (key === 'ArrowDown' ? 1 : -1)];
  const next = step
    ? linksIn(row)[linksIn(row).indexOf(link) + step]
    : beyond && linksIn(beyond).sort((a, b) => away(a) - away(b))[0];
  next?.focus();
}

function letCarry(table: HTMLElement): void {
  table.onkeydown = (event) => {
    const { key } = event;
    const link = (event.target as Element).closest<HTMLElement>('[data-move]');
    const slip = link?.closest<HTMLElement>('[data-session]');
    if (!link || !slip || event.ctrlKey || event.metaKey || event.altKey) return;
    const known = key === ' ' || key.startsWith('Arrow') || (held && (key === 'Enter' || key === 'Escape'));
    if (!known) return;
    event.preventDefault();
    if (held) carry(held, key);
    else if (key === ' ') {
      pickUp(slip);
      say('Opgepakt. Kies met de pijltjes een maand.');
    } else walk(link, key);
  };
  table.addEventListener('focusout', () => held?.draggable && !held.matches(':active') && letGo());
}

if (board) {
  letDrag(board);
  letCarry(board);
  document.getElementById('board-help')?.removeAttribute('hidden');
  const now = board.querySelector<HTMLElement>('th[aria-current]');
  const first = board.querySelector<HTMLElement>('thead th:nth-child(3)');
  if (now && first) board.scrollLeft = now.offsetLeft - first.offsetLeft;
}
