import { Feed } from 'feed'
import { Temporal } from 'temporal-polyfill'
import { type Life, lifeInWords, type StatusColour, statusColours } from '#commitment'
import { london } from '#vocabulary'
import type { PlanActionId, ProgressId } from '../ids.ts'
import type { PlanToday } from '../standing/open-plans.ts'
import { shortened } from './shortened.ts'

/** A published update of an action as a feed tells it: by organisation, never by name. */
export type FeedUpdate = {
  readonly id: ProgressId
  readonly actionId: PlanActionId
  readonly number: string
  readonly corrects: ProgressId | undefined
  readonly life: Life
  readonly words: string
  readonly colour: string
  readonly by: string
  readonly at: Temporal.Instant
}

/** So many updates a feed holds at most, the latest first. */
export const mostInFeed = 100

/** The published updates of a plan as an Atom feed (RFC 4287). */
export function planAtom(
  open: PlanToday,
  updates: readonly FeedUpdate[],
  publicUrl: string,
): string {
  const { plan, actions } = open
  const address = `${publicUrl}/${plan.state === 'draft' ? 'our-plans' : 'plans'}/${plan.id}`
  const begun = (plan.followedFrom ?? open.today).toZonedDateTime(london).toInstant()
  const feed = new Feed({
    id: address,
    title: legible(`${plan.title}: updates`),
    link: address,
    feedLinks: { atom: `${address}/updates.atom` },
    author: { name: legible(plan.agencyName) },
    copyright: '',
    generator: false,
    updated: momentOf(latestOf(updates, begun)),
  })
  for (const update of updates.slice(0, mostInFeed)) {
    const link = `${address}/actions/${update.actionId}`
    const statement = shortened(actions.get(update.actionId)?.statement ?? '', 120)
    feed.addItem({
      id: `urn:uuid:${update.id}`,
      link,
      title: asHtml(`${update.number} ${statement}: ${standingOf(update)}`),
      author: [{ name: legible(update.by) }],
      date: momentOf(update.at),
      published: momentOf(update.at),
      description: asHtml(update.words),
    })
  }
  return feed.atom1()
}

function latestOf(updates: readonly FeedUpdate[], begun: Temporal.Instant): Temporal.Instant {
  return updates.reduce(
    (latest, { at }) => (Temporal.Instant.compare(at, latest) > 0 ? at : latest),
    begun,
  )
}

function standingOf({ corrects, life, colour }: FeedUpdate): string {
  const word = wordOf(colour)
  const correction = corrects ? 'a correction, ' : ''
  return `${correction}${lifeInWords(life).toLowerCase()}${word ? `, ${word}` : ''}`
}

function wordOf(colour: StatusColour | string): string {
  return statusColours.find(({ code }) => code === colour)?.word.toLowerCase() ?? ''
}

/** The library tells readers that titles and summaries of entries are HTML: what is meant as words must say so. */
function asHtml(text: string): string {
  const words = legible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return words.replaceAll('>', '&gt;').replaceAll('\n', '<br>')
}

/** Text as XML may hold it. */
function legible(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

/** The library asks for the language’s own kind of moment. */
function momentOf(moment: Temporal.Instant) {
  // biome-ignore lint/style/noRestrictedGlobals: the feed library takes nothing else
  return new Date(moment.epochMilliseconds)
}
