import type { AgendaActivity } from '../sql.ts';

type SocialProps = { activity: AgendaActivity; base: string; path: string; organisation: string };

/** What others show when somebody shares the page. Source: The Open Graph protocol; X Cards. */
export const SocialHead = ({ activity, base, path, organisation }: SocialProps) => (
  <>
    <meta name="description" content={activity.summary} />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content={organisation} />
    <meta property="og:title" content={activity.title} />
    <meta property="og:description" content={activity.summary} />
    <meta property="og:url" content={base + path} />
    <meta name="twitter:card" content={activity.pictureId ? 'summary_large_image' : 'summary'} />
    {activity.pictureId && (
      <>
        <meta property="og:image" content={`${base}/agenda/${activity.slug}/foto`} />
        <meta property="og:image:alt" content={activity.pictureAlt} />
      </>
    )}
  </>
);
