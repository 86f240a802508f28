import { type Request, submit } from '#kernel/http.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { respond } from '#ui/respond.tsx';
import { withVersion } from '#ui/stale-notice.tsx';
import { typedIn } from '#ui/typed-fields.ts';
import { type CatalogueRefusal, catalogueTexts, editionHref, freshId, NEW } from '../../catalogue-editor/index.ts';
import type { Item, Raw } from '../item-list.ts';
import { readItem } from '../read-item.ts';
import { type AskedItem, askedItem, filledForm } from './asked-item.ts';
import type { LoadHolder } from './holder.ts';
import { ChooseKind, ItemForm, type ShownItem, titleOf } from './item-form.tsx';

/** One item of a list, to change or to add; where there are kinds of value, the kind of a new one is chosen first. */
export const itemPage = (load: LoadHolder) => async (c: Request) => {
  const asked = await askedItem(c, load, c.req.query('soort'));
  if (asked.holder.edition.state !== 'draft') return c.redirect(editionHref(asked.holder.edition), 303);
  return show(c, { ...asked, state: filledForm(asked) });
};

/** The same form with what was typed, the fields of the chosen kind, and the sentence that readers would see. */
export const previewAction = (load: LoadHolder) => async (c: Request) => {
  const { asked, typed } = await sentItem(c, load);
  const read = needsKind(asked) ? undefined : readItem(asked.list, readingOf(asked), typed);
  const raw = asked.list.tidied?.(typed) ?? typed;
  return show(c, { ...asked, state: { raw, errors: {} }, preview: read && 'item' in read ? read.item : null });
};

/** Saves the item with the service or edition that it belongs to. */
export const saveItemAction = (load: LoadHolder) => async (c: Request) => {
  const { asked, typed } = await sentItem(c, load);
  if (needsKind(asked)) return show(c, { ...asked, state: { raw: typed, errors: { soort: 'Kies een soort' } } }, 422);
  const read = readItem(asked.list, readingOf(asked), typed);
  if ('state' in read) return show(c, { ...asked, state: read.state, preview: null }, 422);
  const { items, index } = asked;
  const changed = index < 0 ? [...items, withId(asked, read.item)] : items.with(index, read.item);
  return save(c, load, { asked, typed, changed });
};

/** Takes the item out of its list, unless something needs it. */
export const removeItemAction = (load: LoadHolder) => async (c: Request) => {
  const { asked, typed } = await sentItem(c, load);
  const { list, item, whole, items, index } = asked;
  if (index < 0) return c.redirect(asked.holder.href, 303);
  if (!list.blank) throw new NotFound('removal from a fixed list');
  const users = list.usersOf?.(item, whole) ?? [];
  const state = filledForm(asked);
  if (users.length > 0)
    return show(c, { ...asked, state, refusal: textOf(catalogueTexts, { code: 'in-use', by: users }) }, 422);
  return save(c, load, { asked, typed: { ...(state.raw as Raw), ...typed }, changed: items.toSpliced(index, 1) });
};

async function sentItem(c: Request, load: LoadHolder): Promise<{ asked: AskedItem; typed: Record<string, string> }> {
  const typed = typedIn(await c.req.formData());
  return { asked: await askedItem(c, load, typed.soort), typed };
}

const needsKind = ({ list, item }: AskedItem): boolean => list.kinds?.of(item) === '';

const readingOf = ({ item, items, index, whole }: AskedItem) => ({
  before: item,
  others: items.filter((_, at) => at !== index),
  whole,
});

/** What was taken away while somebody worked on it comes back under its own id. */
function withId({ list, id, items }: AskedItem, item: Item): Item {
  if (!list.named) return item;
  return { ...item, id: id === NEW ? freshId(list.nameOf(item), items as readonly { id: string }[], list.slug) : id };
}

type Change = { asked: AskedItem; typed: Record<string, string>; changed: readonly Item[] };

async function save(c: Request, load: LoadHolder, { asked, typed, changed }: Change) {
  const { holder, list } = asked;
  const outcome = await submit(
    c,
    typed,
    (ctx) => holder.save(ctx, list.withItems(holder.item, changed), Number(typed.version)),
    () => holder.href,
  );
  return outcome.ok ? outcome.response : again(c, load, { asked, typed, refusal: outcome.refusal });
}

type Refused = { asked: AskedItem; typed: Raw; refusal: CatalogueRefusal };

async function again(c: Request, load: LoadHolder, { asked, typed, refusal: refused }: Refused) {
  const state = { raw: typed, errors: {} };
  const refusal = textOf(catalogueTexts, refused);
  if (refused.code !== 'stale') return show(c, { ...asked, state, refusal }, 422);
  const current = await askedItem(c, load, typed.soort);
  const saved = filledForm(await askedItem(c, load)).raw;
  return show(c, { ...current, state: withVersion(state, current.holder.version), saved, refusal }, 409);
}

const show = (c: Request, shown: ShownItem, status: 200 | 409 | 422 = 200) =>
  respond(c, 'work', titleOf(shown), needsKind(shown) ? <ChooseKind {...shown} /> : <ItemForm {...shown} />, status);
