export const SPACE = 1;
export const LETTER = 2;
const DIGIT = 3;
export const SIGN = 4;

/** Letters are Latin, with all that their blocks hold; what comes after them is a sign or a space. */
const LIMIT = 0x250;
const kinds = Uint8Array.from({ length: LIMIT }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return SPACE;
  if (/[A-Za-zÀ-ɏ]/.test(character)) return LETTER;
  return /\d/.test(character) ? DIGIT : SIGN;
});

/** What a UTF-16 unit is to a token. */
export function kindOf(code: number): number {
  if (code < LIMIT) return kinds[code] as number;
  return /\s/.test(String.fromCharCode(code)) ? SPACE : SIGN;
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
export const isAlphanumeric = (code: number): boolean => isAsciiLetter(code) || isDigit(code);
export const isWordCharacter = (code: number): boolean =>
  code < LIMIT && (kinds[code] === LETTER || kinds[code] === DIGIT);
export const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;
