import { pathwayStages } from '#vocabulary'
import { applicantKinds } from '../commitments/events/plan-events.ts'
import { awardStates } from '../commitments/state/commitment.ts'
import type { RegisterSearch } from './register.store.ts'

/** What a search asks for that the register does not know, each in a sentence: without it somebody takes “none” for an answer. */
export function unknownFilters(
  { area, applicant, stage, state }: RegisterSearch,
  areas: readonly { readonly code: string }[],
): readonly string[] {
  const asked = [
    ['council', area, areas.map(({ code }) => code)],
    ['kind of applicant', applicant, applicantKinds.map(({ code }) => code)],
    ['stage of the pathway', stage, pathwayStages.map(({ code }) => code)],
    ['state of an award', state, awardStates],
  ] as const
  return asked.flatMap(([what, value, known]) =>
    value === '' || (known as readonly string[]).includes(value)
      ? []
      : [`“${value}” is not known as a ${what}, so nothing is found by it. Choose from the list.`],
  )
}
