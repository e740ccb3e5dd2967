import { type PathwayStage, pathwayStages } from '#vocabulary'
import { noStage, stageLetters, stageOf } from './letters.ts'

// Words that the six letters spell: whoever forgets the stages would lose the word, and never hear of it.
const words = new Set(
  'us um ms mr mrs sum cut cuts rut ruts rum rust crust must scum scrum'.split(' '),
)

/** Whether letters of stages would read as a word. */
export function isWord(typed: string): boolean {
  return words.has(typed.toLowerCase())
}

/** The stages that letters stand for, or what to write instead; nothing where they are no letters of stages. */
export function readStages(
  typed: string,
): { readonly stages: readonly PathwayStage[] } | { readonly instead: string } | undefined {
  if (typed === noStage) return { stages: [] }
  const read = [...typed].map(stageOf)
  if (read.length === 0 || read.includes(undefined)) return undefined
  const stages = pathwayStages.map(({ code }) => code).filter((code) => read.includes(code))
  if (stages.length < read.length) {
    const once = stages.map((code) => stageLetters[code]).join('')
    return { instead: `Write each stage once: “${once}” and not “${typed}”` }
  }
  if (isWord(typed)) {
    const otherwise = [...typed.toLowerCase()].toReversed().join('')
    return {
      instead: `Write “${otherwise}” if “${typed}” means stages, or “${noStage} ${typed}” if it is a word`,
    }
  }
  return { stages }
}
