import type { User } from '#kernel/access.ts';
import type { Cast } from './promises.ts';

/** The people of the demo who act in it. */
export type Everybody = Cast & {
  readonly programmeMaker: User;
  readonly deskWorker: User;
  readonly informationOfficer: User;
};

/** Who is who among the demo accounts. Throws when somebody is missing. */
export function castOf(users: ReadonlyMap<string, User>): Everybody {
  const named = (name: string): User => {
    const user = users.get(`${name}@demo.nl`);
    if (!user) throw new Error(`the demo misses ${name}`);
    return user;
  };
  return {
    ...{ accountManager: named('account'), director: named('directeur'), programmeMaker: named('programma') },
    ...{ deskWorker: named('balie'), informationOfficer: named('informatie') },
    officers: { GM0109: named('coevorden'), GM0119: named('meppel') },
  };
}
