import type { Child, PropsWithChildren } from 'hono/jsx';

/** A word that is wider than most places it must fit in. */
export const longWord = 'Arbeidsongeschiktheidsverzekeringsmaatschappij';

/** One family of components under its heading. */
export const Section = ({ title, id, children }: PropsWithChildren<{ title: Child; id?: string }>) => (
  <section class="stack" id={id}>
    <h2>{title}</h2>
    {children}
  </section>
);
