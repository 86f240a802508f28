import { formatList } from '#kernel/languages.ts';
import { formatCents } from '#kernel/money.ts';
import { formatWeeklyHours } from '#kernel/weekly-hours.ts';
import { type Entry, type ReferralTopic, referralTopics } from '../referral-directory/index.ts';

type Service = Entry['services'][number];
type Said = { label: string; value: string };

const languageNames = new Intl.DisplayNames('nl', { type: 'language' });
const listed = (words: readonly string[]): string => (words.length > 0 ? formatList(words, 'nl') : '');

/**
 * What we say of a service beside the fields that its organisation can change: who confirms it stands behind this too.
 * `names` are those of municipalities, by code.
 */
export function alsoSaidOf({ locations }: Entry, service: Service, names: ReadonlyMap<string, string>): Said[] {
  const here = locations.filter(({ id }) => service.places.some(({ locationId }) => locationId === id));
  const hours = service.hours.flatMap((span) => {
    const place = locations.find(({ id }) => id === span.locationId);
    return place ? [`${formatWeeklyHours(span)}, ${place.name}`] : [];
  });
  return [
    { label: 'Let op', value: service.alert },
    { label: 'Nu', value: service.status === 'temporarily closed' ? 'tijdelijk dicht' : '' },
    {
      label: 'Helpt bij',
      value: listed(service.topics.map((topic) => referralTopics[topic as ReferralTopic] ?? topic)),
    },
    {
      label: 'Voor mensen uit',
      value: listed(service.municipalityCodes.map((code) => names.get(code) ?? code)) || 'heel Nederland',
    },
    { label: 'Leeftijd', value: agesText(service) },
    { label: 'Bedrag', value: costText(service) },
    { label: 'Wat neem je mee', value: listed(service.requiredDocuments) },
    { label: 'Waar', value: here.map(({ name, street, town }) => together(name, street, town)).join('; ') },
    { label: 'Wanneer op een plek', value: hours.join('; ') },
    { label: 'Talen', value: listed(service.languages.map((code) => languageNames.of(code) ?? code)) },
    { label: 'Tolk', value: service.interpretationServices },
    { label: 'Mailadres', value: service.email ?? '' },
  ].filter(({ value }) => value !== '');
}

const together = (...words: string[]): string => [...new Set(words.filter((word) => word !== ''))].join(', ');

function agesText({ minimumAge, maximumAge }: Service): string {
  if (minimumAge === null) return maximumAge === null ? '' : `tot en met ${maximumAge} jaar`;
  return maximumAge === null ? `vanaf ${minimumAge} jaar` : `${minimumAge} tot en met ${maximumAge} jaar`;
}

const costText = ({ costCents }: Service): string =>
  costCents === null ? '' : costCents === 0 ? 'gratis' : formatCents(costCents);
