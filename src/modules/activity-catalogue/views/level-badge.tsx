import { Badge } from '#ui/badge.tsx';
import type { Service } from '../edition.ts';
import { levelOf } from '../tariff/coverage.ts';
import { levelWords } from './words.ts';

const tones = { basis: 'green', 'basis-plus': 'ochre', unknown: 'neutral', 'not-applicable': 'neutral' } as const;

/** Basis or Basis Plus, with a question mark in words where the source has lost it; and the red outline as a mark beside it. */
export const LevelBadges = ({ service }: { service: Service }) => {
  const { level, levelInferred } = levelOf(service);
  return (
    <>
      <Badge tone={tones[level]}>
        {levelWords[level]}
        {levelInferred && ' (afgeleid)'}
      </Badge>
      {service.marks.map(() => (
        <Badge tone="brick">Rood omkaderd</Badge>
      ))}
    </>
  );
};
