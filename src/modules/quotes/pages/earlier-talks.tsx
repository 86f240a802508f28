import { servicesOf } from '../../quote-contents/index.ts';
import type { Loaded } from './load.ts';

/** Links to what was said about services that the version no longer has. Shows nothing when there is none. */
export const EarlierTalks = ({ loaded: { version, talks }, path }: { loaded: Loaded; path: string }) => {
  const offered = new Set(servicesOf(version).map(({ id }) => id));
  const talked = new Set(talks.map(({ serviceId }) => serviceId));
  const gone = version.edition.document.services.filter(({ id }) => talked.has(id) && !offered.has(id));
  if (gone.length === 0) return null;
  return (
    <section class="stack">
      <h2>Besproken, en niet meer in deze versie</h2>
      <ul>
        {gone.map(({ id, title }) => (
          <li>
            <a href={`${path}/diensten/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};
