import { Card } from './card.tsx';
import { DescriptionList } from './description-list.tsx';
import { Diff } from './diff.tsx';

type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** The Dutch texts beside their translation, with what changed since it was made from `source`. */
export const DutchBeside = <Name extends string>(props: {
  labels: Texts<Name>;
  dutch: Texts<NoInfer<Name>>;
  source: Texts<NoInfer<Name>> | undefined;
}) => {
  const { labels, dutch, source } = props;
  const names = (Object.keys(labels) as Name[]).filter((name) => dutch[name] || source?.[name]);
  return (
    <Card title="In het Nederlands">
      <DescriptionList
        items={names.map((name) => ({
          term: labels[name],
          details:
            source && source[name] !== dutch[name] ? (
              <Diff before={source[name] || 'leeg'} after={dutch[name] || 'leeg'} />
            ) : (
              dutch[name]
            ),
        }))}
      />
    </Card>
  );
};
