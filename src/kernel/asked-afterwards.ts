import type { Ctx } from './ctx.ts';
import type { Language } from './languages.ts';

/**
 * What a module to the right asks of who came to an activity, for the thanks that they get. Everybody has the same question
 * under the same address: it cannot know who asks for it.
 */
export type AskedAfterwards = (ctx: Ctx, activityId: string, language: Language) => Promise<Question | undefined>;
/** In the language of who reads it; `path` leads to the page in that language. */
export type Question = { readonly text: string; readonly path: string };

/** What is asked of who came to this activity, by any module. */
export async function questionsAfterwards(
  ctx: Ctx,
  modules: readonly { readonly askedAfterwards?: AskedAfterwards }[],
  { activityId, language }: { activityId: string; language: Language },
): Promise<Question[]> {
  const asked: Question[] = [];
  for (const module of modules) {
    const question = await module.askedAfterwards?.(ctx, activityId, language);
    if (question) asked.push(question);
  }
  return asked;
}
