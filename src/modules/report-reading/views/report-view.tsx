import type { PropsWithChildren } from 'hono/jsx';
import { asset } from '#ui/assets.ts';
import type { Around } from '../around.ts';
import { type Below, Block } from './blocks.tsx';

/** A whole report: what is in it beside its chapters, or above them where there is no room. Its children come last. */
export const ReportView = ({ children, ...around }: PropsWithChildren<Around & { below?: Below }>) => (
  <div class="report">
    <nav class="report-contents" aria-labelledby="inhoudsopgave">
      <h2 id="inhoudsopgave">Inhoud</h2>
      <ol>
        {around.report.chapters.map(({ id, title }) => (
          <li>
            <a href={`#hoofdstuk-${id}`}>{title}</a>
          </li>
        ))}
      </ol>
      <script type="module" src={asset('report-contents.js')} />
    </nav>
    <div class="report-chapters">
      {around.report.chapters.map(({ id, title, blocks }) => (
        <section class="report-chapter" id={`hoofdstuk-${id}`} aria-labelledby={`titel-${id}`}>
          <h2 id={`titel-${id}`}>{title}</h2>
          {blocks.map((block) => (
            <>
              <Block block={block} {...around} />
              {around.below?.(block)}
            </>
          ))}
        </section>
      ))}
      {children}
    </div>
  </div>
);
