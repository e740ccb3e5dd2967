/** Letters that carry no accent to strip, and how they are written in English records. */
const asWritten: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Text in small letters without accents: “Łukasz” and “lukasz” are then the same. */
function plainLetters(text: string): string {
  // Nearly every cell is plain already, and normalising is dear.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => asWritten[letter] ?? letter)
}

/** What agencies write when they know nothing, or were told nothing. */
const nothingKnown = new Set([
  'unknown',
  'unknwn',
  'unkown',
  'not known',
  'notknown',
  'nk',
  'n k',
  'na',
  'n a',
  'none',
  'nil',
  'null',
  'tbc',
  'tba',
  'anon',
  'anonymous',
  'refused',
  'declined',
  'not given',
  'not stated',
  'not provided',
  'not recorded',
  'withheld',
  'undisclosed',
  'prefer not to say',
  'no name',
  'noname',
  'no fixed abode',
  'no fixed address',
  'nfa',
  'x',
  'xx',
  'xxx',
  'test',
])

/** Words parted by single spaces, without accents or punctuation; empty for “unknown”, “refused” and the like. */
export function plainWords(text: string): string {
  if (text === '') return ''
  const known = remembered.get(text)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const words = workOutWords(text)
  remembered.set(text, words)
  return words
}

/** Most cells of a file were met before. What is remembered is let go before it grows large. */
const remembered = new Map<string, string>()
const mostRemembered = 100_000

function workOutWords(text: string): string {
  const letters = plainLetters(text)
  if (/^[a-z]+$/.test(letters)) return nothingKnown.has(letters) ? '' : letters
  const words = letters
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return nothingKnown.has(words) ? '' : words
}

/** Letters and digits alone, for numbers and codes; empty for a placeholder. */
export function plainCode(text: string): string {
  const words = plainWords(text)
  return words.includes(' ') ? words.replaceAll(' ', '') : words
}
