import type { FilledValue } from '../../report-contents/index.ts';

/** Where everybody reads what a value is made of. */
export const valueAddress = ({ figureId, scope, period }: FilledValue): string =>
  `/cijfers/${figureId}?${new URLSearchParams({ gebied: scope, periode: period })}`;

/** The value as it is printed, leading to what it is made of. Without a value there is nothing to lead to. */
export const ValueLink = ({ value }: { value: FilledValue }) =>
  value.origin === 'unknown' ? (
    <span class="missing">{value.shown}</span>
  ) : (
    <a class="value" href={valueAddress(value)}>
      {value.shown}
      <span class="visually-hidden"> ({value.label})</span>
    </a>
  );
