import { jsonSchema } from '../briefing/json-schema.ts';
import type { Command } from './define.ts';

export const schemaCommand: Command = {
  name: 'schema',
  arguments: '',
  about: 'the JSON Schema of a briefing, for editors',
  options: [],
  run: async (_args, _options, io) => {
    io.out(jsonSchema());
    return 0;
  },
};
