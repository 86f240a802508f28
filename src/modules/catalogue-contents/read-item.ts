import type { FormState } from '#kernel/forms.ts';
import { readFields, type TypedField } from '#ui/typed-fields.ts';
import type { Fault, Item, ItemList, Raw, Whole } from './item-list.ts';

export type ReadItem = { readonly item: Item } | { readonly state: FormState };
type Asked = { readonly before: Item; readonly others: readonly Item[]; readonly whole: Whole };

/** The item with what was typed in its fields; or the form with a sentence beside each field that is wrong. */
export function readItem(list: ItemList, { before, others, whole }: Asked, typed: Raw): ReadItem {
  const raw = list.tidied?.(typed) ?? typed;
  const fields = list.fieldsOf(before, whole, raw);
  const { tree, errors } = readFields(list.asForm(before), fields, raw);
  const parsed = list.schema.safeParse(list.fromForm(tree));
  const faults = parsed.success
    ? (list.faultsOf?.(parsed.data, others) ?? [])
    : parsed.error.issues.map(({ path }) => ({ path: path.join('.'), sentence: 'Deze waarde past hier niet' }));
  for (const [name, sentence] of Object.entries(errorsOf(faults, fields))) errors[name] ??= sentence;
  return parsed.success && Object.keys(errors).length === 0 ? { item: parsed.data } : { state: { raw, errors } };
}

/** Faults beside the fields they are about; the first field takes what belongs to none. */
export function errorsOf(faults: readonly Fault[], fields: readonly TypedField[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, sentence } of faults) {
    const name = nameAt(path, fields);
    errors[name] = errors[name] ? `${errors[name]} ${sentence}` : sentence;
  }
  return errors;
}

function nameAt(path: string, fields: readonly TypedField[]): string {
  const names = fields.map(({ name }) => name);
  const found =
    names.find((name) => name === path) ??
    names.find((name) => name.startsWith(`${path}.`)) ??
    names.find((name) => path.startsWith(`${name}.`));
  return found ?? names[0] ?? path;
}
