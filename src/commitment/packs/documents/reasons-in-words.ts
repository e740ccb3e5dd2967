import { pathwayStages } from '#vocabulary'
import type { DiscussionLog } from '../../discussion-log/discussion-log.ts'

type Reason = DiscussionLog['reasons'][number]

/** What a reason is about: a pledge, a stage or a gap, as a room refers to it. */
export function inWords(log: DiscussionLog, { about, which }: Reason): string {
  if (about === 'stage') return `No pledge for ${stageInWords(which)}`
  if (about === 'pledge') {
    const pledge = log.pledges.find(({ id }) => id === which)
    return pledge ? `No action for ${pledge.code}: ${pledge.words}` : 'No action for a pledge'
  }
  const entries = log.questions.flatMap(({ entries: these }) => these)
  const gap = entries.find(({ id }) => id === which)
  return gap ? `No answer to ${gap.code}: ${gap.words}` : 'No answer to a gap'
}

/** The reason given for something, where one was. */
export function reasonFor(
  { reasons }: DiscussionLog,
  about: Reason['about'],
  which: string,
): string | undefined {
  return reasons.find((one) => one.about === about && one.which === which)?.words || undefined
}

function stageInWords(which: string): string {
  return (pathwayStages.find(({ code }) => code === which)?.label ?? which).toLowerCase()
}
