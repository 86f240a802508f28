import { asDay, formatWeekday } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { HALF_DAYS } from '#kernel/half-days.ts';
import { Notes } from '#ui/field.tsx';
import type { Place, Topic } from '../contact.ts';
import {
  channelWords,
  digidWords,
  durationWords,
  halfDayWords,
  helperWords,
  helpWords,
  referralWords,
} from '../words.ts';
import { DigidRule, OwnMatterRule } from './register-help.tsx';
import type { Shown } from './register-shown.ts';

type Tile = {
  readonly value: string;
  readonly label: string;
  /** The key that chooses it. */
  readonly key?: string | undefined;
  readonly marks?: Readonly<Record<string, string | undefined>>;
};

type TilesProps = {
  readonly state: FormState;
  readonly name: string;
  readonly legend: string;
  readonly tiles: readonly Tile[];
  readonly chosen?: string;
  readonly look?: string;
};

/** One of a few, each a target that a thumb finds, with the key that chooses it. */
const Tiles = ({ state, name, legend, tiles, chosen = '', look = '' }: TilesProps) => {
  const now = state.raw[name] ?? chosen;
  return (
    <fieldset class={`help-tiles ${look}`}>
      <legend>{legend}</legend>
      <Notes id={name} error={state.errors[name]} language="nl" />
      <div>
        {tiles.map(({ value, label, key, marks }, index) => {
          const id = index === 0 ? name : `${name}-${value}`;
          return (
            <label class="help-tile" for={id}>
              <input type="radio" id={id} name={name} value={value} checked={value === now} data-key={key} {...marks} />
              <span>{label}</span>
              {key && (
                <span class="help-key" aria-hidden="true">
                  {key}
                </span>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
};

const tilesOf = (words: Readonly<Record<string, string>>, keys = ''): Tile[] =>
  Object.entries(words).map(([value, label], index) => ({ value, label, key: keys[index] }));

/** In the order of `helpWords`. No letter stands for two things. */
const HELP_KEYS = 'umscdn';

const topicTile = ({ id, label, asksDigid, usualBodyId }: Topic, index: number): Tile => ({
  value: id,
  label,
  key: index < 9 ? String(index + 1) : undefined,
  marks: {
    'data-digid': asksDigid ? '' : undefined,
    'data-rule': id.startsWith('digid') || id === 'machtigen' ? 'digid' : asksDigid ? 'own' : undefined,
    'data-body': usualBodyId ?? undefined,
  },
});

/** What somebody asked, with the rule that goes with it. */
export const AboutTopic = ({ state, topics }: Shown) => (
  <div class="help-column">
    <Tiles state={state} name="topic" legend="Waar ging het over?" tiles={topics.map(topicTile)} look="help-topics" />
    <p class="help-search" data-search hidden>
      <label for="topic-search">
        Ander onderwerp: typ een paar letters <kbd>o</kbd>
      </label>
      <input id="topic-search" type="search" autocomplete="off" />
    </p>
    <DigidRule />
    <OwnMatterRule />
  </div>
);

/** How that went, and about which organisation it was. */
export const AboutHelp = ({ state, lists, services }: Shown) => (
  <>
    <Tiles state={state} name="help" legend="Hoe hielp je?" tiles={tilesOf(helpWords, HELP_KEYS)} />
    <Tiles {...{ state, look: 'help-referral' }} name="referral" legend="Naar wie?" tiles={tilesOf(referralWords)} />
    {services.length > 0 && <Service {...{ state, services }} />}
    <Tiles
      {...{ state, look: 'help-digid' }}
      name="digid"
      legend="Hoe stond het met DigiD?"
      tiles={tilesOf(digidWords)}
    />
    <div class="field">
      <label for="body">Welke organisatie?</label>
      <Notes id="body" error={state.errors.body} language="nl" />
      <select id="body" name="body">
        <option value="">Die bij het onderwerp hoort</option>
        {[...lists.bodies.values()].map(({ id, label }) => (
          <option value={id} selected={state.raw.body === id}>
            {label}
          </option>
        ))}
      </select>
    </div>
  </>
);

/** Out of the referral directory, for who knows it. */
const Service = ({ state, services }: Pick<Shown, 'state' | 'services'>) => (
  <div class="field help-referral">
    <label for="service">
      Waarheen, uit de sociale kaart <span class="optional"> (mag leeg)</span>
    </label>
    <select id="service" name="service">
      <option value="">Niet gekozen</option>
      {services.map(({ id, name, organisationName }) => (
        <option value={id} selected={state.raw.service === id}>
          {organisationName}: {name}
        </option>
      ))}
    </select>
  </div>
);

/** How somebody came and was helped: as it was the last time, unless something else is chosen. */
export const AboutContact = ({ state, lists, place, present }: Shown & { place: Place }) => (
  <>
    <Tiles
      {...{ state, look: 'small' }}
      name="duration"
      legend="Hoe lang?"
      tiles={tilesOf(durationWords)}
      chosen="5-15"
    />
    <Tiles
      {...{ state, look: 'small' }}
      name="channel"
      legend="Hoe kwam iemand?"
      tiles={tilesOf(channelWords)}
      chosen="walk-in"
    />
    <label class="help-tile">
      <input type="checkbox" name="languageHelp" checked={state.raw.languageHelp === 'on'} data-key="t" />
      <span>Iemand hielp met de taal</span>
      <span class="help-key" aria-hidden="true">
        t
      </span>
    </label>
    <Where {...{ state, lists, place }} />
    <When state={state} present={present} />
  </>
);

const Where = ({ state, lists, place }: Pick<Shown, 'state' | 'lists'> & { place: Place }) => (
  <div class="field-row">
    <div class="field">
      <label for="place">Waar?</label>
      <Notes id="place" error={state.errors.place} language="nl" />
      <select id="place" name="place">
        {[...lists.places.values()].map(({ key, name, pointId }) => (
          <option value={key} selected={key === place.key}>
            {pointId === null ? `${name} (balie)` : name}
          </option>
        ))}
      </select>
    </div>
    <div class="field">
      <label for="helperRole">Wie hielp?</label>
      <select id="helperRole" name="helperRole">
        {Object.entries(helperWords).map(([value, label]) => (
          <option value={value} selected={value === (state.raw.helperRole ?? usualRole(place))}>
            {label}
          </option>
        ))}
      </select>
    </div>
  </div>
);

const usualRole = ({ pointId }: Place): string => (pointId === null ? 'front-office' : 'officer');

/** Today, and to be changed for who types in a sheet of paper. */
const When = ({ state, present }: Pick<Shown, 'state' | 'present'>) => {
  const halfDay = state.raw.halfDay ?? present.halfDay;
  const faults = state.errors.day ?? state.errors.halfDay;
  return (
    <details class="help-when" open={faults !== undefined || (state.raw.day ?? present.day) !== present.day}>
      <summary>
        <span data-when>
          {formatWeekday(asDay(present.day))}, {halfDayWords[present.halfDay]}
        </span>
      </summary>
      <div class="field">
        <label for="day">Op welke dag was het?</label>
        <Notes id="day" error={state.errors.day} language="nl" />
        <input id="day" type="date" name="day" value={state.raw.day ?? present.day} />
      </div>
      <Tiles
        {...{ state, look: 'small' }}
        name="halfDay"
        legend="Welk dagdeel?"
        chosen={halfDay}
        tiles={HALF_DAYS.map((value) => ({ value, label: halfDayWords[value] }))}
      />
    </details>
  );
};
