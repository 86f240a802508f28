import type { Around } from '../around.ts';
import { Block } from './blocks.tsx';

/** A whole report: what is in it, and its chapters one below the other. */
export const ReportView = (around: Around) => (
  <>
    <nav class="prose" aria-labelledby="inhoudsopgave">
      <h2 id="inhoudsopgave">Inhoud</h2>
      <ol>
        {around.report.chapters.map(({ id, title }) => (
          <li>
            <a href={`#hoofdstuk-${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
    {around.report.chapters.map(({ id, title, blocks }) => (
      <section class="stack" id={`hoofdstuk-${id}`} aria-labelledby={`titel-${id}`}>
        <h2 id={`titel-${id}`}>{title}</h2>
        {blocks.map((block) => (
          <Block block={block} {...around} />
        ))}
      </section>
    ))}
  </>
);
