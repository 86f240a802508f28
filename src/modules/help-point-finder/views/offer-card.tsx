import { type Language, perLanguage } from '#kernel/languages.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Badge, Badges } from '#ui/badge.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { finderTexts } from '../finder-texts.ts';
import { languageName } from '../language-name.ts';
import { type Offer, takesPlace } from '../search.ts';
import type { HelpPoint } from '../sql.ts';
import { HourLine } from './hour-line.tsx';
import { WeekLines } from './week-lines.tsx';

export type Spoken = Words<typeof finderTexts>;

/** More dates stand on the page of the point. */
const SHOWN = 3;

/** Points with their next dates, one card each. */
export const Offers = ({ offers, words }: { offers: readonly Offer[]; words: Spoken }) => (
  <Cards>
    {offers.map((offer) => (
      <OfferCard offer={offer} words={words} />
    ))}
  </Cards>
);

const OfferCard = ({ offer, words }: { offer: Offer; words: Spoken }) => {
  const { point, hours, week } = offer;
  const { t, language, to } = words;
  const dutch = writtenInDutch(language);
  return (
    <Card
      level={3}
      title={
        <Link {...to(`/hulp/${point.slug}`)}>
          <span {...dutch}>{point.name}</span>
        </Link>
      }
      meta={<Where offer={offer} language={language} />}
      footer={
        takesAppointments(offer) && (
          <Link {...to(`/hulp/${point.slug}/afspraak`)}>
            {t.appoint}
            <span class="visually-hidden" {...dutch}>
              : {point.name}
            </span>
          </Link>
        )
      }
    >
      {point.summary && <p {...dutch}>{point.summary}</p>}
      <WeekLines week={week} language={language} />
      {hours.length > 0 ? (
        <ul class="help-hours">
          {hours.slice(0, SHOWN).map((hour) => (
            <HourLine hour={hour} language={language} />
          ))}
        </ul>
      ) : (
        <p>{point.byAppointment ? t.byAppointment : t.noDates}</p>
      )}
      <SpokenThere point={point} />
    </Card>
  );
};

/** Whether one can come on appointment: at an hour for that, or at a time to agree on. */
export const takesAppointments = ({ point, hours }: Pick<Offer, 'point' | 'hours'>): boolean =>
  point.byAppointment || hours.some((hour) => takesPlace(hour) && hour.way === 'appointment');

const kilometres = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 }),
);

/** `9 km`, `ongeveer 9 km` where we only know the town next to it. */
export function distanceText({ km, position }: Pick<Offer, 'km' | 'position'>, language: Language): string {
  const text = kilometres(language).format(Math.round(km ?? 0));
  return position?.isExact ? text : finderTexts[language].about(text);
}

const Where = ({ offer, language }: { offer: Offer; language: Language }) => (
  <>
    <span class="help-where">
      <Icon name="location" /> <PointAddress point={offer.point} language={language} />
    </span>
    {offer.km !== undefined && <bdi>{distanceText(offer, language)}</bdi>}
  </>
);

type AddressProps = { point: Pick<HelpPoint, 'whereName' | 'street' | 'town'>; language: Language };

/** `Bibliotheek Sleen, Kerkbrink 1, Sleen` */
export const PointAddress = ({ point, language }: AddressProps) => (
  <span {...writtenInDutch(language)}>{[point.whereName, point.street, point.town].filter(Boolean).join(', ')}</span>
);

/** The languages of who helps, each in its own script. */
export const SpokenThere = ({ point }: { point: Pick<HelpPoint, 'languages'> }) => (
  <Badges>
    {point.languages.map((tag) => (
      <Badge>
        <bdi lang={tag}>{languageName(tag)}</bdi>
      </Badge>
    ))}
  </Badges>
);
