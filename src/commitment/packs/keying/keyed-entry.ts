import { z } from 'zod'
import { type PathwayStage, pathwayStages } from '#vocabulary'
import { type Question, questions } from '../../templates/template.ts'
import { legible } from '../legible.ts'

/** Something written on paper, as it was typed in. */
export type KeyedEntry = {
  readonly question: Question
  /** In the order of the pathway; none where it stands on no stage. */
  readonly stages: readonly PathwayStage[]
  readonly words: string
  readonly organisation?: string
}

/** Words on one line: trimmed, runs of blanks made one, signs that no text may hold left out. */
export function onOneLine(text: string): string {
  return legible(text).replace(/\s+/g, ' ').trim()
}

const codesOf = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  list.map(({ code }) => code) as [Code, ...Code[]]

/** What an entry may be, with what to write instead where it may not. */
export const keyedEntry = z.object({
  question: z.enum(codesOf(questions)),
  stages: z.array(z.enum(codesOf(pathwayStages))),
  words: z
    .string()
    .min(1, 'Write the words after the stages')
    .max(500, 'Write 500 characters or fewer, or make two lines of it'),
  organisation: z
    .string()
    .min(1, 'Write the name of the organisation after @, or leave @ out')
    .max(120, 'Write 120 characters or fewer after @')
    .optional(),
})
