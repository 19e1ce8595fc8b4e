import type { PrintWords } from './en.ts';

/** Portuguese */
export const pt: PrintWords = {
  contents: 'Índice',
  continued: '(cont.)',
  lines: 'As suas notas',
  minutes: 'min',
  estimated: 'estimado',
  total: '… no total',
  figure: 'Figura',
  table: 'Tabela',
  handout: 'Documento',
  texts: 'Sobre os diapositivos',
  forSpeaker: 'Para quem apresenta',
  summary: 'Resumo',
  more: 'mais na versão completa',
};
