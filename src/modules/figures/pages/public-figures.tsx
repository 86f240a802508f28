import { figuresOf } from '#kernel/figure-registry.ts';
import type { Figure } from '#kernel/figures.ts';
import type { Request } from '#kernel/http.ts';
import { formatList } from '#kernel/languages.ts';
import { DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { scopeKindWords } from '../words.ts';

/** Every figure that the library accounts with, by subject. */
export function publicFiguresPage(c: Request) {
  const figures = [...figuresOf(c.var.modules).figures.values()].toSorted((one, other) => one.chapter - other.chapter);
  return respond(
    c,
    'public',
    'Cijfers',
    <>
      <PageHead
        title="Cijfers van de bibliotheek"
        lead="Waarmee we laten zien wat we doen. Bij elk cijfer staat wat het betekent, hoe we het weten en wat het in de afgelopen jaren was."
      />
      <DataTable
        caption="Alle cijfers"
        captionHidden
        rows={figures}
        groupOf={({ group }) => group}
        columns={[
          {
            key: 'figure',
            header: 'Cijfer',
            rowHeader: true,
            cell: ({ id, label }) => <a href={`/cijfers/${id}`}>{label}</a>,
          },
          { key: 'meaning', header: 'Wat het betekent', cell: ({ definitions }) => definitions[0].definition },
          { key: 'scopes', header: 'Bekend voor', cell: scopesText },
        ]}
      />
      <p>
        Programma's van anderen lezen dezelfde cijfers via <a href="/api">de API</a>.
      </p>
    </>,
  );
}

const scopesText = ({ scopes }: Figure): string =>
  formatList(
    scopes.map((kind) => scopeKindWords[kind]),
    'nl',
  );
