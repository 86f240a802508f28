import type { Ctx } from '#kernel/ctx.ts';
import type { Module } from '#kernel/module.ts';
import { type Controls, controlsOf } from './controls.ts';
import { contentHash, contentOf, type DeliveredContent } from './delivered.ts';
import { loadReturn } from './load-return.ts';
import { type Delivery, type Explanation, listDeliveries, listExplanations, type ReturnKey } from './sql.ts';
import type { StatisticalReturn } from './statistical-return.ts';

/** A return with all that was done with it. */
export type KnownReturn = StatisticalReturn & {
  readonly controls: Controls;
  readonly explanations: ReadonlyMap<string, Explanation>;
  /** As it would be delivered now, and the hash of that. */
  readonly content: DeliveredContent;
  readonly hash: string;
  /** The last one first. */
  readonly deliveries: readonly Delivery[];
};

/** Throws Forbidden. */
export async function knownReturn(ctx: Ctx, modules: readonly Module[], key: ReturnKey): Promise<KnownReturn> {
  const loaded = await loadReturn(ctx, modules, key);
  const explanations = new Map((await listExplanations(ctx.tx, key)).map((each) => [each.lineCode, each]));
  const controls = controlsOf(loaded, new Map([...explanations].map(([code, { text }]) => [code, text])));
  const given = controls.jumps.flatMap(({ line, explanation }) =>
    explanation ? [[line.code, explanation] as const] : [],
  );
  const content = contentOf(loaded, new Map(given));
  return {
    ...loaded,
    controls,
    explanations,
    content,
    hash: contentHash(content),
    deliveries: await listDeliveries(ctx.tx, key),
  };
}
