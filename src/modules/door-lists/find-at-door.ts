import { folded } from '#kernel/folded.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { readShortCode } from '#kernel/short-code.ts';
import type { DoorHousehold, OtherHousehold } from './list.ts';

/** What a door knows of who may come to it. */
export type KnownHere = { readonly list: readonly DoorHousehold[]; readonly others: readonly OtherHousehold[] };

/** The code of a household, which only the program can tell. */
export type CodeOf = (registrationId: string) => string;

/** Why nobody is checked in by a word: it is no household of this list, or one that has no place, or it is in already. */
export type NotCheckedIn =
  | { readonly code: OtherHousehold['why'] | 'unknown-code' | 'unknown-name' | 'several' }
  | { readonly code: 'already-in'; readonly name: string };

/** The household that is meant by a code or a part of a name. Refuses whom the door cannot let in by it. */
export function findAtDoor(
  { list, others }: KnownHere,
  word: string,
  codeOf: CodeOf,
): Result<DoorHousehold, NotCheckedIn> {
  const code = readShortCode(word);
  const isMeant = ({ id }: { id: string }) => codeOf(id) === code;
  const byCode = code === undefined ? [] : list.filter(isMeant);
  const other = code !== undefined && byCode.length === 0 && others.find(isMeant);
  if (other) return refuse({ code: other.why });
  const [household, ...more] = byCode.length > 0 ? byCode : list.filter((one) => namesOf(one).includes(folded(word)));
  if (!household) return refuse({ code: code === undefined ? 'unknown-name' : 'unknown-code' });
  if (more.length > 0) return refuse({ code: 'several' });
  if (household.people.every(({ isPresent }) => isPresent)) return refuse({ code: 'already-in', name: household.name });
  return household.isExpected ? ok(household) : refuse({ code: 'left' });
}

/** The names of a household by which it is looked for. */
export const namesOf = ({ name, people }: DoorHousehold): string =>
  folded([name, ...people.filter(({ isNamed }) => isNamed).map(({ label }) => label)].join(' '));
