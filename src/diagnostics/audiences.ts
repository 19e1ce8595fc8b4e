/** The part of THE TABLE that speaks of audiences: what they are called, and who sees what. */
import { declared, error, listed, meant, type Named, quoted, some, warning } from './message.ts';

export const aboutAudiences = {
  'unknown-audience': error<Named>(
    'An audience that the briefing does not declare.',
    (p) => `no audience is called ${quoted(p.name)}${meant(p.nearest)}`,
    (p) => declared('audiences', p.known),
  ),
  'cyclic-extends': error<{ path: readonly string[] }>(
    'Audiences that extend each other in a circle.',
    (p) => `these audiences extend each other in a circle: ${p.path.join(' → ')}`,
    () => 'remove one “extends”',
  ),
  'cyclic-groups': error<{ path: readonly string[] }>(
    'Groups that hold each other in a circle.',
    (p) => `these groups hold each other in a circle: ${p.path.join(' → ')}`,
    () => 'take one of them out of the other',
  ),
  'group-name': error<{ name: string }>(
    'A group with the name of an audience.',
    (p) => `both an audience and a group are called ${quoted(p.name)}`,
    () => 'give the group another name',
  ),
  'audience-name': error<{ name: string; kind: 'audience' | 'group' }>(
    'A name that file names and the command line cannot hold.',
    (p) => `${quoted(p.name)} cannot name ${p.kind === 'audience' ? 'an audience' : 'a group'}`,
    () => 'use letters, digits, “-” and “_”',
  ),
  'unknown-section': error<Named>(
    'An `order` that names a section that does not exist.',
    (p) => `no section has the id ${quoted(p.name)}${meant(p.nearest)}`,
    (p) => (p.known.length === 0 ? 'give the section an “id”' : `sections: ${some(p.known)}`),
  ),
  'misplaced-choice': error<{ name: string }>(
    'A `for`, `except` or `variants` where it would choose nobody: among variables, or as a column of rows.',
    (p) => `${quoted(p.name)} would be a value like any other here, and choose nobody`,
    (p) =>
      `put it on what stands around this; if it is meant as a value, call it something other than ${quoted(p.name)}`,
  ),
  'lost-choice': error<{ key: string }>(
    'A choice of audiences that stands in the file and was lost when it was read; nothing is made of it.',
    (p) => `${quoted(p.key)} was lost when the file was read, and who sees what cannot be told`,
    () => 'this is a bug of briefdeck: please report it',
  ),
  'for-nobody': warning<{ names: readonly string[] } & Through>(
    'A `for` that reaches no one: those it names are excepted, or do not see what it stands in.',
    (p) => `this is for ${listed(p.names)}, who cannot see it: nobody does${brought(p)}`,
    () => 'they are named in “except”, or what this stands in is not for them',
  ),
  unseen: warning<{ why: 'excepted' | 'replaced' | 'nothing-around' } & Through>(
    'Content that no audience ever sees.',
    (p) => `no audience sees this${WHY[p.why]}${brought(p)}`,
    () => 'show it to somebody, or remove it',
  ),
  'idle-variant': warning<{ name: string } & Through>(
    'A variant for an audience that does not see what it varies.',
    (p) => `a variant for ${quoted(p.name)}, who does not see what it varies${brought(p)}`,
    () => 'show it to them, or remove the variant',
  ),
} as const;

/** Which of several includes has brought it; null where it came on one way. */
export interface Through {
  through: string | null;
}

function brought({ through }: Through): string {
  return through === null ? '' : ` (as it is included ${through})`;
}

const WHY = {
  excepted: ': all who could are excepted',
  replaced: ': a variant takes its place for each of them',
  'nothing-around': ': those who could do not see what it stands in',
};
