import { type Request, read } from '#kernel/http.ts';
import { asset } from '#ui/assets.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { typedValue } from '../field-text.ts';
import { loadReturn } from '../load-return.ts';
import { returnKinds } from '../return-kind.ts';
import type { ReturnLine } from '../statistical-return.ts';
import { askedReturn, breadcrumbsTo, returnTitle } from './asked.ts';

/** One value after the other in the order of the form, ready to copy. What was copied is ticked off in this tab only. */
export async function copyPage(c: Request) {
  const key = askedReturn(c);
  const { lines } = await read(c, (ctx) => loadReturn(ctx, c.var.modules, key));
  const { receiver, decimalMark } = returnKinds[key.kind];
  return respond(
    c,
    'work',
    `${returnTitle(key)} overnemen`,
    <>
      <PageHead
        title={`${returnTitle(key)} overnemen`}
        lead={`Zet dit naast het formulier van ${receiver}. Getallen staan zonder punten tussen duizendtallen en met een ${decimalMark === ',' ? 'komma' : 'punt'} voor decimalen. Wat je overneemt vink je af; alleen dit tabblad onthoudt dat.`}
        breadcrumbs={breadcrumbsTo(key)}
      />
      <p class="hint" data-copy-help hidden>
        Met Enter in een veld kopieer je het, vink je het af en ga je naar het volgende.
      </p>
      {lines.length === 0 && (
        <EmptyState title="Niets over te nemen">Over dit jaar staat er niets in de opgave.</EmptyState>
      )}
      {[...Map.groupBy(lines, ({ section }) => section)].map(([section, fields]) => (
        <section class="stack">
          <h2>{section}</h2>
          <ol class="copy-list">
            {fields.map((line) => (
              <CopyLine line={line} decimalMark={decimalMark} />
            ))}
          </ol>
        </section>
      ))}
      <script type="module" src={asset('copy-to-form.js')} defer />
    </>,
  );
}

const CopyLine = ({ line, decimalMark }: { line: ReturnLine; decimalMark: ',' | '.' }) => {
  const id = `veld-${line.code.replaceAll('.', '-')}`;
  return (
    <li>
      <div class="copy-label">
        <label for={id}>{line.label}</label>
        {line.value === undefined && <p class="hint">Onbekend: laat het leeg. Vul geen 0 in.</p>}
      </div>
      {line.value === undefined ? (
        <input id={id} value="" readonly placeholder="leeg" />
      ) : (
        <input id={id} value={typedValue(line.value, decimalMark)} readonly />
      )}
      <button type="button" class="button secondary small" data-copies={id} hidden>
        Kopieer<span class="visually-hidden">: {line.label}</span>
      </button>
      <label class="copy-done">
        <input type="checkbox" data-done={line.code} />
        <span>
          Overgenomen<span class="visually-hidden">: {line.label}</span>
        </span>
      </label>
    </li>
  );
};
