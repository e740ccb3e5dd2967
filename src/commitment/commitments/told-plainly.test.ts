import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import {
  type ACommitment,
  aCommitment,
  anAwardedCommitment,
  aSubmittedCommitment,
  nameContacts,
} from '../../testing/roundtable/a-commitment.ts'

const house = freshHouse()

const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')

/** What the summary of a page that came back says, with where each line leads. */
function summaryOf(body: string) {
  const page = load(body)
  return page('.govuk-error-summary li')
    .toArray()
    .map((one) => [page(one).text(), page(one).find('a').attr('href')])
}

describe('an organisation that commits', () => {
  test('is not added twice under one name, whatever its letters and spaces', async () => {
    const { partner } = await aCommitment(house)
    await partner.does('add-partner', { partner_id: newId(), name: 'Bee Shelter (invented)' })
    const again = await partner.act('add-partner', {
      ...{ partner_id: newId(), name: ' bee  shelter (INVENTED)' },
    })
    expect(again.statusCode).toBe(422)
    expect(textOf(again.body)).toContain('This is here already')
  })

  test('is named on each button that is there for each', async () => {
    const { partner } = await aCommitment(house)
    await partner.does('add-partner', { partner_id: newId(), name: 'Ferry House (invented)' })
    await nameContacts(partner)
    const page = load((await partner.visitor.get(`${partner.base}/partners`)).body)
    const names = page('main form[action$="/acts/name-contact"] button')
      .toArray()
      .map((one) => page(one).text().trim())
    expect(names).toHaveLength(2)
    expect(new Set(names).size).toBe(2)
    expect(names).toContain('Name somebody else for Ferry House (invented), and write to them')
  })
})

test('that somebody with lived experience reviews it is told to who assesses and who applied', async () => {
  const { assessor, partner } = await aSubmittedCommitment(house)
  await assessor.does('accept-review', { interest: 'none', as: 'lived_experience' })
  const words = 'Being reviewed by somebody with lived experience.'
  expect(await assessor.text()).toContain(words)
  expect(await partner.text()).toContain(words)
  await assessor.does('propose-award')
  expect(await partner.text()).toContain(words)
})

describe('whoever publishes an award', () => {
  async function anUnpublished(): Promise<ACommitment> {
    const made = await anAwardedCommitment(house)
    await made.assessor.does('unpublish', { reason: 'Somebody may be recognised' })
    return made
  }

  test('is led to the box that is not ticked', async () => {
    const { assessor } = await anUnpublished()
    const answer = await assessor.act('publish')
    expect(answer.statusCode).toBe(422)
    const [line] = summaryOf(answer.body)
    expect(line).toEqual([
      'Confirm that you have read it and that nobody can be recognised',
      '#checked',
    ])
    const box = load(answer.body)('#checked')
    expect(box).toHaveLength(1)
    expect(box.closest('.govuk-form-group--error')).toHaveLength(1)
  })
})

describe('a report', () => {
  test('is said to be read by everybody, where it is written and where it is accepted', async () => {
    const { assessor, partner } = await anAwardedCommitment(house)
    expect(await partner.text()).toContain('It stands in the register word for word')
    await partner.does('file-report', { report_id: newId(), words: 'Nine in ten were asked' })
    expect(await assessor.text()).toContain('it stands in the register word for word')
  })

  test('is not accepted before whoever accepts it says that nobody can be recognised', async () => {
    const { assessor, partner, reference } = await anAwardedCommitment(house)
    const report_id = newId()
    const other_id = newId()
    await partner.does('file-report', { report_id, words: 'Nine in ten were asked' })
    await partner.does('file-report', { report_id: other_id, words: 'And one more' })
    const answer = await assessor.act('accept-report', { report_id })
    expect(summaryOf(answer.body)).toEqual([
      ['Confirm that you have read it and that nobody can be recognised', '#checked'],
    ])
    const page = load(answer.body)
    expect(page('[id=checked]')).toHaveLength(1)
    expect(page('#checked').closest('form').find('[name=report_id]').attr('value')).toBe(report_id)
    await assessor.does('accept-report', { report_id, checked: 'yes' })
    expect(textOf((await house.anyone.get(`/commitments/${reference}`)).body)).toContain(
      'Nine in ten were asked',
    )
  })
})

describe('what takes the place of an award', () => {
  test('is another one that stands: neither itself, nor one that has ended, nor one that is not there', async () => {
    const first = await anAwardedCommitment(house)
    const second = await anAwardedCommitment(house)
    const draft = await aCommitment(house)
    for (const by of [newId(), first.id, draft.id]) {
      const answer = await first.assessor.act('supersede', { by, reason: 'They are one' })
      expect(summaryOf(answer.body)).toEqual([
        ['Choose another commitment, whose award stands', '#by'],
      ])
    }
    await first.assessor.does('supersede', { by: second.id, reason: 'They are one' })
    const back = await second.assessor.act('supersede', { by: first.id, reason: 'They are one' })
    expect(back.statusCode).toBe(422)
    expect(await second.partner.text()).toContain('Stands')
  })
})
