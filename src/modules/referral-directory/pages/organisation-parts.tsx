import { asDay, formatDay } from '#kernel/days.ts';
import { typedEuros } from '#kernel/money.ts';
import { Badge, Badges } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { isOffered, LOCATION_TYPES, type Location, type Service, STATUSES } from '../domain.ts';
import type { Entry } from '../entries.ts';
import { languagesText } from '../languages-spoken.ts';
import { topicsText } from '../topics.ts';
import { weekText } from '../week.ts';
import { pathOf } from './load.ts';

type Item = { term: string; details: string };

/** Only what is known: an empty line tells nobody anything. */
const known = (items: readonly Item[]): Item[] => items.filter(({ details }) => details !== '');

const agesText = ({ minimumAge, maximumAge }: Service): string => {
  if (minimumAge !== null && maximumAge !== null) return `${minimumAge} tot en met ${maximumAge} jaar`;
  if (minimumAge !== null) return `vanaf ${minimumAge} jaar`;
  return maximumAge === null ? '' : `tot en met ${maximumAge} jaar`;
};

const costText = ({ costCents, feesDescription }: Service): string =>
  [costCents === null ? '' : costCents === 0 ? 'gratis' : `€ ${typedEuros(costCents)}`, feesDescription]
    .filter((part) => part !== '')
    .join('. ');

const WebLink = ({ url, broken }: { url: string | null; broken: ReadonlySet<string> }) =>
  url === null ? null : (
    <p>
      <a href={url} rel="noreferrer">
        {url.replace(/^https?:\/\//, '')}
      </a>{' '}
      {broken.has(url) && <Badge tone="brick">website werkt niet</Badge>}
    </p>
  );

type ServiceProps = { entry: Entry; service: Service; broken: ReadonlySet<string>; mayEdit: boolean; served: string[] };

/** One service, with where and when. */
export const ServiceCard = ({ entry, service, broken, mayEdit, served }: ServiceProps) => {
  return (
    <Card
      title={service.name}
      level={3}
      footer={
        mayEdit && (
          <a href={`${pathOf(entry.id)}/diensten/${service.id}`}>
            Bewerk<span class="visually-hidden"> {service.name}</span>
          </a>
        )
      }
    >
      <Badges>
        {!isOffered(service) && <Badge tone="brick">{STATUSES[service.status].toLowerCase()}</Badge>}
        {service.status === 'temporarily closed' && <Badge tone="ochre">tijdelijk dicht</Badge>}
        {isOffered(service) && service.confirmedOn === null && <Badge tone="ochre">nog niet bevestigd</Badge>}
      </Badges>
      {service.description && <p>{service.description}</p>}
      {service.alert && <p class="hint">{service.alert}</p>}
      <WebLink url={service.url} broken={broken} />
      <DescriptionList
        items={known([
          { term: 'Helpt bij', details: topicsText(service.topics) },
          { term: 'Voor mensen uit', details: served.join(', ') || 'overal' },
          { term: 'Voor wie', details: [service.eligibilityDescription, agesText(service)].filter(Boolean).join('. ') },
          { term: 'Aanmelden', details: service.applicationProcess },
          { term: 'Meenemen', details: service.requiredDocuments.join(', ') },
          { term: 'Kosten', details: costText(service) },
          { term: 'Talen', details: languagesText(service.languages) },
          { term: 'Tolk', details: service.interpretationServices },
          { term: 'Telefoon', details: service.phones.join(', ') },
          { term: 'Mail', details: service.email ?? '' },
          { term: 'Wanneer', details: weekText(service.hours.filter(({ locationId }) => locationId === null)) },
          { term: 'Bevestigd op', details: service.confirmedOn ? formatDay(asDay(service.confirmedOn)) : '' },
        ])}
      />
      <ServicePlaces entry={entry} service={service} />
    </Card>
  );
};

const ServicePlaces = ({ entry, service }: { entry: Entry; service: Service }) => {
  const here = entry.locations.filter(({ id }) => service.places.some(({ locationId }) => locationId === id));
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map((location) => (
        <li>
          {placeText(location)}
          {whenText(service, location)}
        </li>
      ))}
    </ul>
  );
};

const whenText = ({ hours }: Service, { id }: Location): string => {
  const week = weekText(hours.filter(({ locationId }) => locationId === id));
  return week && `: ${week}`;
};

const placeText = ({ name, street, postcode, town }: Location): string =>
  [name, street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** Where the organisation can be found. */
export const Places = ({ entry, mayEdit }: { entry: Entry; mayEdit: boolean }) => (
  <section class="stack">
    <h2>Plekken</h2>
    {entry.locations.map((location) => (
      <Card
        title={location.name}
        level={3}
        meta={LOCATION_TYPES[location.locationType]}
        footer={
          mayEdit && (
            <a href={`${pathOf(entry.id)}/plekken/${location.id}`}>
              Bewerk<span class="visually-hidden"> {location.name}</span>
            </a>
          )
        }
      >
        <DescriptionList
          items={known([
            { term: 'Adres', details: placeText({ ...location, name: '' }) },
            { term: 'Webadres', details: location.url ?? '' },
            { term: 'Toegankelijkheid', details: location.accessibility },
            { term: 'Hoe kom je er', details: location.transportation },
          ])}
        />
      </Card>
    ))}
    {mayEdit && (
      <p>
        <ButtonLink href={`${pathOf(entry.id)}/plekken/nieuw`} kind="secondary">
          Nieuwe plek
        </ButtonLink>
      </p>
    )}
  </section>
);

type FactsProps = { entry: Entry; broken: ReadonlySet<string>; keepers: string[] };

/** How the organisation is reached, and who keeps its entry right. */
export const OrganisationFacts = ({ entry, broken, keepers }: FactsProps) => (
  <Card title="Contact">
    <WebLink url={entry.website} broken={broken} />
    <DescriptionList
      items={known([
        { term: 'Telefoon', details: entry.phones.join(', ') },
        { term: 'Mail', details: entry.email ?? '' },
        { term: 'Wij houden dit bij', details: keepers.join(', ') || 'de hele organisatie' },
        { term: 'Navragen bij', details: entry.contactEmail ?? 'nog geen mailadres' },
        { term: 'Per mail navragen', details: entry.wantsMail ? 'ja' : 'nee, liever niet' },
      ])}
    />
  </Card>
);
