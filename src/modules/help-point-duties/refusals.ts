import type { Duty } from './domain.ts';

/** This account may not help at that point, or not any more. */
export type NotHelperHere = { readonly code: 'not-helper-here'; readonly accountId: string };
export type StandsTwice = { readonly code: 'stands-twice'; readonly accountId: string };
/** It is over, or does not take place. */
export type NotToCome = { readonly code: 'not-to-come' };
/** Who asks is not, or no more, on duty there. */
export type NotOnDuty = { readonly code: 'not-on-duty' };
/** Somebody else took it, or it is not needed any more. */
export type NotOpen = { readonly code: 'not-open' };

/** What is wrong with who was put on duty, where these are the accounts that may help there. */
export function wrongAmong(
  duties: readonly Duty[],
  helpers: readonly { readonly id: string }[],
): NotHelperHere | StandsTwice | undefined {
  const stranger = duties.find(({ accountId }) => !helpers.some(({ id }) => id === accountId));
  if (stranger) return { code: 'not-helper-here', accountId: stranger.accountId };
  const again = duties.find(({ accountId }, index) =>
    duties.slice(0, index).some((duty) => duty.accountId === accountId),
  );
  return again && { code: 'stands-twice', accountId: again.accountId };
}
