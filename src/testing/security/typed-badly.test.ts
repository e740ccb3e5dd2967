import { load } from 'cheerio'
import { beforeAll, describe, expect, test } from 'vitest'
import { fault, headerMissing, leadsAway, tellsOfTheMachine } from './machinery/findings.ts'
import { plantedHouse } from './machinery/planted-house.ts'
import {
  everyForm,
  type FormSeen,
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
  test('is every form that a page shows, and every address that takes one has a page', () => {
    const taken = house.addresses.filter(({ method }) => method === 'POST')
    const shown = new Set(forms.map((form) => patternOf(house, form)))
    const bare = taken.filter(({ pattern }) => !shown.has(pattern) && !(pattern in withoutPage))
    expect(bare.map(({ pattern }) => pattern)).toEqual([])
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
    expect(wrongs((one) => (refused(one) ? summaryWrong(one.answer.body) : undefined))).toEqual([])
  })

  test('comes back with what was typed', () => {
    expect(
      wrongs((one) => (refused(one) && !isTampered(one) ? typedLost(one) : undefined)),
    ).toEqual([])
  })
})

/** Addresses that take forms no page shows, each with why. */
const withoutPage: Readonly<Record<string, string>> = {
  '/sign-out': 'is shown on a page of its own and would end the walk',
  '/sign-in/passkey/options': 'is asked by the script of a page; tried in passkey.test.ts',
  '/account/passkeys/options': 'is asked by the script of a page; tried in passkey.test.ts',
  '/account/authenticator':
    'is shown once an authenticator is begun; tried in authenticator.test.ts',
  '/sign-in/link/:token': 'is shown to whoever has a letter; tried in link.test.ts',
  '/invitation/:token': 'is shown to whoever has a letter; tried in invitations.test.ts',
  '/members/:member': 'is shown about a colleague; tried in members.test.ts',
  '/members/:member/leave': 'is shown about a colleague; tried in members.test.ts',
  '/teams/:team/close': 'is shown once there is a team; tried in members.test.ts',
  '/organisation-sign-in':
    'is shown to whoever has an e-mail address; tried in own-organisation.test.ts',
  '/organisation-sign-in/remove': 'is shown once it is set up; tried in own-organisation.test.ts',
}

function summaryWrong(body: string): string | undefined {
  const page = load(body)
  const links = page('.govuk-error-summary a')
    .toArray()
    .map((link) => page(link).attr('href') ?? '')
  if (page('.govuk-error-summary li').length === 0) return 'no sentence says what is wrong'
  if (!page('title').text().startsWith('Error: ')) return 'the title does not say so'
  return links.find((link) => !link.startsWith('#') || page(`[id="${link.slice(1)}"]`).length === 0)
}

/** A text that somebody typed and no field of the page holds; spaces at its ends and nul bytes may go. */
function typedLost({ form, kind, typed, answer }: Sent): string | undefined {
  const page = load(answer.body)
  const lost = form.fields.filter(({ name, kind: of }) => {
    if (unseen.has(of)) return false
    const field = page(`[name="${name}"]`).first()
    const held = field.is('textarea') ? field.text() : (field.attr('value') ?? '')
    return plain(held) !== plain(typed[name] ?? '')
  })
  return kind === 'half a letter' || lost.length === 0
    ? undefined
    : lost.map(({ name }) => name).join()
}

/** Whether a page's own hidden field was changed, which nobody does by typing. */
function isTampered({ form, kind }: Sent): boolean {
  return form.fields.some(({ name, kind: of }) => kind === `${name} alone` && unseen.has(of))
}

function plain(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replaceAll(/[\ufffd\r\n]/g, '')
    .trim()
}
