import { type Address, filled, isOf } from './addresses.ts'
import { formsOn, linksOn, type ShownForm } from './forms.ts'
import { partsAbout, queryAbout } from './parts.ts'
import type { PlantedHouse } from './planted-house.ts'
import { open, type PlantedPerson, partner } from './planted-person.ts'
import type { Answer, Asker } from './visitors.ts'

/** One thing somebody asked for, and what they were told. */
export type Heard = {
  readonly asker: Asker
  readonly address: Address
  readonly url: string
  readonly answer: Answer
}

export type Walked = {
  readonly heard: readonly Heard[]
  /** Every form on the pages, once for whoever saw it. */
  readonly forms: readonly (ShownForm & { readonly asker: Asker })[]
}

/** As many pages of one address as somebody follows links to, beside those it is filled in with. */
const linksFollowed = 2

/** An answer that never ends is tried by the tests of it. */
const isStream = ({ pattern }: Address) => pattern.endsWith('/live')

/**
 * Everybody asks for everything that can be asked for: each address filled in about each person, and what the pages
 * they are given lead to.
 */
export async function walk(
  house: Pick<PlantedHouse, 'askers' | 'addresses'>,
  people: readonly PlantedPerson[] = [open, partner],
): Promise<Walked> {
  const gets = house.addresses.filter((one) => one.method === 'GET' && !isStream(one))
  const starts = gets.flatMap((address) => startsOf(address, people))
  const walks = await Promise.all(house.askers.map((asker) => walkAs(asker, gets, starts)))
  return { heard: walks.flatMap(({ heard }) => heard), forms: walks.flatMap(({ forms }) => forms) }
}

function startsOf({ pattern }: Address, people: readonly PlantedPerson[]): readonly string[] {
  const urls = people.flatMap((person) =>
    partsAbout(person, pattern).map(
      (parts) => filled(pattern, parts) + queryAbout(person, pattern),
    ),
  )
  return [...new Set(urls)]
}

async function walkAs(
  asker: Asker,
  gets: readonly Address[],
  starts: readonly string[],
): Promise<Walked> {
  const heard: Heard[] = []
  const forms: Walked['forms'][number][] = []
  const ahead = [...starts]
  const isNew = newcomers(gets, starts)
  for (let url = ahead.shift(); url !== undefined; url = ahead.shift()) {
    const address = addressOf(gets, url)
    if (!address) continue
    const answer = await asker.get(url)
    heard.push({ asker, address, url, answer })
    if (!isPage(answer)) continue
    forms.push(...formsOn(url, answer.body).map((form) => ({ ...form, asker })))
    ahead.push(...linksOn(url, answer.body).filter(isNew))
  }
  return { heard, forms }
}

/** Tells which links lead to what was not asked for yet, and to no more of one address than is followed. */
function newcomers(gets: readonly Address[], starts: readonly string[]): (link: string) => boolean {
  const seen = new Set(starts)
  const followed = new Map<string, number>()
  return (link) => {
    const pattern = addressOf(gets, link)?.pattern
    const times = followed.get(pattern ?? '') ?? 0
    if (!pattern || seen.has(link) || times >= linksFollowed) return false
    seen.add(link)
    followed.set(pattern, times + 1)
    return true
  }
}

/** Whether an answer is a page of ours. */
export function isPage(answer: Answer): boolean {
  return String(answer.headers['content-type']).startsWith('text/html')
}

/** The address a link leads to; one without parts comes before one with them, as the web reads it. */
function addressOf(addresses: readonly Address[], url: string): Address | undefined {
  const path = url.split('?')[0] ?? ''
  const fits = addresses.filter(({ pattern }) => isOf(pattern, path))
  return fits.find(({ pattern }) => !/[:*]/.test(pattern)) ?? fits[0]
}
