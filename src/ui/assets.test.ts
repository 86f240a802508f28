import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { buildAssets } from '../../scripts/build-assets.ts';
import { assetsFolder } from './assets.ts';

describe('the built assets', () => {
  let manifest: Record<string, string>;

  before(async () => {
    mkdirSync(assetsFolder, { recursive: true });
    writeFileSync(path.join(assetsFolder, 'site-00000000.css'), 'of an earlier build');
    await buildAssets();
    manifest = JSON.parse(readFileSync(path.join(assetsFolder, 'manifest.json'), 'utf8'));
  });

  const built = (name: string) => readFileSync(path.join(assetsFolder, manifest[name] ?? name));

  it('carry their content in their names, and nothing of an earlier build stays', () => {
    for (const [name, file] of Object.entries(manifest)) {
      const { name: stem, ext } = path.parse(name);
      assert.match(file, new RegExp(`^${stem}-\\w{8}\\${ext}$`));
    }
    const plain = readdirSync(assetsFolder).filter((file) => !/\.(br|gz|json)$/.test(file));
    assert.deepEqual(plain.sort(), Object.values(manifest).sort());
  });

  it('keep the script under 2 kB, and what a Dutch page loads beside its HTML under 95 kB', () => {
    assert.ok(built('core.js').length < 2000);
    const fonts =
      built('source-sans-3-latin-wght-normal.woff2').length + built('literata-latin-wght-normal.woff2').length;
    const texts = ['site.css', 'core.js'].map(
      (name) => readFileSync(path.join(assetsFolder, `${manifest[name]}.gz`)).length,
    );
    assert.ok(texts.reduce((sum, size) => sum + size, fonts) < 95_000);
  });

  it('give browsers without light-dark() the light value of every token, and no rule decides a colour outside the tokens', () => {
    const css = built('site.css').toString();
    const fallback = /@supports not \(color: ?light-dark\([^{]*\{:root\{([^}]*)\}/.exec(css)?.[1] ?? '';
    const tokens = [...css.matchAll(/(--[\w-]+): ?light-dark\(([^,]+),/g)];
    assert.ok(tokens.length > 20);
    assert.equal(css.match(/light-dark\(/g)?.length, tokens.length + 1);
    for (const [, name, value] of tokens) assert.match(fallback, new RegExp(`${name}: ?${value}`));
  });

  it('name no other address than our own', () => {
    assert.doesNotMatch(built('site.css').toString(), /url\((?!"?\/assets\/)/);
    assert.doesNotMatch(built('core.js').toString(), /https?:/);
  });

  it('turn with the direction in which a page is read: no rule names left or right', () => {
    const physical = /[{;](?:(?:margin|padding|border|inset)-)?(?:left|right)\b[^;{}]*:|:(?:left|right)[;}]/g;
    assert.deepEqual('a{margin-left:0;text-align:right}'.match(physical), ['{margin-left:', ':right}']);
    assert.deepEqual(built('site.css').toString().match(physical), null);
    const fourSided = /[{;](?:margin|padding|inset):(?:[^\s;}()]+ ){3}[^\s;}()]+/g;
    const lopsided = (built('site.css').toString().match(fourSided) ?? []).filter((rule) => {
      const [, right, , left] = rule.slice(rule.indexOf(':') + 1).split(' ');
      return right !== left;
    });
    assert.deepEqual(lopsided, []);
  });
});
