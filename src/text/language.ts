/** What a table says for a language: for its script where that differs, else for the language without its region. */
export function byLanguage<T>(table: Readonly<Record<string, T>>, lang: string): T | undefined {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  return (isTraditional(lang) ? table['zh-hant'] : undefined) ?? table[language] ?? table[READ_AS[language] ?? ''];
}

/** Norwegian without its form, and nynorsk where there is none, are read as bokmål. */
const READ_AS: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/** Chinese in traditional characters: said, or as they are used where it is spoken. */
export function isTraditional(lang: string): boolean {
  return /^zh-(hant|tw|hk|mo)\b/i.test(lang);
}
