import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../../testing/house/fresh-house.ts'
import {
  aCommitment,
  anAwardedCommitment,
  aSubmittedCommitment,
  type Committing,
} from '../../../testing/roundtable/a-commitment.ts'

const house = freshHouse()

/** The pages of a commitment for its applicant, one of an action among them. */
async function pagesOf({ visitor, base }: Committing): Promise<readonly string[]> {
  const actions = load((await visitor.get(`${base}/actions`)).body)
  const first = actions(`a[href^="${base}/actions/"]`).first().attr('href') ?? ''
  return [base, `${base}/partners`, `${base}/pledges`, `${base}/actions`, first]
}

type Sent = { readonly act: string; readonly action: string; readonly fields: Fields }
type Fields = Readonly<Record<string, string>>

/** Each form of a page, as it is sent with the same words in every field that can be seen and typed into. */
async function formsOf({ visitor }: Committing, path: string, words: string) {
  const page = load((await visitor.get(path)).body)
  return page('form[action*="/acts/"]')
    .toArray()
    .map((form): Sent => {
      const action = page(form).attr('action') ?? ''
      const fields = page(form)
        .find('input:not([type=radio]):not([type=checkbox]), textarea, select')
        .toArray()
        .map((one) => {
          const isHidden = page(one).attr('type') === 'hidden'
          return [page(one).attr('name'), isHidden ? page(one).attr('value') : words]
        })
      return { act: action.split('/').at(-1) ?? '', action, fields: Object.fromEntries(fields) }
    })
}

/** Where the links of a summary lead that lead to no field, or to more than one, or to one without its error. */
function astray(body: string, act: string): { readonly links: number; readonly lost: string[] } {
  const page = load(body)
  const links = page('.govuk-error-summary a').toArray()
  const lost = links.flatMap((link) => {
    const href = page(link).attr('href') ?? ''
    const field = page(`[id="${href.slice(1)}"]`)
    const isMarked = field.closest('.govuk-form-group--error').length > 0
    return field.length === 1 && isMarked ? [] : [`${act} ${href}: ${field.length}, ${isMarked}`]
  })
  return { links: links.length, lost }
}

async function isAnsweredWithLinks(who: Committing, { act, action, fields }: Sent) {
  const answer = await who.visitor.post(action, fields)
  const { links, lost } = astray(answer.body, act)
  expect(lost).toEqual([])
  return links > 0
}

async function leadsSomewhere(who: Committing, pages: readonly string[]): Promise<Set<string>> {
  const acts = new Set<string>()
  for (const path of pages) {
    for (const words of ['a'.repeat(5000), '']) {
      for (const form of await formsOf(who, path, words)) {
        if (await isAnsweredWithLinks(who, form)) acts.add(form.act)
      }
    }
  }
  return acts
}

test('each link of a summary on the pages of an applicant leads to its field', async () => {
  const { partner } = await aCommitment(house)
  // a second of each, so that there is one which is not meant
  const pledge_id = newId()
  await partner.does('add-partner', { partner_id: newId(), name: 'Ferry House (invented)' })
  await partner.does('add-pledge', { pledge_id, words: 'We call', stage: 'universal' })
  const acts = await leadsSomewhere(partner, await pagesOf(partner))
  for (const act of [
    ...['withdraw', 'add-partner', 'name-contact', 'retitle', 'add-pledge', 'change-pledge'],
    ...['drop-pledge', 'give-reason', 'add-action', 'change-action', 'drop-action', 'judge'],
    'tell-progress',
  ]) {
    expect(acts).toContain(act)
  }
})

test('so it does while changes are asked for, and of an award', async () => {
  const asked = await aSubmittedCommitment(house)
  await asked.assessor.does('accept-review', { interest: 'none' })
  for (const weight of ['significant', 'advice']) {
    const comment_id = newId()
    await asked.assessor.does('comment', { comment_id, weight, words: 'Say who counts' })
  }
  await asked.assessor.does('request-changes')
  const answering = await leadsSomewhere(asked.partner, [asked.partner.base])
  expect([...answering].toSorted()).toEqual(['decline', 'respond', 'withdraw'])
  const awarded = await anAwardedCommitment(house)
  await awarded.assessor.does('suspend', { reason: 'No report came' })
  const holding = await leadsSomewhere(awarded.partner, [awarded.partner.base])
  expect([...holding].toSorted()).toEqual(['file-report', 'relinquish', 'reply'])
})

test('each link of a summary on the page of whoever assesses leads to its field', async () => {
  const submitted = await aSubmittedCommitment(house)
  const { assessor } = submitted
  const first = await leadsSomewhere(assessor, [assessor.base])
  expect([...first].toSorted()).toEqual(['accept-review', 'return'])
  await assessor.does('accept-review', { interest: 'none' })
  const reviewing = await leadsSomewhere(assessor, [assessor.base])
  expect([...reviewing].toSorted()).toEqual(['comment', 'propose-award'])
  // one that could take its place
  await anAwardedCommitment(house)
  const awarded = await anAwardedCommitment(house)
  const deciding = await leadsSomewhere(awarded.assessor, [awarded.assessor.base])
  expect([...deciding].toSorted()).toEqual(['revoke', 'supersede', 'suspend', 'unpublish'])
})

test('a summary leads nowhere where its form is not there any more', async () => {
  const { partner } = await aSubmittedCommitment(house)
  const answer = await partner.act('add-pledge', { pledge_id: newId(), from_path: 'pledges' })
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)('.govuk-error-summary a')).toHaveLength(0)
})
