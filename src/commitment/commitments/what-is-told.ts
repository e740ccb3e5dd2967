import { Temporal } from 'temporal-polyfill'
import { dayInWords, dayOfMoment, momentInWords } from '#vocabulary'
import type { Commitment } from './state/commitment.ts'

type Change = { readonly before: Commitment; readonly after: Commitment }

/**
 * What those who answer for an organisation are told of a change, in plain words: of what others decided, and of what the time
 * alone brought. Nothing where nothing of that kind changed, or where they did it themselves.
 */
export function whatIsTold({ before, after }: Change): string | undefined {
  return onTheWay({ before, after }) ?? ofTheAward({ before, after })
}

function onTheWay({ before, after }: Change): string | undefined {
  const { state, until, decision } = after
  if (state === before.state) return undefined
  if (state === 'changes_requested' && before.state === 'in_review' && until) {
    return `Whoever reviewed it asks for changes. It can be handed in again until ${momentInWords(until)}; after that it lapses, and no award is made.`
  }
  if (state === 'lapsed')
    return 'The time for changes has passed. It has lapsed, and no award is made.'
  return state === 'not_awarded' && decision !== before.decision
    ? `It was reviewed, and no award is made. The reasons: ${decision}`
    : undefined
}

function ofTheAward({
  before: { award: before },
  after: { award: after, partners },
}: Change): string | undefined {
  if (!after) return undefined
  const until = dayInWords(dayOfMoment(after.until))
  if (after.credentialId !== before?.credentialId) {
    const report = dayInWords(Temporal.PlainDate.from(after.nextReportOn))
    return `It is awarded, until ${until}. Once it is published in the register, its badge stands on its page there. The first report on what was pledged is due on ${report}.`
  }
  if (after.state === before.state) {
    return after.until.equals(before.until) ? undefined : `The award is renewed, until ${until}.`
  }
  const reason = after.reason ? ` The reason: ${after.reason}` : ''
  switch (after.state) {
    case 'suspended':
      return `The award is suspended: until that is lifted its badge says so to everybody who checks it.${reason}`
    case 'active':
      return `The award holds again, until ${until}.`
    case 'revoked':
      return `The award is taken back, and its badge must not be used any longer.${reason}`
    case 'expired':
      return 'The award has ended, and its badge must not be used any longer.'
    case 'relinquished':
      return partners.size > 1
        ? `The award was given up for all who hold it, and its badge must not be used any longer.${reason}`
        : undefined
    case 'superseded':
      return `The award has passed to another commitment, and its badge must not be used any longer.${reason}`
    default:
      return undefined
  }
}
