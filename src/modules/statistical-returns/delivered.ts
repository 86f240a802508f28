import { hashOf } from '#kernel/content-hash.ts';
import type { FieldValue, ReturnLine, StatisticalReturn } from './statistical-return.ts';

/** A field as it was handed in; without a value it was left empty. */
export type DeliveredLine = Pick<ReturnLine, 'code' | 'section' | 'label' | 'definition'> & {
  readonly value?: FieldValue;
  readonly origin?: string;
  readonly source?: string;
  /** Why it differs much from the year before. */
  readonly explanation?: string;
};

/** All that was handed in, in the order of the form. */
export type DeliveredContent = { readonly lines: readonly DeliveredLine[] };

/** What is kept of a return when it is delivered: without what only helps to fill it in. */
export function contentOf({ lines }: StatisticalReturn, explanations: ReadonlyMap<string, string>): DeliveredContent {
  return {
    lines: lines.map(({ code, section, label, definition, value, origin, source }) => {
      const explanation = explanations.get(code);
      return {
        ...{ code, section, label, definition },
        ...(value !== undefined && { value }),
        ...(origin && { origin }),
        ...(source && { source }),
        ...(explanation && { explanation }),
      };
    }),
  };
}

export const contentHash = (content: DeliveredContent): string => hashOf(content);

/** A field that says otherwise than before. Without `before` it was empty or not there, without `after` it is now. */
export type LineChange = {
  readonly section: string;
  readonly label: string;
  readonly before?: FieldValue;
  readonly after?: FieldValue;
};

/** What a reader of the earlier one finds changed, in the order of the later one, and then what is no longer there. */
export function changesBetween(earlier: DeliveredContent, later: DeliveredContent): LineChange[] {
  const was = new Map(earlier.lines.map((line) => [line.code, line]));
  const is = new Set(later.lines.map(({ code }) => code));
  return [
    ...later.lines.flatMap((line) => changeOf(line, was.get(line.code)?.value, line.value)),
    ...earlier.lines.filter(({ code }) => !is.has(code)).flatMap((line) => changeOf(line, line.value, undefined)),
  ];
}

const changeOf = (
  { section, label }: DeliveredLine,
  before: FieldValue | undefined,
  after: FieldValue | undefined,
): LineChange[] =>
  before === after
    ? []
    : [{ section, label, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
