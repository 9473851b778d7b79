/**
 * Text as a CSS string, for the margin boxes of a page (`content: …`). Whatever is not a plain letter or digit is written
 * as an escape, so that neither the stylesheet nor the `<style>` element around it can be left. A zero character, which CSS
 * does not know, becomes U+FFFD (CSS Syntax Level 3, 4.3.7).
 */
export const cssString = (text: string): string => {
  const escaped = Array.from(text.toWellFormed(), (char) => {
    if (/[A-Za-z0-9]/.test(char)) return char;
    const code = char.codePointAt(0) || 0xfffd;
    return `\\${code.toString(16)} `;
  });
  return `"${escaped.join('')}"`;
};

/**
 * At most `length` characters, as a reader of the language (a BCP 47 tag) counts them, with an ellipsis where something was
 * left out.
 */
export const shortened = (text: string, length: number, language: string): string => {
  const characters = Array.from(new Intl.Segmenter(language).segment(text), ({ segment }) => segment);
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
};
