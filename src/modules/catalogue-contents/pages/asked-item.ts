import type { FormState } from '#kernel/forms.ts';
import { found, type Request } from '#kernel/http.ts';
import { filledFrom, type TypedField } from '#ui/typed-fields.ts';
import { findingsByService, NEW } from '../../catalogue-editor/index.ts';
import type { Fault, Item, ItemList, Whole } from '../item-list.ts';
import { errorsOf } from '../read-item.ts';
import type { Holder, LoadHolder } from './holder.ts';

/** One item of a list, as the address asks for it. */
export type AskedItem = {
  readonly holder: Holder;
  readonly list: ItemList;
  readonly whole: Whole;
  readonly items: readonly Item[];
  readonly id: string;
  /** Where it stands in its list; -1 for what is not there (yet, or any more). */
  readonly index: number;
  readonly item: Item;
};

/** The list in the address. Throws NotFound for an unknown one. */
export async function askedList(c: Request, load: LoadHolder) {
  const holder = await load(c);
  const list = found(
    holder.lists.find(({ slug }) => slug === c.req.param('list')),
    'list',
  );
  return { holder, list, items: list.itemsOf(holder.item) };
}

/**
 * The item in the address, with the kind of value that was chosen for it. What somebody else took away meanwhile is new
 * to who sends a form. Throws NotFound for an unknown one, and for a new one where none may be added.
 */
export async function askedItem(c: Request, load: LoadHolder, kind?: string): Promise<AskedItem> {
  const { holder, list, items } = await askedList(c, load);
  const id = c.req.param('itemId') ?? '';
  const index = items.findIndex((item, at) => list.idOf(item, at) === id);
  const mayBeNew = (id === NEW || c.req.method === 'POST') && items.length < (list.most ?? Number.POSITIVE_INFINITY);
  const blank = list.blank && { ...list.blank, ...(list.named ? { id } : {}) };
  const stored = found(items[index] ?? (mayBeNew ? blank : undefined), 'item');
  const isKind = kind !== undefined && Object.hasOwn(list.kinds?.words ?? {}, kind);
  const item = isKind && kind !== list.kinds?.of(stored) ? (list.withKind?.(stored, kind) ?? stored) : stored;
  return { holder, list, whole: { item: holder.item, edition: holder.edition.document }, items, id, index, item };
}

/** What was found wrong with the item when it was saved. */
const faultsOf = ({ holder, list, index }: AskedItem): Fault[] => {
  const start = `${list.key}[${index}].`;
  const findings = findingsByService(holder.edition.document).get(holder.findingsOf) ?? [];
  return findings
    .filter(({ path, isError }) => isError && path.startsWith(start))
    .map(({ path, sentence }) => ({ path: path.slice(start.length).replaceAll(/\[(\d+)\]/g, '.$1'), sentence }));
};

/** The form with what the item says now, and what was found wrong with it beside its fields. */
export function filledForm(asked: AskedItem): FormState {
  const { list, item, whole, holder, index } = asked;
  const version = String(holder.version);
  if (index < 0) return { raw: { version }, errors: {} };
  const fields = list.fieldsOf(item, whole, {});
  const { raw } = filledFrom(list.asForm(item), fields);
  return { raw: { ...raw, version }, errors: errorsOf(faultsOf(asked), fields) };
}

/** The names of the fields, with the heading that they stand under. */
export const labelsOf = (fields: readonly TypedField[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, label, group }) => [name, group ? `${group}: ${label}` : label]));
