import { Feed } from 'feed'
import { Temporal } from 'temporal-polyfill'
import { lifeInWords, statusColours } from '#commitment'
import { london } from '#vocabulary'
import { escaped, legible } from '../files/legible.ts'
import type { ToldUpdate } from '../following/progress.store.ts'
import type { PlanToday } from '../standing/open-plans.ts'
import { shortened } from './shortened.ts'

/** What a feed tells of a published update. */
export type FeedUpdate = Pick<
  ToldUpdate,
  'id' | 'actionId' | 'number' | 'corrects' | 'life' | 'words' | 'colour' | 'by' | 'at'
>

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

function wordOf(colour: string): string {
  return statusColours.find(({ code }) => code === colour)?.word.toLowerCase() ?? ''
}

/** The library tells readers that titles and summaries of entries are HTML: what is meant as words must say so. */
function asHtml(text: string): string {
  return escaped(text).replaceAll('\n', '<br>')
}

/** The library asks for the language’s own kind of moment. */
function momentOf(moment: Temporal.Instant) {
  // biome-ignore lint/style/noRestrictedGlobals: the feed library takes nothing else
  return new Date(moment.epochMilliseconds)
}
