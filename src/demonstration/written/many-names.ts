import { familyNames, menNames, type NameLists, womenNames } from './lists.ts'

/** How many names of a kind a million people bear: so that the commonest stand about as often as they do in Britain. */
const given = 900
const families = 12_000

/**
 * As many names as a million people bear, the usual ones first and then ones put together from sounds. With the
 * squared draw of `inventPerson` the commonest family name is borne by 0.9 % and the commonest first name by 3.3 %: a
 * little more crowded than a set drawn from British frequencies, where “smith” was 0.7 % and “david” 2.6 %.
 */
export function manyNames(): NameLists {
  return {
    men: upTo(given, menNames, sounds(firstEnds)),
    women: upTo(given, womenNames, sounds(womenEnds)),
    families: upTo(families, familyNames.slice(0, 600), sounds(familyEnds)),
  }
}

const begins = 'b br c ch d dr f fl g gr h j k l m n p r s st t th v w y'.split(' ')
const vowels = 'a e i o u ai ea'.split(' ')
const middles = 'b d g l ll m n nd r rd rs s st t v ck'.split(' ')
const firstEnds = 'an el en er in on us o'.split(' ')
const womenEnds = 'a ana elle etta ia ina is y'.split(' ')
const familyEnds = 'ley ton ford man son well er ham by ey ins ott'.split(' ')

/** Every name that these parts make, in an order that follows no letter. */
function sounds(ends: readonly string[]): readonly string[] {
  const made = begins.flatMap((begin) =>
    vowels.flatMap((vowel) =>
      middles.flatMap((middle) => ends.map((end) => begin + vowel + middle + end)),
    ),
  )
  // a stride that shares no factor with how many there are meets each once
  const stride = 7_919
  return made.map((_, place) => made[(place * stride) % made.length] ?? '')
}

function upTo(most: number, usual: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...usual, ...more])].slice(0, most)
}
