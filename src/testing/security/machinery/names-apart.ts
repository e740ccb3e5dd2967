import { load } from 'cheerio'
import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Look } from './findings.ts'
import { isPage } from './walk.ts'

/** Every name somebody typed: of members, organisations, teams and devices, and of people as they were written down. */
export async function namesTyped(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from access.member
    union select name from access.team
    union select name from access.passkey
    union select name from directory.agency
    union select name from outreach.device
    union select concat_ws(' ', given_name, family_name) from people.source_person
    union select given_name from people.source_person
    union select name from commitment.contact
    union select told -> 'organisation' ->> 'name' from commitment.log_line where kind = 'seated'
    order by name
  `.execute(db)
  return rows.map(({ name }) => name).filter(Boolean)
}

/**
 * A name that stands beside words of ours with nothing between that keeps it apart: one written from right to left, or
 * with signs that turn writing round, would turn them round. Alone in its part of a page it turns nothing but itself.
 */
export function nameAmongOurs(names: readonly string[]): Look {
  return ({ answer }) => {
    if (!isPage(answer)) return undefined
    const page = load(answer.body)
    const texts = page('body *').contents().toArray().filter(isText)
    const found = texts.find(
      (text) =>
        names.some((name) => text.data.includes(name)) &&
        !isApart(text) &&
        !names.includes(wordsAround(page, text)),
    )
    return found && wordsAround(page, found).replaceAll(/\s+/g, ' ').slice(0, 120)
  }
}

type AnyNode = ReturnType<ReturnType<typeof load>>[number]
type Element = Extract<AnyNode, { readonly name: string }>
type TextNode = Extract<AnyNode, { readonly data: string }>

function isText(node: AnyNode): node is TextNode {
  return node.type === 'text'
}

/** What stands apart by itself: an isolate, and what a browser shows as words alone. */
const apart = /^(bdi|option|textarea|script|style)$/
/** What begins a line of its own, and so a part in which writing has its own direction. */
const ownLine =
  /^(p|li|td|th|dd|dt|h[1-6]|div|legend|caption|summary|button|section|form|main|body|label)$/

function isApart(text: TextNode): boolean {
  return upTo(text, ownLine).some(({ name }) => apart.test(name))
}

function wordsAround(page: ReturnType<typeof load>, text: TextNode): string {
  const line = upTo(text, ownLine).at(-1)
  return line ? page(line).text().trim() : ''
}

/** The elements a text stands in, from the inside to the first that fits. */
function upTo(text: TextNode, wanted: RegExp): readonly Element[] {
  const elements: Element[] = []
  let at = text.parent
  while (at && 'name' in at) {
    elements.push(at)
    if (wanted.test(at.name)) break
    at = at.parent
  }
  return elements
}
