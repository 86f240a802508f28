import { formatCents } from '#kernel/money.ts';

/** An amount in whole cents, with figures of equal width. Undefined shows `missing`, never zero. */
export const Money = ({ cents, missing = 'onbekend' }: { cents: number | undefined | null; missing?: string }) =>
  cents === undefined || cents === null ? (
    <span class="missing">{missing}</span>
  ) : (
    <span class={cents < 0 ? 'money negative' : 'money'}>{formatCents(cents)}</span>
  );
