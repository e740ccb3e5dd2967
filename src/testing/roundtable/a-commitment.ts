import { load } from 'cheerio'
import { newId } from '#foundations'
import type { FreshHouse, Visitor } from '../house/fresh-house.ts'

type Form = Readonly<Record<string, string>>
type Answer = Awaited<ReturnType<Visitor['post']>>

/** Somebody at the pages of one commitment, without script. */
export type Committing = {
  readonly base: string
  readonly visitor: Visitor
  /** Sends a form of the commitment; the id of the command is new where none is given. */
  readonly act: (name: string, form?: Form) => Promise<Answer>
  /** The same, which must be done. */
  readonly does: (name: string, form?: Form) => Promise<Answer>
  readonly text: (path?: string) => Promise<string>
}

export type ACommitment = {
  readonly id: string
  readonly partner: Committing
  readonly assessor: Committing
  readonly secondAssessor: Committing
  /** Signs for the one whose letter came last. */
  readonly sign: () => Promise<Answer>
}

const contactName = 'Marigold Upright'

/** A commitment of one organisation that lacks nothing but a signature: one pledge on every stage, one action. */
export async function aCommitment(
  house: FreshHouse,
  words: string = pledgeForm.words,
  id: string = newId(),
): Promise<ACommitment> {
  const visitor = await house.as('partner')
  await seen(
    visitor.post('/our-commitments', {
      ...{ commitment_id: id, title: 'Nobody leaves our wards to the street' },
      applicant: 'organisation',
    }),
  )
  const partner = committingAs(visitor, `/our-commitments/${id}`)
  await addPlan(partner, words)
  await nameContacts(partner)
  return {
    ...{ id, partner },
    assessor: committingAs(await house.as('assessor', 'Linden'), `/assessing/${id}`),
    secondAssessor: committingAs(await house.as('assessor', 'Hazel'), `/assessing/${id}`),
    sign: () => sign(house),
  }
}

/** The same, signed and handed in. */
export async function aSubmittedCommitment(
  house: FreshHouse,
  words?: string,
  id?: string,
): Promise<ACommitment> {
  const commitment = await aCommitment(house, words, id)
  await handIn(commitment)
  return commitment
}

/** The same, awarded by two and published. Returns its reference too. */
export async function anAwardedCommitment(
  house: FreshHouse,
  words?: string,
): Promise<ACommitment & { readonly reference: string }> {
  const commitment = await aSubmittedCommitment(house, words)
  const { partner, assessor, secondAssessor } = commitment
  await assessor.does('accept-review', { interest: 'none' })
  await assessor.does('propose-award')
  await secondAssessor.does('award')
  await secondAssessor.does('publish', { checked: 'yes' })
  return { ...commitment, reference: /C2C-\d{4}-\d+/.exec(await partner.text())?.[0] ?? '' }
}

async function handIn({ partner, sign: signing }: ACommitment): Promise<void> {
  await seen(signing())
  await partner.does('mark-ready')
  await partner.does('submit')
}

export const pledgeForm = {
  words: 'We ask everybody on admission where they will go when they leave',
  stage: 'universal',
  also: 'targeted',
  different: 'Nobody leaves without an address',
  known: 'We count discharges to no fixed abode each month',
} as const

const actionForm = {
  words: 'Add one question to the admission form on every ward',
  type: 'prevention',
  lead: 'Head of nursing',
  partners: '',
  due: 'December 2024',
  tracked: 'Share of admissions with an answer',
  success: 'Nine in ten answered',
  evaluation: 'How many left to no fixed abode, before and after?',
  evaluate_on: 'March 2025',
  review_every: 'Every three months',
} as const

async function addPlan(partner: Committing, words: string): Promise<void> {
  const pledge_id = newId<'pledge'>()
  const action_id = newId<'action'>()
  await partner.does('add-pledge', { pledge_id, ...pledgeForm, words })
  await partner.does('add-action', { action_id, pledge_id, ...actionForm })
  for (const criterion of ['specific', 'measurable', 'time_bound']) {
    await partner.does('judge', { action_id, criterion, verdict: 'met' })
  }
  for (const which of ['crisis', 'recovery', 'move_on', 'settled']) {
    await partner.does('give-reason', { about: 'stage', which, words: 'Not ours to pledge' })
  }
}

/** Names who signs for every organisation of a commitment; each is written to. */
export async function nameContacts(partner: Committing): Promise<void> {
  const page = load((await partner.visitor.get(`${partner.base}/partners`)).body)
  const fields = page('form[action$="/acts/name-contact"] [name=partner_id]').toArray()
  for (const field of fields) await nameContact(partner, page(field).attr('value') ?? '')
}

async function nameContact(partner: Committing, partner_id: string): Promise<void> {
  await partner.does('name-contact', {
    partner_id,
    contact_id: newId(),
    contact_name: contactName,
    ...{ post: 'Chief executive', email: 'marigold@hollow.example' },
  })
}

async function sign(house: FreshHouse): Promise<Answer> {
  const letter = house.letters.findLast(({ text }) => text.includes('/sign/'))
  const address = /\/sign\/[\w-]+/.exec(letter?.text ?? '')?.[0] ?? ''
  const page = load((await house.anyone.get(address)).body)
  const sha256 = page('[name=sha256]').attr('value') ?? ''
  return house.anyone.post(address, { sha256, name: contactName })
}

/** Somebody who is signed in, at a commitment’s pages under this address. */
export function committingAs(visitor: Visitor, base: string): Committing {
  const act: Committing['act'] = (name, form = {}) => {
    const path = name === 'award' ? `${base}/award` : `${base}/acts/${name}`
    return visitor.post(path, { command_id: newId(), ...form })
  }
  return {
    ...{ visitor, base, act },
    does: (name, form) => seen(act(name, form)),
    text: async (path = '') =>
      load((await visitor.get(`${base}${path}`)).body)('main')
        .text()
        .replace(/\s+/g, ' '),
  }
}

async function seen(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked
  if (answer.statusCode === 303) return answer
  const words = load(answer.body)('main').text().replace(/\s+/g, ' ').slice(0, 500)
  throw new Error(`${answer.statusCode}: ${words}`)
}
