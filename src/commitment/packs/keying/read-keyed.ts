import { type KeyedEntry, keyedEntry, onOneLine } from './keyed-entry.ts'
import { noStage, questionOf } from './letters.ts'
import { readStages } from './stages-or-word.ts'

/** A line that could not be read, by its number, and what to write instead. */
export type KeyedProblem = { readonly line: number; readonly message: string }

export type KeyedLines = {
  readonly entries: readonly KeyedEntry[]
  readonly problems: readonly KeyedProblem[]
}

/**
 * What a note-taker typed in from paper, one entry a line: the letter of the question, those of the stages, the words,
 * and @ with the organisation where it stands on the sheet. Empty lines and lines that begin with # say nothing.
 */
export function readKeyedLines(text: string): KeyedLines {
  const read = text
    .split(/\r\n?|\n/)
    .map((typed, at) => ({ typed: onOneLine(typed), line: at + 1 }))
    .filter(({ typed }) => typed !== '' && !typed.startsWith('#'))
    .map(({ typed, line }) => ({ line, ...readLine(typed) }))
  return {
    entries: read.flatMap((one) => ('entry' in one ? [one.entry] : [])),
    problems: read.flatMap((one) =>
      'message' in one ? [{ line: one.line, message: one.message }] : [],
    ),
  }
}

type Read = { readonly entry: KeyedEntry } | { readonly message: string }

function readLine(typed: string): Read {
  const [first = '', second = '', ...rest] = typed.split(' ')
  // the number of the line on the sheet may stand behind the letter: G3
  const question = questionOf(/^(.)\d*[.:)]?$/u.exec(first)?.[1] ?? '')
  if (!question) {
    return {
      message: `Begin with i, g or o: i for what is already in place, g for a gap, o for an opportunity. For example: “g tc ${beginningOf(typed)}”`,
    }
  }
  const stages = readStages(second)
  if (!stages) return { message: stagesMissing(first, [second, ...rest].join(' ')) }
  if ('instead' in stages) return { message: stages.instead }
  return withWords({ question, stages: stages.stages }, rest.join(' '))
}

function stagesMissing(first: string, after: string): string {
  const example = `${first} ${noStage} ${beginningOf(after) || '…'}`
  return `Write the stages after “${first}”: letters out of u, t, c, r, m and s, or ${noStage} for none. For example: “${example}”`
}

function withWords(entry: Pick<KeyedEntry, 'question' | 'stages'>, rest: string): Read {
  const [words = '', organisation, another] = rest.split(/(?:^|\s)@\s*/)
  if (another !== undefined) {
    return {
      message:
        'Write one organisation after @, and one line for each; an @ that belongs to the words is typed \\@',
    }
  }
  const read = keyedEntry.safeParse({
    ...entry,
    words: unmarked(words),
    ...(organisation === undefined ? {} : { organisation: unmarked(organisation) }),
  })
  if (!read.success) return { message: read.error.issues[0]?.message ?? 'Write this line anew' }
  const { organisation: by, ...told } = read.data
  return { entry: by === undefined ? told : { ...told, organisation: by } }
}

function unmarked(text: string): string {
  return text.trim().replace(/\\([\\@])/g, '$1')
}

/** The beginning of what was typed, short enough for a message. */
function beginningOf(typed: string): string {
  const letters = [...typed]
  return letters.length > 40 ? `${letters.slice(0, 40).join('').trimEnd()}…` : typed
}
