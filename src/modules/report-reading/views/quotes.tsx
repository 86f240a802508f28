import { type Around, shownIn } from '../around.ts';
import type { PartOf } from '../parts.ts';

/** What people said, as long as they agree to have it shown. Who took that back is not there; staff hear that somebody did. */
export const Quotes = ({ block, ...around }: Around & { block: PartOf<'quotes'> }) => {
  const shown = shownIn(block, around);
  const gone = around.seesConsent ? block.testimonialIds.length - shown.length : 0;
  if (shown.length === 0 && gone === 0) return null;
  return (
    <div class="stack">
      {block.heading && shown.length > 0 && <h3>{block.heading}</h3>}
      {shown.length > 0 && (
        <div class="quotes">
          {shown.map(({ quote, name, photo }) => (
            <figure class="quote">
              {photo && <img class="picture" src={photo.address} alt={photo.alt} loading="lazy" />}
              {quote && (
                <blockquote dir="auto">
                  <p>{quote}</p>
                </blockquote>
              )}
              <figcaption>{name}</figcaption>
            </figure>
          ))}
        </div>
      )}
      {gone > 0 && <p class="meta">{goneText(gone)}</p>}
    </div>
  );
};

const goneText = (gone: number): string =>
  `Alleen voor medewerkers: ${gone === 1 ? '1 uitspraak staat hier' : `${gone} uitspraken staan hier`} niet meer, omdat de toestemming voorbij of ingetrokken is.`;
