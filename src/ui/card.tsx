import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Language } from '#kernel/languages.ts';
import { Link } from './link.tsx';

/**
 * A panel with one subject. With `href` the whole card leads there through its title, and nothing else in it may be a link.
 * `level` is the heading level that fits the page.
 */
export const Card = ({
  title,
  href,
  hreflang,
  level = 2,
  meta,
  footer,
  children,
}: PropsWithChildren<{
  title?: Child;
  href?: string;
  hreflang?: Language | undefined;
  level?: 2 | 3 | 4;
  meta?: Child;
  footer?: Child;
}>) => {
  const Heading = `h${level}` as 'h2';
  return (
    <article class={href ? 'card linked' : 'card'}>
      {title && (
        <Heading class="card-title">
          {href ? (
            <Link href={href} hreflang={hreflang}>
              {title}
            </Link>
          ) : (
            title
          )}
        </Heading>
      )}
      {meta && <p class="meta">{meta}</p>}
      {children}
      {footer && <div class="card-footer">{footer}</div>}
    </article>
  );
};

/** Cards side by side, as many as fit. */
export const Cards = ({ children }: PropsWithChildren) => <div class="cards">{children}</div>;

/** Two parts beside each other on a wide screen, below each other on a narrow one: the main thing and what goes with it. */
export const Columns = ({ children, aside }: PropsWithChildren<{ aside: Child }>) => (
  <div class="columns">
    <div class="stack">{children}</div>
    <div class="stack aside">{aside}</div>
  </div>
);
