import { plainWords } from './plain-letters.ts'
import type { Written } from './written.ts'

/** Words that stand beside a name without being part of it: titles, ranks, generations, and little words between. */
const notNames = new Set(
  (
    'mr mrs miss ms mx dr prof professor sir dame lord lady rev reverend revd fr father sister brother pastor imam ' +
    'baronet bt bart baron baroness earl count countess viscount viscountess marquess marquis duke duchess knight esq esquire ' +
    'jr jnr junior sr snr senior of and the aka known as nee formerly'
  ).split(' '),
)

/** Little words that begin a family name and say nothing alone. */
const particles = new Set(
  'al el bin ibn bint abu de da do dos das del della di du van von der den la le o mac mc st'.split(
    ' ',
  ),
)

type Names = {
  readonly given: string
  readonly family: string
  readonly parts: readonly string[]
  readonly others: readonly string[]
}

/** The names of a written person, taken apart. An alias fills in for a name that is only a title. */
export function namesOfWritten(written: Written): Names {
  const givens = nameWords(written.given_name)
  const middles = nameWords(written.middle_name)
  const families = nameWords(written.family_name)
  const aliases = nameWords(written.also_known_as)
  const isBare = givens.length === 0 && families.length === 0
  const given = givens[0] ?? (isBare ? aliases[0] : undefined) ?? ''
  const lastAlias = aliases.length > 1 ? aliases.at(-1) : undefined
  const family = families.join('') || (isBare ? lastAlias : undefined) || ''
  const parts =
    families.length > 1 ? families.filter((part) => part.length > 1 && !particles.has(part)) : []
  const beside = givens.length > 1 || middles.length > 0 || aliases.length > 0
  const others = beside
    ? namesBeside([...givens.slice(1), ...middles, ...aliases], [given, family, ...families])
    : []
  return { given, family, parts, others }
}

/** Every further name once. */
function namesBeside(names: readonly string[], known: readonly string[]): readonly string[] {
  const others = new Set(names)
  for (const name of known) others.delete(name)
  return [...others].slice(0, mostOthers)
}

const mostOthers = 8

function nameWords(text: string | undefined): readonly string[] {
  if (!text) return []
  const plain = plainWords(text)
  if (plain === '') return []
  const words = plain.includes(' ') ? plain.split(' ') : [plain]
  return words.filter((word) => !notNames.has(word) && !/\d/.test(word))
}
