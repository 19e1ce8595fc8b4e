/** A briefing that says something in every field of the format, in its long form. `t` gives each text. */
export function everything(t: (path: string) => string): string {
  const x = (path: string) => JSON.stringify(t(path));
  const point = `{term: ${x('term')}, text: ${x('point')}, sources: [s], points: [{term: ${x('subterm')}, text: ${x('subpoint')}}]}`;
  const blocks = `
      - text: [${x('text')}]
      - points: [${point}]
      - steps: [${point}]
      - quote: {text: ${x('quote')}, by: ${x('by')}, role: ${x('role')}, source: s}
      - quotes: [{text: ${x('quotes')}, by: ${x('by')}, role: ${x('role')}}]
      - scenarios: [{name: ${x('scenario')}, text: ${x('text')}, signals: [${x('signal')}]}]
      - compare: {columns: [{title: ${x('side')}, text: ${x('text')}, points: [{term: ${x('term')}, text: ${x('point')}}]}, {title: ${x('side')}}]}
      - metrics: [{value: ${x('value')}, label: ${x('label')}, change: ${x('change')}}]
      - timeline: [{when: ${x('when')}, what: ${x('what')}, text: ${x('text')}}]
      - table: {columns: [{title: ${x('column')}}], rows: [{cells: [${x('cell')}]}], caption: ${x('caption')}}
      - chart: {type: bar, data: {rows: [{m: a, n: 1}]}, x: m, series: [{name: n, label: ${x('series')}, unit: ${x('seriesUnit')}}], reference: [{value: 1, label: ${x('reference')}}], points: [{x: a, text: ${x('note')}}], unit: ${x('unit')}, title: ${x('chart')}, notes: [${x('remark')}], alt: ${x('alt')}}
      - image: {src: dot.svg, alt: ${x('alt')}, caption: ${x('caption')}, credit: ${x('credit')}}
      - diagram: {dot: a, alt: ${x('alt')}, caption: ${x('caption')}}
      - code: {code: a, caption: ${x('caption')}}
      - math: {tex: a, alt: ${x('alt')}, caption: ${x('caption')}}
      - qr: {url: 'https://example.org/', title: ${x('qr')}, text: ${x('text')}}
      - callout: {title: ${x('callout')}, text: ${x('text')}}
      - actions: [{what: ${x('action')}, who: ${x('who')}, by: ${x('deadline')}}]
      - people: [{name: ${x('name')}, role: ${x('role')}, text: ${x('text')}}]`;
  const words = `[{text: ${x('words')}}]`;
  return `briefing: 1
title: ${x('title')}
subtitle: ${x('subtitle')}
date: ${x('date')}
authors: [{name: ${x('author')}, role: ${x('role')}, org: ${x('org')}}]
classification: ${x('classification')}
mark: ${x('mark')}
summary: [${x('summary')}]
sources: [{id: s, title: ${x('source')}, author: ${x('author')}, publisher: ${x('publisher')}, date: ${x('date')}}]
audiences: {all: {label: ${x('label')}}, few: {classification: ${x('classification')}, mark: ${x('mark')}}}
takeaways: [{text: ${x('takeaway')}}]
sections:
  - title: ${x('section')}
    handout: ${words}
    notes: ${words}
    blocks:${blocks}
      - columns:
          - - text: [${x('left')}]
          - - text: [${x('right')}]
  - title: ${x('section')}
    slides: [{title: ${x('slide')}, notes: ${words}, handout: ${words}}]
closing: {title: ${x('closing')}, text: ${x('text')}, actions: [{what: ${x('action')}, who: ${x('who')}, by: ${x('deadline')}}], notes: ${words}, handout: ${words}}
appendix: [{title: ${x('appendix')}}]
`;
}

export const DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"><circle cx="4" cy="3" r="3"/></svg>';
