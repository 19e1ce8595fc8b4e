/** Styles within a picture: those that ask for other files are left out. */

/** Without comments; what it loses is told. */
export function styleWithin(css: string, lose: (what: string) => void): string {
  const plain = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '');
  if (!REACHES.test(unescaped(plain))) return plain;
  lose('a style from outside');
  const inner = plain.replace(IMPORT, '').replace(OUTSIDE, 'none');
  return REACHES.test(unescaped(inner)) ? '' : inner;
}

const NOT_WITHIN = String.raw`(?!\s*["']?\s*(?:#|data:(?:image/(?:png|jpeg|gif|webp|avif)|font/[\w-]+|application/(?:x-)?font[\w-]*)[;,]))`;

/** What can name a file: https://www.w3.org/TR/css-images-4/#image-values */
const REACHES = new RegExp(String.raw`@import|\burl\(${NOT_WITHIN}|(?:image-set|\bimage|\bsrc|cross-fade)\(`, 'i');

const IMPORT = /@import\s+(?:url\([^)]*(?:\)|$)|"[^"]*"|'[^']*')[^;]*(?:;|$)/gi;
const OUTSIDE = new RegExp(String.raw`\burl\(${NOT_WITHIN}(?:\s*"[^"]*"\s*|\s*'[^']*'\s*|[^)]*)(?:\)|$)`, 'gi');

/** `u\72l(` is `url(`. https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point */
function unescaped(css: string): string {
  return css.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, hex: string | undefined, other = '') => {
    const code = hex === undefined ? 0 : Number.parseInt(hex, 16);
    return hex === undefined ? other : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
