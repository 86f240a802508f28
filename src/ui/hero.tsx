import type { Child, PropsWithChildren } from 'hono/jsx';

/**
 * The top of a home page instead of PageHead: holds the page's only h1, unless `heading` says otherwise.
 * Its children are what one can do at once.
 */
export const Hero = ({
  title,
  lead,
  heading: Heading = 'h1',
  children,
}: PropsWithChildren<{ title: string; lead?: Child; heading?: 'h1' | 'h2' }>) => (
  <div class="hero">
    <div>
      <Heading class="hero-title">{title}</Heading>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </div>
    <Shelf />
  </div>
);

/** Colour, left edge, width and height of each book, on a plank at 200. */
const books = [
  ['green', 10, 30, 172],
  ['ochre', 44, 22, 148],
  ['brick', 70, 40, 186],
  ['ink', 114, 26, 158],
  ['sand', 144, 18, 134],
  ['green', 166, 36, 180],
  ['brick', 206, 28, 144],
  ['sand', 238, 30, 164],
  ['ink', 272, 44, 190],
  ['ochre', 320, 24, 152],
  ['brick', 348, 34, 174],
] as const;

const Shelf = () => (
  <svg class="shelf" viewBox="0 0 400 210" aria-hidden="true" focusable="false">
    {books.map(([colour, x, width, height]) => (
      <>
        <rect class={colour} x={x} y={200 - height} width={width} height={height} rx="2" />
        <rect class="band" x={x} y={200 - height + 18} width={width} height="5" />
        <rect class="band" x={x} y={200 - 26} width={width} height="3" />
      </>
    ))}
    <path class="plank" d="M0 200h400v10H0z" />
  </svg>
);
