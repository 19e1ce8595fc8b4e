/** The templates of this package, compiled, by `keyOf` their text. The build puts them here: scripts/compile-templates.ts. */
export const compiled: Readonly<Record<string, object>> = {};
