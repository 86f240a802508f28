import { isForTests, moduleOf, placeOf, type Source } from './sources.ts';

type Rule = {
  readonly name: string;
  /** Where the rule holds. */
  readonly holdsIn: (file: string) => boolean;
  readonly breach: RegExp;
  readonly advice: string;
  /** Text that must be caught, at a path where the rule holds. */
  readonly planted: readonly [path: string, text: string];
};

const inModules = (file: string): boolean => moduleOf(file) !== undefined && !isForTests(file);
const inProgram = (file: string): boolean => file.startsWith('src/') && !isForTests(file);
/** The PostgreSQL that we start must find what lies on the PATH. */
const HANDS_PATH_ON = 'src/kernel/postgres/cluster.ts';
const EVENTS =
  'click|change|input|submit|load|error|focus|blur|key\\w+|mouse\\w+|pointer\\w+|touch\\w+|toggle|scroll|invalid|reset|paste';

/** The rules of the house that one look at a text can hold. */
export const RULES: readonly Rule[] = [
  {
    name: 'modules ask nobody what time it is',
    holdsIn: inModules,
    breach: /\bnew Date\(\)|\bDate\.now\(\)|\bTemporal\.Now\b/g,
    advice: 'take ctx.now, or c.var.now() in a page',
    planted: ['src/modules/x/queries.ts', 'const at = new Date();'],
  },
  {
    name: 'only main.ts reads the environment',
    holdsIn: (file) => inProgram(file) && file !== 'src/main.ts' && file !== HANDS_PATH_ON,
    breach: /\bprocess\.env\b/g,
    advice: 'add the setting to kernel/config.ts and hand it over',
    planted: ['src/kernel/mail.ts', 'const url = process.env.SMTP_URL;'],
  },
  {
    name: 'pages carry no style attribute',
    holdsIn: (file) => file.startsWith('src/') && file.endsWith('.tsx'),
    breach: /\sstyle=/g,
    advice: 'the content policy blocks it; use a class of src/ui/styles',
    planted: ['src/ui/card.tsx', '<p style="color: red">'],
  },
  {
    name: 'pages carry no inline handler',
    holdsIn: (file) => file.startsWith('src/') && file.endsWith('.tsx'),
    breach: new RegExp(`\\son(${EVENTS})=`, 'gi'),
    advice: 'the content policy blocks it; use a form, or a data attribute that src/ui/browser/core.ts knows',
    planted: ['src/ui/button.tsx', '<button onClick="go()">'],
  },
  {
    name: 'nothing is exported without a name',
    holdsIn: () => true,
    breach: /^(?<!biome-ignore lint\/style\/noDefaultExport.*\n)export default /gm,
    advice: 'export it by its name, and name the file after it',
    planted: ['scripts/build.ts', 'export default function build() {}'],
  },
  {
    name: 'shapes are types, not interfaces',
    holdsIn: (file) => file !== 'src/kernel/db.types.ts',
    breach: /^(?:export )?interface /gm,
    advice: 'write type',
    planted: ['src/kernel/days.ts', 'export interface Span {}'],
  },
  {
    name: 'classes are for errors only',
    holdsIn: () => true,
    breach: /^(?:export )?(?:abstract )?class \w+(?! extends Error\b)\b/gm,
    advice: 'write functions over plain values',
    planted: ['src/kernel/days.ts', 'export class Calendar {}'],
  },
  {
    name: 'a statement names the columns that it reads',
    holdsIn: inProgram,
    breach: /\.selectAll\(|\bselect \*/gi,
    advice: 'list the columns; a new one must not travel unseen',
    planted: ['src/modules/x/sql.ts', "tx.selectFrom('x.rooms').selectAll()"],
  },
  {
    name: 'no test is passed over, and none says should',
    holdsIn: (file) => file.endsWith('.test.ts') || file.endsWith('.test.tsx'),
    breach: /\b(?:test|describe|it)\.(?:only|skip|todo)\b|\b(?:test|it)\(\s*['"`][^'"`\n]*\bshould\b/g,
    advice: 'mend or remove the test; its name says what is so',
    planted: ['src/kernel/days.test.ts', "test('a day should be short', () => {});"],
  },
  {
    name: 'nothing is left for later in a comment, and the checker is not silenced',
    holdsIn: () => true,
    breach: /\b(?:TODO|FIXME|XXX)\b|@ts-(?:ignore|expect-error|nocheck)/g,
    advice: 'do it now, or leave it out',
    planted: ['src/kernel/days.ts', '// TODO leap seconds'],
  },
];

/** Where the texts break a rule, with what to do instead. */
export const breachesOf = (rule: Rule, sources: readonly Source[]): string[] =>
  sources
    .filter(({ path }) => rule.holdsIn(path))
    .flatMap((source) =>
      [...source.text.matchAll(rule.breach)].map(({ index }) => `${placeOf(source, index)}: ${rule.advice}`),
    );

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.types)?\.tsx?$/;

/** Files whose name says too little, or says it in another form than the house does. */
export const badlyNamed = (files: readonly string[]): string[] =>
  files.flatMap((file) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (/^(utils?|helpers?|misc|common)\.tsx?$/.test(name)) return [`${file}: name it after what it exports`];
    if (name === 'index.ts' && !/^src\/modules\/[^/]+\/index\.ts$/.test(file))
      return [`${file}: only a module has an index.ts; import the file itself`];
    return NAME.test(name) ? [] : [`${file}: write the name in kebab-case`];
  });
