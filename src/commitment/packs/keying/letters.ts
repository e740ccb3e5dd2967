import { type PathwayStage, pathwayStages } from '#vocabulary'
import { type Question, questions } from '../../templates/template.ts'

/** The letter by which a question is typed in from paper. */
export const questionLetters = {
  in_place: 'i',
  gap: 'g',
  opportunity: 'o',
} as const satisfies Readonly<Record<Question, string>>

/** The letter by which a stage is typed in from paper. */
export const stageLetters = {
  universal: 'u',
  targeted: 't',
  crisis: 'c',
  recovery: 'r',
  move_on: 'm',
  settled: 's',
} as const satisfies Readonly<Record<PathwayStage, string>>

/** What stands for no stage at all. */
export const noStage = '-'

/** The question a letter stands for. */
export function questionOf(letter: string): Question | undefined {
  return questions.find(({ code }) => questionLetters[code] === letter.toLowerCase())?.code
}

/** The stage a letter stands for. */
export function stageOf(letter: string): PathwayStage | undefined {
  return pathwayStages.find(({ code }) => stageLetters[code] === letter.toLowerCase())?.code
}
