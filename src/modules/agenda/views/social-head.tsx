import { type Language, pathIn } from '#kernel/languages.ts';
import { socialPicture, tagOf } from '../social/social-picture.ts';
import type { AgendaActivity } from '../sql/activities.ts';
import type { AgendaSession } from '../sql/matching.ts';
import type { Translated } from '../translated.ts';

type SocialProps = {
  activity: Translated<AgendaActivity>;
  sessions: readonly AgendaSession[];
  base: string;
  path: string;
  organisation: string;
  language: Language;
};

/** What others show when somebody shares the page. Source: The Open Graph protocol; X Cards. */
export const SocialHead = ({ activity, sessions, base, path, organisation, language }: SocialProps) => (
  <>
    <meta name="description" content={activity.summary} />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content={organisation} />
    <meta property="og:title" content={activity.title} />
    <meta property="og:description" content={activity.summary} />
    <meta property="og:url" content={base + path} />
    <meta name="twitter:card" content="summary_large_image" />
    {activity.pictureId ? (
      <>
        <meta property="og:image" content={`${base}/agenda/${activity.slug}/foto`} />
        <meta property="og:image:alt" content={activity.pictureAlt} />
      </>
    ) : (
      <DrawnPicture {...{ activity, sessions, base, organisation, language }} />
    )}
  </>
);

/** Its address changes with what it says, so that nobody shows the day of last week. */
const DrawnPicture = ({ activity, sessions, base, organisation, language }: Omit<SocialProps, 'path'>) => {
  const picture = socialPicture(activity, sessions, { organisation, language });
  const address = pathIn(language, `/agenda/${activity.slug}/deelplaat.png?v=${tagOf(picture)}`);
  return (
    <>
      <meta property="og:image" content={base + address} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={[picture.title, picture.when, picture.where].filter(Boolean).join('. ')} />
    </>
  );
};
