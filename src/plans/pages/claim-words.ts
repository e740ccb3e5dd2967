import type { Cadence } from '#commitment'
import type { Claim } from '../action/plan-action.ts'

const domainNames: Readonly<Record<string, string>> = {
  prevented: 'rough sleeping is prevented',
  rare: 'rough sleeping is rare',
  brief: 'rough sleeping is brief',
  non_recurring: 'rough sleeping does not recur',
  local: 'something this plan counts itself',
}

/** A claim as it was understood, in a sentence. */
export function claimInWords({ kind, domain, measure, schedule }: Claim): string {
  const aim = domain ? (domainNames[domain] ?? domain) : undefined
  const when = schedule.length > 0 ? ` Asked ${schedule.map(afterInWords).join(', ')}.` : ''
  switch (kind) {
    case 'outcome':
      return `An outcome${aim ? `: ${aim}` : ''}. Nothing is named that measures it.`
    case 'output':
      return `Something that is counted: ${measure ?? 'what it makes'}.${towards(aim)}`
    case 'coverage':
      return `A share: ${measure ?? 'of those it is for'}.${towards(aim)}`
    case 'source':
      return 'A report or document that tells of it.'
    case 'qualitative':
      return `What people say of it.${when}`
    case 'unread':
      return 'Kept as it was written.'
  }
}

function towards(aim: string | undefined): string {
  return aim ? ` The aim is that ${aim}.` : ''
}

/** What is aimed at, in a sentence; nothing where no number is written. */
export function targetInWords({ target: written, unit, per, linked }: Claim): string {
  const target = linked?.target ?? written
  const watched = linked?.cadence ? ` It is looked at every ${everyInWords(linked.cadence)}.` : ''
  if (target === null) return watched.trim()
  // another number than the plan writes was set for the figure, and is counted as the figure is
  const isOfFigure = linked !== undefined && target !== written && unit !== 'percent'
  if (isOfFigure) return `The target is ${target}.${watched}`
  const amount = unit === 'percent' ? `${target}%` : `${target} ${unit ?? ''}`.trim()
  return `The target is ${amount}${per ? ` a ${per}` : ''}.${watched}`
}

function everyInWords({ every, unit }: Cadence): string {
  return every === 1 ? unit.slice(0, -1) : `${every} ${unit}`
}

/** `P3M` is “after 3 months”, `P0M` “at the beginning”. */
function afterInWords(duration: string): string {
  const months = /^P(\d+)M$/.exec(duration)?.[1]
  if (months === undefined) return duration
  return months === '0' ? 'at the beginning' : `after ${months} months`
}
