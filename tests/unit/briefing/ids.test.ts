import { expect, test } from 'vitest';
import { idFromTitle, isLinkable } from '../../../src/briefing/ids.ts';

test.each([
  ['The founding pillars', 'the-founding-pillars'],
  ['Ada’s “plan”: 1.10 & more!', 'adas-plan-1-10-more'],
  ['Growth of {{product}}[^source]', 'growth-of'],
  ['Äpfel 中文', 'äpfel-中文'],
  ['!!!', 'slide'],
  ['', 'slide'],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
])('“%s” has the id %s', (title, id) => {
  expect(idFromTitle(title)).toBe(id);
});

test.each(['http://a.example', 'HTTPS://a.example/b?c#d', 'mailto:a@b.example'])('%s can be linked to', (href) => {
  expect(isLinkable(href)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  ' https://a.example',
  'https:',
  'http:///x',
  'file:///etc',
  'data:text/html,x',
  '//a.example',
  'ftp://a',
  'mailto:',
  'vbscript:x',
  'java\nscript:x',
  '',
])('%j cannot', (href) => {
  expect(isLinkable(href)).toBe(false);
});
