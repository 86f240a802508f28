import type { Request } from '#kernel/http.ts';
import type { ReturnLine } from '../statistical-return.ts';

/** Where a value is counted, entered or kept, for who may go there. */
export const PlaceLink = ({ c, line }: { c: Request; line: ReturnLine }) => {
  const { place } = line;
  if (!place || !c.var.mayOpen(place.href.split('?')[0] ?? '')) return null;
  return (
    <a href={place.href}>
      {place.label}
      <span class="visually-hidden">
        : {line.section}, {line.label}
      </span>
    </a>
  );
};
