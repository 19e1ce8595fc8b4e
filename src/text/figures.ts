/** Whether a text gives a figure: a number that somebody must have counted, measured or reckoned. */

const MONTHS = 'jan|feb|mar|mär|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]';

/** Numbers that only name or place something, in the order in which they are taken out. */
const NAMES: readonly RegExp[] = [
  // Marks, variables, addresses and code.
  /\[\^[^\]]*\]|\{\{[^{}]*\}\}|\]\([^)]*\)|https?:\/\/\S+|`[^`]*`/gi,
  // Dates and times of day: 2025-06-30, 30.6.2025, 6/30/2025, 14:30.
  /\b\d{4}-\d{2}(-\d{2})?\b|\b\d{1,2}[./]\d{1,2}[./](\d{4}|\d{2})?|\b\d{1,2}:\d{2}\b/g,
  // 30 June 2025, 30. Juni, June 30, Sept 2025.
  new RegExp(`\\b\\d{1,2}(st|nd|rd|th|\\.)?\\s(${MONTHS})\\p{L}*\\.?(,?\\s\\d{4})?`, 'giu'),
  new RegExp(`\\b(${MONTHS})\\p{L}*\\.?\\s\\d{1,4}(st|nd|rd|th)?\\b(,\\s\\d{4})?`, 'giu'),
  // The number of an item, at the start or after what is counted: Step 2, Item 3 of 4.
  /^\s*\(?\d{1,3}[.):](?=\s|$)/g,
  /\b(step|steps|part|page|chapter|section|figure|fig\.|table|phase|stage|level|version|no\.|nr\.|question|option|item|article|day|week|year|schritt|teil|seite|kapitel|abschnitt|tabelle|stufe|frage|punkt|tag|woche)\s\d+(\.\d+)*\b((\s(of|von)\s|\/)\d+\b(?!\s?[%‰]))?/gi,
  /[#§№]\s?\d+/g,
  // Ids: Q2, MAI-1, GPT-4o, 3D, ISO 9001, H2 2025.
  /\b[\p{L}][\p{L}\p{N}]*[-–]?\d+(\.\d+)*\p{L}*\b/gu,
  /\b\d+[dD]\b/g,
  /\b[A-Z]{2,}\s\d{3,}\b/g,
  // Years, and spans of years.
  /(?<![\d.,€$£¥])\b(1[5-9]|20)\d{2}s?(\s?[–-]\s?(\d{2}|\d{4}))?\b(?!\s?(%|‰|€|\$|£|¥|[.,]\d))/g,
];

export function hasFigure(text: string): boolean {
  return /\d/.test(NAMES.reduce((rest, names) => rest.replace(names, ' '), text));
}
