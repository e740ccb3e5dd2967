import { dayInWords } from '#vocabulary'
import {
  type ErasureRequest,
  erasureGrounds,
  erasureRefusals,
  erasureState,
  wordsNow,
} from './erasure-request.ts'

/** Why somebody asks to be erased, in words. */
export function groundInWords({ ground }: Pick<ErasureRequest, 'ground'>): string {
  return erasureGrounds.find(({ code }) => code === ground)?.label ?? ground
}

/** That somebody has asked already, and how it stands. */
export function askedAlreadyInWords(request: ErasureRequest): string {
  return `They have asked already, on ${dayInWords(request.receivedOn)}: ${groundInWords(request)}. ${stateInWords(request)}`
}

/** How a request stands, in words. */
export function stateInWords(request: Pick<ErasureRequest, 'decisions'>): string {
  switch (erasureState(request)) {
    case 'waiting':
      return 'Waits for two coordinators'
    case 'approved-by-one':
      return 'One has approved, another must say so too'
    case 'refused-by-one':
      return `One would refuse it, another must say so too: ${refusalsInWords(request)}`
    case 'divided':
      return `They do not agree: one has approved, one would refuse it: ${refusalsInWords(request)}. One of them may change their word`
    case 'approved':
      return 'Approved by two: the next run erases it'
    case 'refused':
      return `Refused by two: ${refusalsInWords(request)}`
  }
}

function refusalsInWords({ decisions }: Pick<ErasureRequest, 'decisions'>): string {
  const said = new Set(wordsNow(decisions).map(({ refusal }) => refusal))
  return erasureRefusals
    .filter(({ code }) => said.has(code))
    .map(({ label }) => label)
    .join(', ')
}
