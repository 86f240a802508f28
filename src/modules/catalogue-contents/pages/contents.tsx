import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { Badge } from '#ui/badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { catalogueTexts, editionHref, findingsByService, NEW } from '../../catalogue-editor/index.ts';
import type { Item, ItemList, Whole } from '../item-list.ts';
import { askedList } from './asked-item.ts';
import type { Holder, LoadHolder } from './holder.ts';

/** All lists of a service, or of the frame of an edition, with the ways to add to them and to put them in order. */
export const contentsPage = (load: LoadHolder) => async (c: Request) => {
  const holder = await load(c);
  return holder.edition.state === 'draft' ? show(c, holder) : c.redirect(editionHref(holder.edition), 303);
};

const moveForm = defineForm(
  z.object({
    direction: field.oneOf(['omhoog', 'omlaag'], 'Kies een richting'),
    version: field.version(),
    _key: field.key(),
  }),
);

/** Puts the item one place higher or lower in its list. */
export const moveItemAction = (load: LoadHolder) => async (c: Request) => {
  const { holder, list, items } = await askedList(c, load);
  const data = moveForm.parse(await c.req.formData());
  const id = c.req.param('itemId');
  const index = items.findIndex((item, at) => list.idOf(item, at) === id);
  if (!data.ok || !list.ordered || index < 0) throw new NotFound('place in the list');
  const { direction, version } = data.values;
  const to = Math.max(0, Math.min(items.length - 1, index + (direction === 'omhoog' ? -1 : 1)));
  const moved = items.toSpliced(index, 1).toSpliced(to, 0, ...items.slice(index, index + 1));
  const outcome = await submit(
    c,
    data.values,
    (ctx) => holder.save(ctx, list.withItems(holder.item, moved), version),
    () => `${holder.href}#${anchorOf(list, list.idOf(moved[to] ?? {}, to))}`,
  );
  if (outcome.ok) return outcome.response;
  return show(c, await load(c), textOf(catalogueTexts, outcome.refusal));
};

const show = (c: Request, holder: Holder, refusal?: string) =>
  respond(c, 'work', holder.title, <Contents holder={holder} refusal={refusal} />, refusal ? 409 : 200);

const ORDER_FORM = 'volgorde';
const anchorOf = ({ slug }: ItemList, id: string): string => `${slug}-${id}`;

const Contents = ({ holder, refusal }: { holder: Holder; refusal: string | undefined }) => (
  <>
    <PageHead title={holder.title} breadcrumbs={[...holder.trail]} />
    {refusal && <ErrorSummary state={{ raw: {}, errors: {} }} refusal={refusal} />}
    {holder.lists.map((list) => (
      <ListPart holder={holder} list={list} />
    ))}
    <Form id={ORDER_FORM}>
      <HiddenField name="version" value={holder.version} />
    </Form>
  </>
);

type Props = { holder: Holder; list: ItemList };

const ListPart = ({ holder, list }: Props) => {
  const items = list.itemsOf(holder.item);
  return (
    <section class="stack">
      <h2>{list.title}</h2>
      {items.length > 0 && <Items holder={holder} list={list} items={items} />}
      {list.blank && items.length < (list.most ?? Number.POSITIVE_INFINITY) && (
        <ButtonLink href={`${holder.href}/${list.slug}/${NEW}`} kind="secondary" small icon="plus">
          Voeg {list.one} toe
        </ButtonLink>
      )}
    </section>
  );
};

type Row = { item: Item; index: number; id: string };

const Items = ({ holder, list, items }: Props & { items: readonly Item[] }) => {
  const rows = items.map((item, index): Row => ({ item, index, id: list.idOf(item, index) }));
  const texts = rows.some(({ item }) => list.sentencesOf(item, wholeOf(holder)).length > 0);
  const places = list.ordered && rows.length > 1;
  return (
    <DataTable
      caption={list.title}
      captionHidden
      rows={rows}
      columns={[
        {
          key: 'name',
          header: 'Naam',
          rowHeader: true,
          cell: ({ item, id }) => (
            <a id={anchorOf(list, id)} href={`${holder.href}/${list.slug}/${id}`}>
              {list.nameOf(item)}
            </a>
          ),
        },
        ...(texts ? [textColumn({ holder, list })] : []),
        ...(places ? [placeColumn({ holder, list, last: rows.length - 1 })] : []),
      ]}
    />
  );
};

const wholeOf = ({ item, edition }: Holder): Whole => ({ item, edition: edition.document });

const textColumn = ({ holder, list }: Props): Column<Row> => ({
  key: 'text',
  header: 'Inhoud',
  cell: ({ item, index }) => (
    <>
      {list.sentencesOf(item, wholeOf(holder)).map((sentence) => (
        <span class="block">{sentence}</span>
      ))}
      <Findings holder={holder} list={list} index={index} />
    </>
  ),
});

const placeColumn = ({ holder, list, last }: Props & { last: number }): Column<Row> => ({
  key: 'place',
  header: 'Plaats',
  nowrap: true,
  cell: (row) => <Places holder={holder} list={list} row={row} last={last} />,
});

const Findings = ({ holder, list, index }: Props & { index: number }) => (
  <>
    {(findingsByService(holder.edition.document).get(holder.findingsOf) ?? [])
      .filter(({ path }) => path.startsWith(`${list.key}[${index}].`))
      .map(({ sentence, isError }) => (
        <small class="block">
          {isError && <Badge tone="brick">Fout</Badge>} {sentence}
        </small>
      ))}
  </>
);

/** Buttons of the one form at the end of the page, so that a table needs none in its rows. */
const Places = ({ holder, list, row: { item, index, id }, last }: Props & { row: Row; last: number }) => {
  const look = {
    kind: 'quiet',
    small: true,
    form: ORDER_FORM,
    formaction: `${holder.href}/${list.slug}/${id}/volgorde`,
    name: 'direction',
  } as const;
  return (
    <>
      {index > 0 && (
        <Button {...look} icon="sort-up" value="omhoog">
          <span class="visually-hidden">Zet {list.nameOf(item)} hoger</span>
        </Button>
      )}
      {index < last && (
        <Button {...look} icon="sort-down" value="omlaag">
          <span class="visually-hidden">Zet {list.nameOf(item)} lager</span>
        </Button>
      )}
    </>
  );
};
