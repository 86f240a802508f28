import type { z } from 'zod';
import type { Tree, TypedField } from '#ui/typed-fields.ts';
import type { EditionDocument } from '../tariffs/index.ts';

/** Something by the names of the grammar: a service, the frame of an edition, or one thing in a list of either. */
export type Item = Readonly<Record<string, unknown>>;
/** What was typed, by field name. */
export type Raw = Readonly<Record<string, string>>;
/** The service or frame that holds a list, in its edition. */
export type Whole = { readonly item: Item; readonly edition: EditionDocument };
/** What is wrong, at a path in the item. */
export type Fault = { readonly path: string; readonly sentence: string };

type ListOf<T> = {
  /** Where the list stands in its whole, and in the paths of findings. */
  readonly key: string;
  /** Its word in the address. */
  readonly slug: string;
  readonly title: string;
  /** One of it, with its article: `een norm`. */
  readonly one: string;
  readonly schema: z.ZodType<T>;
  readonly fieldsOf: (item: T, whole: Whole, raw: Raw) => readonly TypedField[];
  readonly nameOf: (item: T) => string;
  /** What readers will see of it, below its name. */
  readonly sentencesOf: (item: T, whole: Whole) => readonly string[];
  /** Something to start from; its values are never shown. Without it the list has as many as it has. */
  readonly blank?: Item;
  readonly idOf?: (item: T, index: number) => string;
  /** Its id is made from its name, once. */
  readonly named?: boolean;
  readonly ordered?: boolean;
  readonly most?: number;
  readonly kinds?: { readonly words: Readonly<Record<string, string>>; readonly of: (item: T) => string };
  readonly withKind?: (item: T, kind: string) => Item;
  /** What was typed without its empty rows. */
  readonly tidied?: (raw: Raw) => Raw;
  /** The item as its fields name it, and back. */
  readonly asForm?: (item: T) => object;
  readonly fromForm?: (tree: Tree) => object;
  readonly faultsOf?: (item: T, others: readonly T[]) => readonly Fault[];
  /** Titles of what needs it; then it stays. */
  readonly usersOf?: (item: T, whole: Whole) => readonly string[];
  readonly itemsOf?: (whole: Item) => readonly T[];
  readonly withItems?: (whole: Item, items: readonly T[]) => Item;
};

/** A list that staff keep with a form for each of its items. */
export type ItemList = Required<Pick<ListOf<Item>, 'idOf' | 'itemsOf' | 'withItems' | 'asForm' | 'fromForm'>> &
  Omit<ListOf<Item>, 'idOf' | 'itemsOf' | 'withItems' | 'asForm' | 'fromForm'>;

/** Writes a list down by the type of its items; from then on an item is what its schema lets through. */
export const defineList = <T>(list: ListOf<T>): ItemList => {
  const plain: ListOf<Item> = list as unknown as ListOf<Item>;
  return {
    idOf: ({ id }) => String(id),
    itemsOf: (whole) => whole[plain.key] as Item[],
    withItems: (whole, items) => ({ ...whole, [plain.key]: items }),
    asForm: (item) => item,
    fromForm: (tree) => tree,
    ...plain,
  };
};
