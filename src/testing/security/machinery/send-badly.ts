import { type Address, filled, isOf } from './addresses.ts'
import { typedMarkup } from './findings.ts'
import type { ShownField, ShownForm } from './forms.ts'
import { partsAbout } from './parts.ts'
import type { PlantedHouse } from './planted-house.ts'
import { open } from './planted-person.ts'
import type { Answer, Asker } from './visitors.ts'
import { type Heard, walk } from './walk.ts'

/** A form, and who was shown it. */
export type FormSeen = ShownForm & { readonly asker: Asker }

export type Sent = {
  readonly form: FormSeen
  readonly kind: string
  readonly typed: Readonly<Record<string, string>>
  readonly answer: Answer
}

/** What people type, paste and are made to send. */
const badly: Readonly<Record<string, string>> = {
  nothing: '',
  'only spaces': ' \u00a0\t ',
  'a sentence too long': 'long '.repeat(2000),
  'a nul byte': 'Ana\u0000Bell',
  'no such day': '2024-02-31',
  'a day before all': '-271821-04-20',
  emoji: '👩🏽‍🚒💥',
  'right to left': '\u202eevil\u202c',
  'half a letter': '\ud800',
  markup: `"><script>alert(1)</script>${typedMarkup}`,
  'two lines of a header': 'Ana\r\nX-Injected: yes\r\n\r\n<p>',
  'a number beyond numbers': '9'.repeat(400),
  'a word of the database': "'; drop table people.person; --",
  'another site': 'https://evil.example/',
  'another site without its scheme': '//evil.example/',
}

/** Where a form stands that only a script sends. */
export const noPage = 'no page'

/** Fields that a person cannot see or does not type: nothing is kept of them. */
export const unseen = new Set([
  'hidden',
  'submit',
  'button',
  'radio',
  'checkbox',
  'select',
  'password',
  'file',
])

/** Every form of the house, once for each address and set of fields, by the first who was shown it; then the addresses no page leads to. */
export async function everyForm(house: PlantedHouse): Promise<readonly FormSeen[]> {
  // whoever is shown fewer forms is shown no other: an analyst none that a coordinator is not
  const shownTo = ['nobody', 'outreach_worker', 'coordinator', 'auditor', 'assessor']
  const askers = house.askers.filter(({ name }) => shownTo.includes(name))
  const { forms } = await walk({ addresses: house.addresses, askers }, [open])
  const keys = new Set<string>()
  const shown = forms.filter((form) => {
    const pattern = patternOf(house, form)
    const key = `${pattern} ${form.fields.map(({ name }) => name).join()}`
    const isFirst = form.method === 'POST' && !keys.has(key) && pattern !== '/sign-out'
    keys.add(key)
    return isFirst
  })
  return [...shown, ...bareForms(house, shown)]
}

/** Forms nobody was shown, because a script sends them or because things do not stand so: with any field there is. */
function bareForms(house: PlantedHouse, shown: readonly FormSeen[]): readonly FormSeen[] {
  const patterns = new Set(shown.map((form) => patternOf(house, form)).concat('/sign-out'))
  const names = new Set(shown.flatMap(({ fields }) => fields.map(({ name }) => name)))
  const fields = [...names].map((name) => ({ name, kind: anyField, value: '' }))
  return house.addresses
    .filter(({ method, pattern }) => method === 'POST' && !patterns.has(pattern))
    .flatMap(({ pattern, rule }) => {
      const roles: readonly string[] = 'everyone' in rule ? ['nobody'] : rule.roles
      const asker = house.askers.find(({ name }) => roles.includes(name))
      const action = filled(pattern, partsAbout(open, pattern)[0] ?? {})
      return asker ? [{ page: noPage, method: 'POST', action, fields, asker }] : []
    })
}

/** The kind of a field that no page shows. */
const anyField = 'any'

/** The pattern of the address a form goes to. */
export function patternOf(house: PlantedHouse, form: ShownForm): string | undefined {
  return addressSentTo(house, form)?.pattern
}

/** Sends a form badly in every way: all that a person types at once, then each field by itself, seen or unseen. */
export async function sendBadly(form: FormSeen): Promise<readonly Sent[]> {
  const whole = Object.entries(badly).map(([kind, bad]) =>
    sendAs(
      form,
      kind,
      fieldsOf(form, ({ kind: of }) => !unseen.has(of), bad),
    ),
  )
  const known = form.fields.filter(({ kind }) => kind !== anyField)
  const alone = known.map((field) =>
    sendAs(
      form,
      `${field.name} alone`,
      fieldsOf(form, ({ name }) => name === field.name, `\u0000${typedMarkup}`),
    ),
  )
  return Promise.all([...whole, ...alone])
}

/** Sends every form as it stands, then with everything typed left empty, and tells what was answered. */
export async function sendAll(
  house: PlantedHouse,
  forms: readonly FormSeen[],
): Promise<readonly Heard[]> {
  const sent = forms.map(async (form): Promise<readonly Heard[]> => {
    const address = addressSentTo(house, form)
    const asItStands = fieldsOf(form, () => false, '')
    const empty = fieldsOf(form, ({ kind }) => !unseen.has(kind), '')
    const answers = await Promise.all(
      [asItStands, empty].map((fields) => form.asker.send(form.action, fields)),
    )
    return answers.flatMap((answer) =>
      address ? [{ asker: form.asker, address, url: form.action, answer }] : [],
    )
  })
  return (await Promise.all(sent)).flat()
}

function addressSentTo(house: PlantedHouse, { action }: ShownForm): Address | undefined {
  return house.addresses.find(({ method, pattern }) => method === 'POST' && isOf(pattern, action))
}

function fieldsOf(form: FormSeen, isBad: (field: ShownField) => boolean, bad: string) {
  return Object.fromEntries(
    form.fields.map((field) => [field.name, isBad(field) ? bad : field.value]),
  )
}

async function sendAs(form: FormSeen, kind: string, typed: Sent['typed']): Promise<Sent> {
  return { form, kind, typed, answer: await form.asker.send(form.action, typed) }
}
