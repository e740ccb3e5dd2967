import { type PathwayStage, pathwayStages } from '#vocabulary'
import { type KeyedEntry, onOneLine } from './keyed-entry.ts'
import { noStage, questionLetters, stageLetters } from './letters.ts'
import { isWord } from './stages-or-word.ts'

/** Entries as they are typed in from paper, one a line: what `readKeyedLines` reads back. */
export function printKeyed(entries: readonly KeyedEntry[]): string {
  return entries.map((entry) => `${printed(entry)}\n`).join('')
}

function printed({ question, stages, words, organisation }: KeyedEntry): string {
  const by = organisation === undefined ? '' : ` @${marked(organisation)}`
  return `${questionLetters[question]} ${lettersOf(stages)} ${marked(words)}${by}`
}

/** The letters of stages, the other way round where they would spell a word. */
function lettersOf(stages: readonly PathwayStage[]): string {
  const letters = pathwayStages
    .filter(({ code }) => stages.includes(code))
    .map(({ code }) => stageLetters[code])
  const typed = letters.join('')
  if (typed === '') return noStage
  return isWord(typed) ? letters.toReversed().join('') : typed
}

/** An @ at the beginning of a word is marked, because there it would begin the organisation. */
function marked(text: string): string {
  return onOneLine(text)
    .replace(/\\(?=[\\@])/g, '\\\\')
    .replace(/(^|\s)@/g, '$1\\@')
}
