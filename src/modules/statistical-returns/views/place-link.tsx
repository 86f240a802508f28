import type { Request } from '#kernel/http.ts';
import type { ReturnLine } from '../statistical-return.ts';

type Props = {
  c: Request;
  line: ReturnLine;
  /** Instead of what one can do there. */
  words?: string | undefined;
};

/** Where a value is counted, entered or kept. Who may not go there reads only the words. */
export const PlaceLink = ({ c, line, words }: Props) => {
  const { place, section, label } = line;
  if (!place || !c.var.mayOpen(place.href.split('?')[0] ?? '')) return <span>{words}</span>;
  return (
    <a href={place.href}>
      {words ?? place.label}
      <span class="visually-hidden">
        : {section}, {label}
      </span>
    </a>
  );
};
