import { randomUUID } from 'node:crypto';
import type { PropsWithChildren } from 'hono/jsx';
import type { Request } from '#kernel/http.ts';
import { asset } from '#ui/assets.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorSummary } from '#ui/form.tsx';
import { respondAlone } from '#ui/respond.tsx';
import type { Lists, Place } from '../contact.ts';
import { faultTexts, missingTexts } from '../messages.ts';
import { AboutContact, AboutHelp, AboutTopic } from './register-fields.tsx';
import { Keys, Rules } from './register-help.tsx';
import type { Shown } from './register-shown.ts';

export const REGISTER = '/werk/hulpcontacten/registreren';
const TITLE = 'Hulpvraag noteren';
const PLACES = '/werk/cursusplekken';

/** The one screen. It names nobody, so that a tablet may keep it. */
export function showRegister(c: Request, shown: Shown) {
  const { state, place } = shown;
  if (!place)
    return respondAlone(
      c,
      TITLE,
      <>
        <h1>{TITLE}</h1>
        <EmptyState title="Geen informatiepunt">Er is geen punt waar jij hulp kunt noteren.</EmptyState>
      </>,
    );
  const content = (
    <div class="help-desk" data-help-desk={REGISTER} {...missingSentences()}>
      <link rel="stylesheet" href={asset('help-desk.css')} />
      <div class="help-head">
        <h1>{TITLE}</h1>
        <p>
          Vandaag geholpen: <strong data-helped>{shown.helped}</strong>
        </p>
        <Network />
      </div>
      <ErrorSummary state={state} />
      <Done shown={shown} place={place}>
        {c.var.mayOpen(PLACES) && <CoursePlace shown={shown} place={place} />}
      </Done>
      <section class="help-refused" aria-label="Teruggekomen" data-came-back hidden {...refusedSentences()}>
        <h2>Teruggekomen</h2>
        <ul />
      </section>
      <form method="post" action={REGISTER} class="form help-form" novalidate>
        <input type="hidden" name="id" value={state.raw.id ?? randomUUID()} />
        <input type="hidden" name="earlier" value={state.raw.earlier ?? ''} />
        <Earlier state={state} lists={shown.lists} />
        <div class="help-columns">
          <AboutTopic {...shown} />
          <div class="help-column">
            <AboutHelp {...shown} />
            <AboutContact {...shown} place={place} />
          </div>
        </div>
        <div class="help-save">
          <button type="submit" class="button">
            Bewaar <kbd>Enter</kbd>
          </button>
          <button type="submit" class="button secondary" name="more" value="1">
            Nog een vraag van dezelfde bezoeker <kbd>+</kbd>
          </button>
        </div>
      </form>
      {shown.takesNotes && <a href="/werk/hulpcontacten/notities">Past het in geen lijst? Schrijf een notitie</a>}
      <Rules />
      <Keys />
      <Refused shown={shown} />
      <script type="module" src={asset('help-desk.js')} />
    </div>
  );
  return respondAlone(c, TITLE, content, shown.status);
}

const refusedSentences = (): Record<string, string> =>
  Object.fromEntries(Object.entries(faultTexts).map(([code, text]) => [`data-${code}`, text]));

const missingSentences = (): Record<string, string> =>
  Object.fromEntries(Object.entries(missingTexts).map(([field, text]) => [`data-missing-${field}`, text]));

/** How the tablet stands with the network. Empty without JavaScript. */
const Network = () => (
  <>
    <p
      class="door-network"
      role="status"
      data-network
      data-sent="Alles verstuurd"
      data-waiting="# nog te versturen"
      data-offline="Geen netwerk, # nog te versturen"
      data-signed-out="Uitgelogd, # nog te versturen. Het blijft op dit apparaat."
      data-refused="# teruggekomen, kijk hieronder"
    />
    <a class="button small" href={`/inloggen?terug=${encodeURIComponent(REGISTER)}`} data-sign-in hidden>
      Log in
    </a>
    <button
      type="button"
      class="button secondary small"
      data-take
      data-worker="/werk/hulpcontacten/bewaker.js"
      data-taken="Ook zonder netwerk te gebruiken"
      hidden
    >
      Meenemen zonder netwerk
    </button>
  </>
);

type DoneProps = PropsWithChildren<{ shown: Shown; place: Place }>;

/** What was just done, with the way back. */
const Done = ({ shown: { keptId, wasTakenBack }, place, children }: DoneProps) => (
  <div class="help-done" role="status" data-done data-kept="Bewaard:" data-taken-back="Ongedaan gemaakt.">
    <p>{keptId ? 'Bewaard.' : wasTakenBack ? 'Ongedaan gemaakt.' : ''}</p>
    <form method="post" action="/werk/hulpcontacten/ongedaan" hidden={!keptId}>
      <input type="hidden" name="id" value={keptId ?? ''} />
      <input type="hidden" name="place" value={place.key} />
      <button type="submit" class="button secondary small">
        Ongedaan maken <kbd>z</kbd>
      </button>
    </form>
    {children}
  </div>
);

/** From a question to a place in a course. The address says where, and nothing of what was noted. */
const CoursePlace = ({ shown: { wantsCourse }, place: { key } }: Pick<DoneProps, 'shown' | 'place'>) => (
  <a
    class="button quiet small"
    href={`${PLACES}?${key.replace(':', '=')}`}
    data-course-place
    data-offline="Zonder netwerk lukt aanmelden niet. Het kan straks nog, bij Cursussen."
    hidden={!wantsCourse}
  >
    Geef meteen een plek in een cursus
  </a>
);

const Earlier = ({ state, lists }: { state: Shown['state']; lists: Lists }) => {
  const topics = topicsIn(state.raw.earlier ?? '');
  return (
    <p class="help-earlier" data-earlier hidden={topics.length === 0}>
      Dezelfde bezoeker vroeg al over: <span>{topics.map((id) => lists.topics.get(id)?.label ?? id).join(', ')}</span>
    </p>
  );
};

const topicsIn = (earlier: string): string[] =>
  [...earlier.matchAll(/"topic":"([a-z0-9-]+)"/g)].map(([, id = '']) => id);

/** For the script: one that came back, with what can be put right. */
const Refused = ({ shown: { lists, topics } }: { shown: Shown }) => (
  <template data-came-back-row>
    <li>
      <p />
      <form class="help-again">
        <label>
          Dag <input type="date" name="day" />
        </label>
        <label>
          Waar{' '}
          <select name="place">
            {[...lists.places.values()].map(({ key, name }) => (
              <option value={key}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          Onderwerp{' '}
          <select name="topic">
            {topics.map(({ id, label }) => (
              <option value={id}>{label}</option>
            ))}
          </select>
        </label>
        <button type="submit" class="button small">
          Stuur opnieuw
        </button>
        <button type="button" class="button quiet small">
          Gooi weg
        </button>
      </form>
    </li>
  </template>
);
