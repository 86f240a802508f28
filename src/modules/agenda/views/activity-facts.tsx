import type { Child } from 'hono/jsx';
import { formatList } from '#kernel/languages.ts';
import type { Target } from '#kernel/translated-page.ts';
import { Card } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import type { ActivityTexts } from '../pages/activity-texts.ts';
import type { AgendaActivity } from '../sql/activities.ts';
import type { AgendaSession } from '../sql/matching.ts';
import type { Translated } from '../translated.ts';
import { type AgendaLanguage, agesText, priceLines, SPOKEN } from '../words.ts';
import { wordsTexts } from '../words-texts.ts';
import { writtenAs } from './written.tsx';

/** What an activity is a part of. */
export type Umbrella = Translated<{ activityId: string; slug: string; title: string }>;

type FactsProps = {
  activity: Translated<AgendaActivity>;
  umbrella: Umbrella | undefined;
  /** The next one, for where it is. */
  session: AgendaSession | undefined;
  words: { t: ActivityTexts; language: AgendaLanguage; to: (dutchPath: string) => Target };
};

/** Everything else one may want to know beforehand. */
export const ActivityFacts = (props: FactsProps) => (
  <Card>
    <DescriptionList items={factsOf(props).filter((item) => item !== undefined)} />
  </Card>
);

type Item = { term: string; details: Child };

function factsOf(props: FactsProps): (Item | undefined)[] {
  const { activity, umbrella, session, words } = props;
  const { t, language } = words;
  const { bring } = activity;
  const said = wordsTexts[language];
  return [
    session && { term: t.where, details: <Where session={session} words={words} /> },
    { term: t.forWhom, details: forWhom(props) },
    activity.prices.length > 0 ? { term: t.cost, details: <Cost {...props} /> } : undefined,
    { term: t.language, details: <Spoken {...props} /> },
    activity.facilities.length > 0
      ? { term: t.accessibility, details: activity.facilities.map((each) => <p>{said.facilities[each]}</p>) }
      : undefined,
    bring ? { term: t.bring, details: <span {...writtenAs(activity, 'bring', language)}>{bring}</span> } : undefined,
    { term: t.organiser, details: <Organiser {...props} /> },
    umbrella && { term: t.partOf, details: <PartOf umbrella={umbrella} words={words} /> },
    activity.campaignSlug ? { term: t.campaign, details: <Campaign {...props} /> } : undefined,
  ];
}

const Where = ({ session, words: { t, language, to } }: { session: AgendaSession; words: FactsProps['words'] }) => {
  const { venue, branchSlug, street, postcode, town, isOnline } = session;
  const address = [street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <>
      {venue && (
        <p>
          <span {...writtenInDutch(language)}>
            {venue}
            <br />
            {address}
          </span>
          {branchSlug && (
            <>
              <br />
              <Link {...to(`/vestigingen/${branchSlug}`)}>{t.toBranch}</Link>
            </>
          )}
        </p>
      )}
      {isOnline && <p>{t.online}</p>}
    </>
  );
};

function forWhom({ activity, words: { language } }: FactsProps): string {
  const { audiences } = wordsTexts[language];
  const groups = formatList(
    activity.audiences.map((each) => audiences[each]),
    language,
  );
  const ages = agesText(activity, language);
  return ages ? `${groups} (${ages})` : groups;
}

const Cost = ({ activity, words: { t, language } }: FactsProps) => (
  <>
    {priceLines(activity, language).map((line) => (
      <p>{line}</p>
    ))}
    {!activity.isFree && activity.companionsFree && activity.audiences.includes('children') && (
      <p>{t.companionsFree}</p>
    )}
  </>
);

const Spoken = ({ activity, words: { t } }: FactsProps) => (
  <>
    <bdi lang={activity.language}>{SPOKEN[activity.language] ?? activity.language}</bdi>
    {activity.dutchLevel && <p>{t.level(activity.dutchLevel)}</p>}
  </>
);

const Organiser = ({ activity, words: { t, language } }: FactsProps) => {
  const { organiser, partners, presenter } = activity;
  const names = { library: t.ourselves, together: t.together, others: t.others };
  return (
    <>
      {organiser && <p>{names[organiser]}</p>}
      {partners && <p>{withNames(t.partners, partners, language)}</p>}
      {presenter && <p>{withNames(t.presenter, presenter, language)}</p>}
    </>
  );
};

const PartOf = ({ umbrella, words: { language, to } }: { umbrella: Umbrella; words: FactsProps['words'] }) => (
  <Link {...to(`/agenda/${umbrella.slug}`)}>
    <span {...writtenAs(umbrella, 'title', language)}>{umbrella.title}</span>
  </Link>
);

/** Leads to all that is done for it. */
const Campaign = ({ activity, words: { language, to } }: FactsProps) => (
  <Link {...to(`/agenda?campagne=${activity.campaignSlug}`)}>
    <span {...writtenInDutch(language)}>{activity.campaignName}</span>
  </Link>
);

/** A sentence around names that the library wrote: marked, where the sentence is in another language. */
const withNames = (sentence: (names: string) => string, names: string, language: AgendaLanguage): Child => {
  const [before = '', after = ''] = sentence('\u0000').split('\u0000');
  return (
    <>
      {before}
      <span {...writtenInDutch(language)}>{names}</span>
      {after}
    </>
  );
};
