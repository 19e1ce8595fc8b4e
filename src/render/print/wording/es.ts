import type { PrintWords } from './en.ts';

/** Spanish */
export const es: PrintWords = {
  contents: 'Contenido',
  continued: '(cont.)',
  lines: 'Sus notas',
  minutes: 'min',
  estimated: 'estimado',
  total: '… en total',
  figure: 'Figura',
  table: 'Tabla',
  handout: 'Documento',
  texts: 'Sobre las diapositivas',
  forSpeaker: 'Para quien presenta',
  summary: 'Resumen',
  more: 'más en la versión completa',
};
