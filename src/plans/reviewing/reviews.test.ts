import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { type AFollowedPlan, aFollowedPlan, wordsOf } from '../../testing/plans/a-followed-plan.ts'
import { cycleStates } from './cycle.ts'

const house = freshHouse()

const states = cycleStates.map(({ code }) => code)

type AReview = AFollowedPlan & {
  readonly cycle: string
  /** Moves the review on until it stands in a state. */
  readonly goTo: (state: string) => Promise<void>
}

async function aReview(followed?: AFollowedPlan): Promise<AReview> {
  const plan = followed ?? (await aFollowedPlan(house))
  if (!followed) await plan.approve()
  const cycle = newId()
  await plan.does('reviews', { cycle_id: cycle, meets_on: '2024-07-30' })
  let at = 0
  const goTo = async (state: string) => {
    for (; states[at] !== state; at += 1) {
      await plan.does(`reviews/${cycle}/move`, { from: states[at] ?? '' })
    }
  }
  return { ...plan, cycle, goTo }
}

const decision = { words: 'Ask the landlord', owner: 'Lettings lead', by_when: 'September 2024' }

describe('what is refused', () => {
  test('a review of a draft, and a second while one goes on', async () => {
    const plan = await aFollowedPlan(house)
    const form = () => ({ cycle_id: newId(), meets_on: '2024-07-30' })
    const answer = async () =>
      wordsOf((await plan.writer.post(`/our-plans/${plan.id}/reviews`, form())).body)
    expect(await answer()).toContain('once a body has approved it')
    await plan.approve()
    await plan.does('reviews', form())
    expect(await answer()).toContain('The last review still goes on')
  })

  test('a meeting on no day, or before the review', async () => {
    const { id, writer, cycle } = await aReview()
    const set = async (meets_on: string) => {
      const { body } = await writer.post(`/our-plans/${id}/reviews/${cycle}/meets`, { meets_on })
      return wordsOf(body)
    }
    expect(await set('soon')).toContain('Enter the day of the meeting')
    expect(await set('2024-07-01')).toContain('must not be before')
  })

  test('every act of whoever does not write the plan: a partner who leads reads, others find nothing', async () => {
    const { id, cycle, partner, goTo, actions, text } = await aReview()
    await goTo('meeting')
    const page = `/our-plans/${id}/reviews/${cycle}`
    const acts = {
      move: { from: 'meeting' },
      notes: { notes: 'x' },
      reached: { action: actions['1.2'] ?? '', ticked: 'reached' },
      decisions: { action: actions['1.2'] ?? '', decision_id: newId(), ...decision },
    }
    for (const [act, form] of Object.entries(acts)) {
      const answer = await partner.post(`${page}/${act}`, form)
      expect([act, answer.statusCode]).toEqual([act, 422])
      expect(wordsOf(answer.body)).toContain('Only those who write this plan')
    }
    expect(await text(`reviews/${cycle}`, partner)).toContain('In its meeting')
    const elsewhere = await house.as('coordinator', 'Yarrow')
    expect((await elsewhere.get(page)).statusCode).toBe(404)
    expect((await house.anyone.get(page)).statusCode).toBe(303)
    expect((await house.anyone.get(`/plans/${id}/reviews/${cycle}`)).statusCode).toBe(404)
  })

  test('every step but the next one, from whatever state, and the same step twice', async () => {
    const { id, writer, cycle, goTo } = await aReview()
    for (const state of states) {
      await goTo(state)
      for (const from of [...states.filter((other) => other !== state), 'nowhere']) {
        const answer = await writer.post(`/our-plans/${id}/reviews/${cycle}/move`, { from })
        expect([state, from, answer.statusCode]).toEqual([state, from, 422])
      }
    }
    const last = await writer.post(`/our-plans/${id}/reviews/${cycle}/move`, { from: 'published' })
    expect(last.statusCode).toBe(422)
  })

  test('a decision outside of the meeting, about nothing, or without who and when', async () => {
    const { id, writer, cycle, actions, goTo } = await aReview()
    const note = async (form: Record<string, string>) => {
      const about = { action: actions['1.1'] ?? '', decision_id: newId(), ...decision, ...form }
      const { body } = await writer.post(`/our-plans/${id}/reviews/${cycle}/decisions`, about)
      return wordsOf(body)
    }
    expect(await note({})).toContain('The review has moved on')
    await goTo('meeting')
    expect(await note({ words: '' })).toContain('Enter what was decided')
    expect(await note({ owner: '' })).toContain('Enter who does it')
    expect(await note({ owner: 'Jane Whitlock' })).toContain(
      '“Jane Whitlock” reads as the name of a person. Enter their post or organisation',
    )
    expect(await note({ by_when: 'whenever' })).toContain('Enter a time as people say it')
    expect(await note({ by_when: '3 June' })).toContain('Say which way “3 June” was meant')
    const other = { by_when: '4 June', by_when_said: '3 June', by_when_reading: '0' }
    expect(await note(other)).toContain('Say which way “4 June” was meant')
    expect(await note({ action: newId() })).toContain('There is no such action')
  })
})

describe('a review', () => {
  test('asks of each action what is missing, those who lead most that is late first', async () => {
    const { text, cycle } = await aReview()
    const page = await text(`reviews/${cycle}`)
    expect(page).toContain('Open. Opened on 2 July 2024, meeting on 30 July 2024.')
    expect(page).toContain('What is asked for (4)')
    expect(page).toContain('Without a current update: 4')
    expect(page).toContain('Coventry Housing Desk (invented): 1 asked for')
  })

  test('carries forward what was not reached, and nothing else, and shows it as carried', async () => {
    const review = await aReview()
    const { does, cycle, actions, goTo, text } = review
    await goTo('meeting')
    const about = (number: string) => ({ action: actions[number] ?? '' })
    await does(`reviews/${cycle}/reached`, { ...about('1.1'), ticked: 'reached' })
    await does(`reviews/${cycle}/reached`, { ...about('2.1'), ticked: 'reached' })
    await does(`reviews/${cycle}/reached`, { ...about('2.1'), ticked: 'not-reached' })
    await does(`reviews/${cycle}/decisions`, { ...about('1.2'), decision_id: newId(), ...decision })
    await does(`reviews/${cycle}/notes`, { notes: 'Discharge is what holds us up' })
    await goTo('published')
    const published = await review.publicText(`reviews/${cycle}`)
    expect(published).toContain('Discharge is what holds us up')
    expect(published).toContain('Decided: Ask the landlord – Lettings lead, September 2024')
    expect(published).toContain('Reached (1)1.1 Ring every tenant')
    expect(published).toContain('Carried forward to the next review (3)1.2')
    expect(await text('reviews')).toContain('opens by itself on 2 October 2024')
    await house.open.pool.query(
      `update plans.cycle set opened_on = '2024-04-01' where cycle_id = '${cycle}'`,
    )
    const next = await aReview(review)
    const page = await next.text(`reviews/${next.cycle}`)
    expect(page).toContain('Carried forward from the review before: 3')
  })

  test('keeps a time that was not read as it is written, and says so, once somebody says that it stands', async () => {
    const review = await aReview()
    const { does, cycle, actions, goTo, writer, id } = review
    await goTo('meeting')
    const form = { action: actions['1.1'] ?? '', decision_id: newId(), ...decision }
    const sent = { ...form, by_when: 'next spring-ish' }
    const asked = load(
      (await writer.post(`/our-plans/${id}/reviews/${cycle}/decisions`, sent)).body,
    )
    expect(asked('[name=by_when]').filter('[value]').val()).toBe('next spring-ish')
    expect(asked('[name=words]').filter('[value]').val()).toBe('Ask the landlord')
    const said = { by_when_said: 'next spring-ish', by_when_reading: 'as-written' }
    await does(`reviews/${cycle}/decisions`, { ...sent, ...said })
    await does(`reviews/${cycle}/decisions`, {
      ...{ ...form, decision_id: newId(), by_when: '3 June' },
      ...{ by_when_said: '3 June', by_when_reading: '1' },
    })
    await goTo('published')
    const published = await review.publicText(`reviews/${cycle}`)
    expect(published).toContain('Lettings lead, next spring-ish (no day could be read)')
    expect(published).toContain('Lettings lead, 3 June (by 3 June 2025)')
    expect(published).not.toContain('2025) (no day')
  })

  test('of which two forms say the same decision notes it once', async () => {
    const { does, cycle, actions, goTo, text } = await aReview()
    await goTo('meeting')
    const form = { action: actions['1.1'] ?? '', decision_id: newId(), ...decision }
    await does(`reviews/${cycle}/decisions`, form)
    await does(`reviews/${cycle}/decisions`, form)
    await goTo('agreed')
    expect(await text(`reviews/${cycle}`)).toContain('Decided (1)')
  })
})
