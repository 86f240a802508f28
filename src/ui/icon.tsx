import { raw } from 'hono/html';

/** Drawn on a 24 × 24 grid with a stroke of 2. */
const shapes = {
  'arrow-right': '<path d="M4 12h15M13 6l6 6-6 6"/>',
  bin: '<path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5"/>',
  book: '<path d="M12 6c-2-1.6-5-2-9-2v14c4 0 7 .4 9 2 2-1.6 5-2 9-2V4c-4 0-7 .4-9 2zM12 6v14"/>',
  calendar: '<path d="M4 6h16v14H4zM4 10h16M8 3v5M16 3v5"/>',
  check: '<path d="M4 12.5l5.5 5.5L20 6.5"/>',
  'chevron-down': '<path d="M5 9l7 7 7-7"/>',
  'chevron-right': '<path d="M9 5l7 7-7 7"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  close: '<path d="M5 5l14 14M19 5L5 19"/>',
  document: '<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>',
  download: '<path d="M12 3v12M7 10l5 5 5-5M4 20h16"/>',
  edit: '<path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"/>',
  error: '<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6"/>',
  filter: '<path d="M3 5h18M6 12h12M10 19h4"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7v.5"/>',
  language: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18"/>',
  location: '<path d="M12 21c5-5.5 7-8.5 7-11.5a7 7 0 0 0-14 0c0 3 2 6 7 11.5z"/><circle cx="12" cy="9.5" r="2.5"/>',
  lock: '<path d="M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4"/>',
  mail: '<path d="M3 5h18v14H3zM3 6l9 7 9-7"/>',
  menu: '<path d="M3 6h18M3 12h18M3 18h18"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4 21c.5-5 3.5-7 8-7s7.5 2 8 7"/>',
  people:
    '<circle cx="9" cy="8" r="3.5"/><path d="M2 20c.4-4.5 3-6.5 7-6.5s6.6 2 7 6.5M16 5a3.5 3.5 0 0 1 0 6.5M18.5 14c2.2.8 3.3 2.7 3.5 6"/>',
  plus: '<path d="M12 4v16M4 12h16"/>',
  print: '<path d="M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>',
  share: '<path d="M12 15V3M7 8l5-5 5 5M5 12v9h14v-9"/>',
  'sort-down': '<path d="M12 4v16M6 14l6 6 6-6"/>',
  'sort-up': '<path d="M12 20V4M6 10l6-6 6 6"/>',
  speaker: '<path d="M3 9h4l5-5v16l-5-5H3zM16 9a4 4 0 0 1 0 6M18.5 6a8 8 0 0 1 0 12"/>',
  ticket: '<path d="M3 6h18v4a2 2 0 0 0 0 4v4H3v-4a2 2 0 0 0 0-4zM14 6v12"/>',
  warning: '<path d="M12 3l10 18H2zM12 10v5M12 18v.5"/>',
} as const;

export type IconName = keyof typeof shapes;

/** Every icon there is, in the order of the alphabet. */
export const iconNames = Object.keys(shapes) as IconName[];

/** These show a way through a text, and turn with the direction in which it is read. */
const pointing: readonly IconName[] = ['arrow-right', 'chevron-right'];

/** A drawing beside a word. Hidden from screen readers: the word beside it does the work. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg
    class={pointing.includes(name) ? 'icon pointing' : 'icon'}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    {raw(shapes[name])}
  </svg>
);

/** Three books on a plank: the mark of Biebwerk. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path class="mark-a" d="M4 5h6v21H4z" />
    <path class="mark-b" d="M11.5 9h7v17h-7z" />
    <path class="mark-c" d="M20.6 7.3l5.4-1.5 4.5 19-5.5 1.3z" />
    <path class="mark-plank" d="M2 27h28v2.5H2z" />
  </svg>
);
