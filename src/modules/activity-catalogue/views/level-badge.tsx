import { Badge } from '#ui/badge.tsx';
import { levelOf, type Service, words } from '../../tariffs/index.ts';

const tones = { basis: 'green', 'basis-plus': 'ochre', unknown: 'neutral', 'not-applicable': 'neutral' } as const;

/** Basis or Basis Plus, with how sure we are where the source has lost it; and the red outline as a mark beside it. */
export const LevelBadges = ({ service }: { service: Service }) => {
  const { level, levelInferred } = levelOf(service);
  return (
    <>
      <Badge tone={tones[level]}>
        {words.level[level]}
        {levelInferred && `, indeling afgeleid (${words.certainty[service.levelInference?.certainty ?? 'low']})`}
      </Badge>
      {service.marks.map(() => (
        <Badge tone="brick">Rood omkaderd</Badge>
      ))}
    </>
  );
};
