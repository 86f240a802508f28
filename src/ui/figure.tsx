import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { formatNumber, type Language } from '#kernel/languages.ts';
import { partTexts } from './texts/part-texts.ts';

/** Header and rows of a drawing, as the kernel's charts and maps give them. */
export type FigureTable = { header: readonly string[]; rows: readonly (readonly (string | number)[])[] };

/**
 * A chart or a map with its caption, and the same facts as a table below it.
 * `svg` goes into the page as it is: it must come from the kernel's charts or maps, which escape what they draw.
 */
export const Figure = ({
  svg,
  caption,
  name = caption,
  table,
  source,
  open,
  language = 'nl',
}: {
  svg: string;
  caption: string;
  /** What it is called to who does not see it, where several on a page have the same caption. */
  name?: string;
  table: FigureTable;
  source?: Child;
  open?: boolean;
  language?: Language;
}) => (
  <figure class="figure">
    <section class="drawing" tabindex={0} aria-label={`Tekening: ${name}`}>
      {raw(svg)}
    </section>
    <figcaption>
      {caption}
      {source && <> · {source}</>}
    </figcaption>
    <details open={open}>
      <summary>{partTexts[language].asTable}</summary>
      <section class="table-frame dense" tabindex={0} aria-label={name}>
        <table>
          <caption class="visually-hidden">{name}</caption>
          <thead>
            <tr>
              {table.header.map((title, index) => (
                <th scope="col" class={index > 0 ? 'end' : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([first, ...cells]) => (
              <tr>
                <th scope="row">{first}</th>
                {cells.map((cell) => (
                  <td class="end">{typeof cell === 'number' ? formatNumber(cell, language) : cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  </figure>
);
