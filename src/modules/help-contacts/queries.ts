import { type Actor, can, type Scope } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Lists, Place } from './contact.ts';
import { countOn } from './sql/contacts.ts';
import { listBodies, listPlaces, listTopics } from './sql/lists.ts';

export const scopeOf = ({ municipalityCode, branchId }: Pick<Place, 'municipalityCode' | 'branchId'>): Scope => ({
  municipality: municipalityCode,
  ...(branchId !== null && { branchId }),
});

const mayRegisterAt = (actor: Actor, place: Place): boolean => can(actor, 'help-contacts:register', scopeOf(place));

/** What there is to choose from, with what is not in use any more; of the places those where this actor may register. */
export async function listsFor({ tx, actor }: Pick<Ctx, 'tx' | 'actor'>): Promise<Lists> {
  return { ...(await choices(tx)), places: await placesFor({ tx, actor }) };
}

async function placesFor({ tx, actor }: Pick<Ctx, 'tx' | 'actor'>): Promise<Lists['places']> {
  const places = (await listPlaces(tx)).filter((place) => mayRegisterAt(actor, place));
  return new Map(places.map((place) => [place.key, place]));
}

async function choices(tx: Tx): Promise<Pick<Lists, 'topics' | 'bodies'>> {
  const [topics, bodies] = [await listTopics(tx), await listBodies(tx)];
  return {
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    bodies: new Map(bodies.map((body) => [body.id, body])),
  };
}

/** How many were helped today at a place where this actor may register; at any other nobody. */
export async function helpedToday(ctx: Ctx, key: string): Promise<number> {
  const place = (await placesFor(ctx)).get(key);
  return place ? countOn(ctx.tx, place, today(ctx.now)) : 0;
}
