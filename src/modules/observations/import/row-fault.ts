import type { Refusal, Texts } from '#kernel/result.ts';
import { textOf } from '#kernel/result.ts';
import type { EnterRefusal } from '../commands/enter-observation.ts';
import { observationTexts, valueTexts } from '../messages.ts';
import type { ValueTextFault } from '../value-text.ts';

type Told<C extends string, Facts = unknown> = Refusal & { readonly code: C } & Facts;

/** Why a line of a file cannot be entered. */
export type RowFault =
  | EnterRefusal
  | Told<'ambiguous-figure', { readonly typed: string; readonly ids: readonly string[] }>
  | Told<'wrong-area' | 'not-yours' | 'wrong-period', { readonly typed: string }>
  | Told<'wrong-value', { readonly why: ValueTextFault; readonly typed: string }>
  | Told<'unknown-word', { readonly column: string; readonly typed: string; readonly known: readonly string[] }>
  | Told<'no-source'>
  | Told<'repeated', { readonly otherLine: number }>
  | Told<'too-many-cells', { readonly typed: string }>;

const texts: Texts<RowFault> = {
  ...observationTexts,
  'ambiguous-figure': ({ typed, ids }) =>
    `"${typed}" heet meer dan een cijfer. Schrijf een van deze: ${ids.join(', ')}.`,
  'wrong-area': ({ typed }) =>
    typed === ''
      ? 'Vul een gebied in: een gemeente, een vestiging, organisatie, provincie, landelijk of niet vermeld.'
      : `"${typed}" is geen gemeente, vestiging of ander gebied dat wij kennen.`,
  'not-yours': ({ typed }) => `Voor ${typed} mag je geen cijfers invoeren.`,
  'wrong-period': ({ typed }) =>
    `"${typed}" is geen periode. Schrijf 2024, 2024-2025, 2024-11, of - als de bron geen periode noemt.`,
  'wrong-value': ({ why, typed }) => valueTexts[why](typed),
  'unknown-word': ({ column, typed, known }) => `${column}: "${typed}" kennen wij niet. Kies uit: ${known.join(', ')}.`,
  'no-source': () => 'Vul in waar het cijfer vandaan komt, in hoogstens 200 tekens.',
  repeated: ({ otherLine }) => `Dit cijfer staat voor dezelfde dagen al op regel ${otherLine}.`,
  'too-many-cells': ({ typed }) => `Deze regel heeft meer cellen dan er kolommen zijn, vanaf "${typed}".`,
};

/** One sentence for what is wrong with a line, and what to do. */
export const rowFaultText = (fault: RowFault): string => textOf(texts, fault);
