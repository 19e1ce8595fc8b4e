/** The words of random briefings, and the names and files that all of them share. */

/** Audiences, sources and data have words in their names and cells, too. */
export const AUDIENCES = ['zq9001qz', 'zq9002qz', 'zq9003qz', 'zq9004qz'] as const;
/** Groups, each of which may hold audiences and the groups before it. */
export const GROUPS = ['zq9011qz', 'zq9012qz', 'zq9013qz'] as const;
export const SOURCES = ['zq9101qz', 'zq9102qz', 'zq9103qz'] as const;
export const DATA = {
  Ka: ['zq9201qz', 'zq9202qz'],
  Kb: ['zq9203qz', 'zq9204qz'],
  Kc: ['zq9205qz', 'zq9206qz'],
} as const;
export type DataColumn = keyof typeof DATA;

export const WORD = /zq\d+qz/gi;

export const FILES = {
  'usage.csv': `Ka,Kb,Kc\n${[0, 1].map((i) => [DATA.Ka[i], DATA.Kb[i], DATA.Kc[i]].join(',')).join('\n')}\n`,
  'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><circle cx="4" cy="3" r="3"/></svg>',
};
