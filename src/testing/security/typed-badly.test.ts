import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { plainText } from '#vocabulary'
import { writableColumns } from './machinery/columns.store.ts'
import { fault, headerMissing, leadsAway, tellsOfTheMachine } from './machinery/findings.ts'
import { plantedHouse } from './machinery/planted-house.ts'
import {
  everyForm,
  type FormSeen,
  noPage,
  patternOf,
  type Sent,
  sendBadly,
  unseen,
} from './machinery/send-badly.ts'

const house = plantedHouse()
let forms: readonly FormSeen[] = []
let sent: readonly Sent[] = []

beforeAll(async () => {
  forms = await everyForm(house)
  sent = (await Promise.all(forms.map(sendBadly))).flat()
})

function wrongs(look: (one: Sent) => string | undefined): readonly string[] {
  return sent.flatMap((one) => {
    const wrong = look(one)
    return wrong
      ? [`${one.form.page} to ${patternOf(house, one.form)} with ${one.kind}: ${wrong}`]
      : []
  })
}

const refused = (one: Sent) => one.answer.statusCode === 422

describe('a form in which something is typed badly', () => {
  test('is sent to every address that takes one', () => {
    const taken = house.addresses.filter(({ method }) => method === 'POST')
    const sentTo = new Set(forms.map((form) => patternOf(house, form)))
    const bare = taken.filter(({ pattern }) => !sentTo.has(pattern))
    expect(bare.map(({ pattern }) => pattern)).toEqual(['/sign-out'])
    expect(house.addresses.filter(({ method }) => !/^(GET|POST)$/.test(method))).toEqual([])
  })

  test('never brings about a fault', () => {
    expect(wrongs(fault)).toEqual([])
  })

  test('is answered by a page of the house or by a way on within it', () => {
    expect(wrongs(headerMissing)).toEqual([])
    expect(wrongs(leadsAway)).toEqual([])
    expect(wrongs(tellsOfTheMachine)).toEqual([])
    expect(
      wrongs(({ answer }) =>
        /^(200|303|4\d\d)$/.test(`${answer.statusCode}`) ? undefined : `${answer.statusCode}`,
      ),
    ).toEqual([])
  })

  test('is never sent back as markup', () => {
    expect(
      wrongs(({ answer }) =>
        /<script>alert|<i id=typed>/.test(answer.body) ? 'markup' : undefined,
      ),
    ).toEqual([])
  })

  test('comes back with a sentence that leads to a field of the page', () => {
    expect(sent.filter(refused).length).toBeGreaterThan(20)
    expect(
      wrongs((one) =>
        refused(one) && !isGone(one) && !hasNoChoice(one)
          ? summaryWrong(one.answer.body)
          : undefined,
      ),
    ).toEqual([])
  })

  test('is neither kept nor sent back with what nobody can see in it', async () => {
    expect(
      wrongs(({ answer }) => (invisible.test(answer.body) ? 'what nobody can see' : undefined)),
    ).toEqual([])
    const columns = await writableColumns(house.db)
    const tables = new Set(columns.map(({ room, table }) => `${room}.${table}`))
    const kept = await Promise.all(
      [...tables].map(async (table) => ({ table, text: await textIn(table) })),
    )
    expect(kept.some(({ text }) => text.includes('evil'))).toBe(true)
    expect(kept.filter(({ text }) => invisible.test(text)).map(({ table }) => table)).toEqual([])
  })

  test('comes back with what was typed', () => {
    expect(
      wrongs((one) =>
        refused(one) && !isTampered(one) && !isGone(one) ? typedLost(one) : undefined,
      ),
    ).toEqual([])
  })
})

function summaryWrong(body: string): string | undefined {
  const page = load(body)
  const links = page('.govuk-error-summary a')
    .toArray()
    .map((link) => page(link).attr('href') ?? '')
  if (page('.govuk-error-summary li').length === 0) return 'no sentence says what is wrong'
  if (!page('title').text().startsWith('Error: ')) return 'the title does not say so'
  return links.find((link) => !link.startsWith('#') || page(`[id="${link.slice(1)}"]`).length === 0)
}

/** A text that somebody typed into a page and no field of it holds; spaces at its ends go, and what nobody can see. */
function typedLost({ form, kind, typed, answer }: Sent): string | undefined {
  if (form.page === noPage) return undefined
  const page = load(answer.body)
  const lost = form.fields.filter(({ name, kind: of }) => {
    if (unseen.has(of) || name === 'code') return false // a code is used once, and is typed anew
    const field = page(`[name="${name}"]`).first()
    const held = field.is('textarea') ? field.text() : (field.attr('value') ?? '')
    return plain(held) !== plain(typed[name] ?? '')
  })
  return kind === 'half a letter' || lost.length === 0
    ? undefined
    : lost.map(({ name }) => name).join()
}

/** Whether the page has the form no more, because an earlier sending of it was taken: a task is done once. */
function isGone({ form, answer }: Sent): boolean {
  return load(answer.body)(`form[action="${form.action}"]`).length === 0
}

/** Whether the form offers nothing to choose or type, so that there is no field to lead to. */
function hasNoChoice({ form }: Sent): boolean {
  return form.fields.every(({ kind }) => !/^(text|date|radio|select|textarea)/.test(kind))
}

/** Whether a page's own hidden field was changed, which nobody does by typing. */
function isTampered({ form, kind }: Sent): boolean {
  return form.fields.some(({ name, kind: of }) => kind === `${name} alone` && unseen.has(of))
}

/** Controls but for tabs and line breaks, which our own markup has, and what turns writing round. */
const invisible = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}/u

/** Every text that a table keeps. */
async function textIn(table: string): Promise<string> {
  const { rows } = await sql<{ row: object }>`
    select to_jsonb(one) as row from ${sql.table(table)} as one
  `.execute(house.db)
  return rows.flatMap(({ row }) => Object.values(row).flat().map(String)).join('\n')
}

function plain(text: string): string {
  return plainText(text)
    .replaceAll(/[\ufffd\r\n]/g, '')
    .trim()
}
