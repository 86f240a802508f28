import type { Group } from './group.ts';

/** How many wait for a course in a municipality, and since when. */
export type Demand = {
  readonly courseId: string;
  readonly courseName: string;
  readonly municipalityCode: string | null;
  readonly waiting: number;
  /** Of them: who were written to about a group that begins. */
  readonly told: number;
  readonly since: Date;
  /** Who had a place or waited for one, and cancelled. */
  readonly cancelled: number;
  /** The group for which most people wait: another one would be like it. */
  readonly like: Group;
};

/** What is asked for more than there is, by course and municipality; where most people wait on top. */
export function demandOf(groups: readonly Group[]): Demand[] {
  const keyOf = ({ courseId, municipalityCode }: Group) => `${courseId} ${municipalityCode}`;
  return [...Map.groupBy(groups, keyOf).values()]
    .flatMap((those): Demand[] => {
      const [like] = those.toSorted((a, b) => b.waiting - a.waiting);
      const since = those
        .flatMap(({ waitingSince }) => waitingSince ?? [])
        .toSorted((a, b) => a.getTime() - b.getTime());
      if (!like || !since[0]) return [];
      const { courseId, courseName, municipalityCode } = like;
      const sum = (of: (group: Group) => number) => those.reduce((total, group) => total + of(group), 0);
      const people = {
        waiting: sum(({ waiting }) => waiting),
        told: sum(({ told }) => told),
        cancelled: sum(({ cancelled }) => cancelled),
      };
      return [{ courseId, courseName, municipalityCode, ...people, since: since[0], like }];
    })
    .toSorted((a, b) => b.waiting - a.waiting);
}
