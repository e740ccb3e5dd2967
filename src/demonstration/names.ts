import type { Chance } from './random.ts'

// Sounds, not names: none of the given names below is in common use.
const beginnings = 'B Br C D F Fl G Gl H J K L M N P R S T Th V W Y Z'.split(' ')
const endings = [
  ...['orrin', 'ithen', 'essel', 'indry', 'ivane', 'erril', 'omery', 'elvany'],
  ...['uleth', 'aspen', 'obrin', 'eveth', 'arnock', 'oswin'],
]

// Trees, birds and waters, joined to the places they might stand by.
const natures = [
  ...['Alder', 'Ash', 'Aspen', 'Birch', 'Elder', 'Hazel', 'Holly', 'Larch', 'Linden', 'Rowan'],
  ...[
    'Willow',
    'Yew',
    'Wren',
    'Finch',
    'Heron',
    'Kestrel',
    'Lapwing',
    'Linnet',
    'Merlin',
    'Plover',
  ],
  ...['Robin', 'Swift', 'Thrush', 'Arrow', 'Avon', 'Blythe', 'Severn', 'Sowe', 'Stour', 'Tame'],
]
const grounds = [
  ...['brook', 'field', 'moor', 'mere', 'combe', 'dell', 'fold', 'garth', 'haven', 'holt'],
  ...['lea', 'marsh', 'mead', 'rill', 'shaw', 'stead', 'thorpe', 'wick', 'wold', 'worth'],
]

/** An invented given name, such as "Lomery". */
export function inventGivenName(chance: Chance): string {
  return chance.pick(beginnings) + chance.pick(endings)
}

/** An invented family name, such as "Wrenfield". */
export function inventFamilyName(chance: Chance): string {
  return chance.pick(natures) + chance.pick(grounds)
}

/** A given name as another agency might have heard it: often the same, sometimes an initial or a slip. */
export function mishearGivenName(chance: Chance, name: string): string {
  const slip = chance.below(10)
  if (slip === 0) return `${name.charAt(0)}.`
  if (slip === 1) return name.slice(0, -1)
  if (slip === 2) return name.replace(/([a-z])\1/, '$1')
  if (slip === 3) return name.replace('i', 'y')
  return name
}

/** A family name as another agency might have written it. */
export function misspellFamilyName(chance: Chance, name: string): string {
  const slip = chance.below(12)
  if (slip === 0) return name.replace(/(brook|field|moor|worth|stead|wick)$/, ' $1')
  if (slip === 1) return name.replace(/[aeiou](?=[a-z]{2})/, 'e')
  if (slip === 2) return name.toUpperCase()
  if (slip === 3) return name.replace(/e$|ee|oo/, (found) => found.charAt(0))
  return name
}
