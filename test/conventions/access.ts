import type { Module } from '#kernel/module.ts';
import { addressesOf, type Handler } from './app-routes.ts';
import { isForTests, type Source } from './sources.ts';

const declaredBy = (modules: readonly Module[]): string[] =>
  modules.flatMap(({ permissions }) => Object.keys(permissions));

/** Routes that let in more people than they say, or name a permission that does not exist. */
export function accessFaults(handlers: readonly Handler[], modules: readonly Module[]): string[] {
  const known = ['public', 'signed-in', ...declaredBy(modules)];
  return [...addressesOf(handlers)].flatMap(([address, [first]]) => {
    if (first?.method === 'ALL')
      return [`${address}: name the methods; a route for every method escapes the check at the start`];
    if (first?.knock === undefined) return [`${address}: put access(…) first, before anything answers`];
    return known.includes(first.knock)
      ? []
      : [`${address}: no module declares ${first.knock}; add it to permissions.ts with its label`];
  });
}

/** Targets in the navigation that lead nowhere, or to a door that asks for something else. */
export function navigationFaults(handlers: readonly Handler[], modules: readonly Module[]): string[] {
  const addresses = addressesOf(handlers);
  const items = modules.flatMap(({ name, navigation = [] }) => navigation.map((item) => ({ name, ...item })));
  return items.flatMap(({ name, href, knock }) => {
    const [first] = addresses.get(`GET ${href}`) ?? [];
    if (!first) return [`${name}: the navigation leads to ${href}, where no page is`];
    return first.knock === knock
      ? []
      : [`${name}: the navigation shows ${href} to ${knock}, the page asks ${first.knock}`];
  });
}

type RoleLike = { readonly id: string; readonly permissions: readonly string[] };

/** Permissions without a module, a label, a role that gives them, or a place that asks for them. */
export function permissionFaults(
  modules: readonly Module[],
  roles: readonly RoleLike[],
  sources: readonly Source[],
): string[] {
  const declared = declaredBy(modules);
  const given = new Set(roles.flatMap(({ permissions }) => permissions));
  const asking = sources
    .filter(({ path }) => !isForTests(path) && !/\/(permissions|roles)\.ts$/.test(path))
    .map(({ text }) => text);
  const ofModules = modules.flatMap(({ name, permissions }) =>
    Object.entries(permissions).flatMap(([permission, label]) => [
      ...(permission.startsWith(`${name}:`) ? [] : [`${permission}: a permission of ${name} is called ${name}:…`]),
      ...(/^\p{Lu}.{5}/u.test(label) ? [] : [`${permission}: give it a Dutch label that an administrator understands`]),
      ...(given.has(permission)
        ? []
        : [`${permission}: no role gives it; add it to a role in people/roles.ts, or take it out`]),
      ...(asking.some((text) => text.includes(`'${permission}'`))
        ? []
        : [`${permission}: nothing asks for it; take it out`]),
    ]),
  );
  const ofRoles = roles.flatMap(({ id, permissions }) =>
    permissions
      .filter((permission) => !declared.includes(permission))
      .map((permission) => `role ${id}: no module declares ${permission}`),
  );
  return [...ofModules, ...ofRoles];
}
