/** What a line of a plan’s own key explains. */
export type KeyEntry = {
  readonly kind: 'glossary' | 'legend' | 'type' | 'year'
  readonly name: string
  readonly meaning: string
}

const entry =
  /^(?<name>[^\n–—:=()]{1,40}?)(?:\s+[-–—]\s*|\s*[–—:=]\s*|\s*\((?=[^()]+\)$))(?<meaning>[^\n]+?)\)?$/
/** “Year 1 (2022/23) – what it is for” */
const bracketed = /^(?<name>(?:year|yr) ?\d)\s*\((?<meaning>[^()]{4,40})\)(?<rest>.*)$/i
const colours =
  /^(?:dark |light )?(?:red|amber|orange|yellow|green|blue|grey|gray|purple|white|black|pink|brown)(?: \([a-z]\))?$/i
const years = /^(?:(?:year|yr|y) ?\d|(?:short|medium|mid|long)(?:er)?[ -]?term|immediate(?:ly)?)$/i
const abbreviation = /^(?=.*[A-Z].*[A-Z0-9])[A-Z][A-Za-z0-9&/.+-]{1,9}$/

/** Reads a line of a key; `under` is the heading it stands below. `undefined` where it explains nothing. */
export function keyEntry(line: string, under: string): KeyEntry | undefined {
  const text = line.trim()
  const parts = text.length > 400 ? undefined : (bracketed.exec(text) ?? entry.exec(text))?.groups
  const name = parts?.['name']?.trim() ?? ''
  const meaning = `${parts?.['meaning'] ?? ''}${parts?.['rest'] ?? ''}`.trim()
  const kind = name === '' || meaning === '' ? undefined : kindOf(name, meaning, under)
  return kind && { kind, name: kind === 'glossary' ? name : name.toLowerCase(), meaning }
}

/** All that a line of a key explains, as “Key: HT = Harbour Team; LO = Lantern Outreach”; `undefined` for each part that explains nothing. */
export function keyEntries(line: string, under: string): readonly (KeyEntry | undefined)[] {
  const labelled = /^(?<label>[^:=–—]{1,30}?)\s*[:–—]\s*(?<rest>.*[:=–—-].*)$/s.exec(
    line.trim(),
  )?.groups
  const label = labelled?.['label'] ?? ''
  if (label !== '' && isKeyHeading(label)) {
    return partsOf(labelled?.['rest'] ?? '').map((part) => keyEntry(part, label))
  }
  const parts = partsOf(line).map((part) => keyEntry(part, under))
  return parts.every((part) => part !== undefined) ? parts : [keyEntry(line, under)]
}

/** The parts of a line between semicolons, or between commas where a short word and its sign follow. */
function partsOf(text: string): readonly string[] {
  return text.split(/;|,(?=\s*[\w&/+.-]{1,12}\s*[=:–—])/).filter((part) => part.trim() !== '')
}

function kindOf(name: string, meaning: string, under: string): KeyEntry['kind'] | undefined {
  if (colours.test(name)) return 'legend'
  if (years.test(name)) return 'year'
  if (/\btypes? of action|^pillars?$/i.test(under) && /^\p{L}[\p{L} -]+$/u.test(name)) return 'type'
  const isKey = isKeyHeading(under)
  if (abbreviation.test(name)) return isKey || isMeaningOf(name, meaning) ? 'glossary' : undefined
  return isKey && name.length <= 30 && !/[.?!]/.test(name) ? 'glossary' : undefined
}

/** Whether a heading is that of a key, and not of a section. */
export function isKeyHeading(heading: string): boolean {
  return /^(?:key\b(?! (?:action|priorit|objective|aim))|glossary|legend|abbreviations|acronyms|definitions|types? of action|(?:b?rag|colour|status|year)s? (?:key|legend|rating|status)|who is who|terms)/i.test(
    heading.trim(),
  )
}

/** An abbreviation outside of a key is one where its letters begin the words of its meaning, in order. */
function isMeaningOf(name: string, meaning: string): boolean {
  const initials = meaning.split(/[\s/-]+/).map((word) => word.charAt(0).toUpperCase())
  const letters = [...name].filter((letter) => /[A-Z]/.test(letter))
  if (letters.length < 2 || /\d/.test(name) || initials.length > letters.length + 2) return false
  let next = 0
  for (const initial of initials) if (initial === letters[next]) next += 1
  return next === letters.length
}
