/** What is likely meant where YAML cannot be read. */

/** The mistakes people make most, by what the line looks like. */
export function hintFor(code: string, line: string): string | null {
  if (code === 'DUPLICATE_KEY') return 'keep one of the two; a list takes several items under one key';
  if (code === 'BAD_ALIAS') return 'text that begins with * needs quotation marks';
  if (code === 'MULTIPLE_DOCS') return 'a briefing is one document: remove the line “---” before it';
  if (code === 'TAB_AS_INDENT') return 'indent with spaces: YAML does not allow tabs there';
  if (/^\s*(-\s+)?([\w-]+:\s+)?\{\{/.test(line)) return 'text that begins with {{ needs quotation marks: "{{name}} …"';
  if (/^\s*(-\s+)?[\w-]+:\s+["'“].*["'”]\s*\S/.test(line))
    return 'put the whole text in quotation marks, with the other kind inside';
  if (/[{[].*[^\s,[{]\[/.test(line)) return 'inside { } or [ ], text that holds brackets needs quotation marks';
  if (/[{[][^\]}]*\s#/.test(line)) return 'a “#” behind a blank begins a comment: put the text in quotation marks';
  if (/:\s.*:\s/.test(line)) return 'text that holds “: ” needs quotation marks around it';
  if (/^\s*(-\s+)?([\w-]+:\s+)?[*&!%@`]/.test(line))
    return 'text that begins with one of * & ! % @ ` needs quotation marks';
  return null;
}

/** The line that holds a place. */
export function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end === -1 ? undefined : end);
}
