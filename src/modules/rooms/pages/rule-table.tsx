import { formatCents } from '#kernel/money.ts';
import { Badge } from '#ui/badge.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { ruleFor } from '../checks.ts';
import { keysOf, RULE_HOURS, TARIFF_PER, USER_KINDS } from '../kinds.ts';
import { durationText } from '../messages.ts';
import type { Rule } from '../rules.ts';
import type { Room } from '../sql/rooms.ts';

const words: readonly Column<Rule>[] = [
  { key: 'longest', header: 'Hoe lang', cell: (rule) => allowed(rule, longestText) },
  { key: 'ahead', header: 'Hoe ver vooruit', cell: (rule) => allowed(rule, aheadText) },
  {
    key: 'week',
    header: 'Per week',
    cell: (rule) => allowed(rule, ({ perWeek }) => (perWeek ? `${perWeek} keer` : 'geen grens')),
  },
  { key: 'hours', header: 'Wanneer', cell: (rule) => allowed(rule, ({ hours }) => RULE_HOURS[hours]) },
  { key: 'tariff', header: 'Tarief', cell: (rule) => allowed(rule, tariffText) },
];

const allowed = (rule: Rule, text: (rule: Rule) => string): string => (rule.mayUse ? text(rule) : '');

const longestText = ({ longestMinutes }: Rule): string =>
  longestMinutes === null ? 'geen grens' : durationText(longestMinutes);

const aheadText = ({ aheadDays }: Rule): string => (aheadDays === null ? 'geen grens' : `${aheadDays} dagen`);

/** `€ 12,50 per uur, sociaal € 5,00`; free without an amount. */
export function tariffText({ tariffCents, tariffPer, socialTariffCents }: Rule): string {
  if (tariffCents === null) return 'niet vastgesteld';
  const amountText = (cents: number) => (cents === 0 ? 'gratis' : formatCents(cents));
  const normal = tariffCents === 0 ? 'gratis' : `${amountText(tariffCents)} ${TARIFF_PER[tariffPer]}`;
  return socialTariffCents === null ? normal : `${normal}, sociaal ${amountText(socialTariffCents)}`;
}

type Shown = { rules: readonly Rule[]; caption: string; hrefOf: (rule: Rule) => string | undefined; own?: boolean };

/** What each kind of user may do and pays. */
const RuleTable = ({ rules, caption, hrefOf, own }: Shown) => (
  <DataTable
    caption={caption}
    captionHidden={!own}
    rows={rules}
    columns={[
      {
        key: 'kind',
        header: 'Voor wie',
        rowHeader: true,
        cell: (rule) => {
          const href = hrefOf(rule);
          return (
            <>
              {href ? <a href={href}>{USER_KINDS[rule.userKind]}</a> : USER_KINDS[rule.userKind]}{' '}
              {!rule.mayUse && <Badge tone="ochre">niet toegestaan</Badge>}
              {own && rule.roomId && <Badge tone="ink">eigen regel</Badge>}
            </>
          );
        },
      },
      ...words,
    ]}
  />
);

/** The rules that hold in one room: its own, or else the general ones. */
export const RoomRules = ({ room, rules, maySet }: { room: Room; rules: readonly Rule[]; maySet: boolean }) => (
  <RuleTable
    caption="Regels in deze ruimte"
    own
    rules={keysOf(USER_KINDS).map((kind) => ruleFor(rules, kind, room.id))}
    hrefOf={({ userKind }) => (maySet ? `/werk/ruimtes/${room.id}/regels/${userKind}` : undefined)}
  />
);

/** The rules that hold where a room has none of its own. */
export const GeneralRules = ({ rules, maySet }: { rules: readonly Rule[]; maySet: boolean }) => (
  <RuleTable
    caption="Regels per soort gebruiker"
    rules={keysOf(USER_KINDS).map((kind) => ruleFor(rules, kind, ''))}
    hrefOf={({ userKind }) => (maySet ? `/werk/ruimteregels/${userKind}` : undefined)}
  />
);
