import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { type AFollowedPlan, aFollowedPlan, wordsOf } from '../../testing/plans/a-followed-plan.ts'

const house = freshHouse()

/** Asks for a change and gives its id. */
async function ask(
  plan: AFollowedPlan,
  kind: string,
  form: Readonly<Record<string, string>>,
  visitor = plan.writer,
): Promise<string> {
  const change_id = newId()
  const reason = 'The panel asked'
  await plan.does(`requests/new/${kind}`, { ...form, change_id, reason }, visitor)
  return change_id
}

/** What is typed into the page of an action as it comes, with some of it otherwise. */
async function typedInto(plan: AFollowedPlan, number: string, but: Record<string, string>) {
  const page = load(
    (await plan.writer.get(`/our-plans/${plan.id}/requests/new/alter?action=${number}`)).body,
  )
  const fields = page('main form [name]')
    .toArray()
    .map((field) => page(field))
  const typed = fields
    .filter((field) => field.attr('type') !== 'checkbox' && field.attr('type') !== 'radio')
    .map((field) => [field.attr('name') ?? '', String(field.val() ?? '')] as const)
  return { ...Object.fromEntries(typed), ...but }
}

const approval = { approved_by: 'Board', approved_on: '2024-07-01', minute_reference: 'B 1' }

describe('what is refused', () => {
  test('a draft is there for nobody but the organisation whose plan it is', async () => {
    const { id, partner } = await aFollowedPlan(house)
    const elsewhere = await house.as('coordinator', 'Yarrow')
    for (const visitor of [partner, elsewhere]) {
      expect((await visitor.get(`/our-plans/${id}/requests`)).statusCode).toBe(404)
      expect((await visitor.post(`/our-plans/${id}/versions`, approval)).statusCode).toBe(404)
    }
    expect((await house.anyone.get(`/plans/${id}/versions`)).statusCode).toBe(404)
    const worker = await house.as('outreach_worker')
    expect((await worker.get(`/our-plans/${id}/requests`)).statusCode).toBe(403)
  })

  test('a partner who leads an action asks for changes, and approves and declines none', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    const change = await ask(plan, 'withdraw', { action: '1.2' }, plan.partner)
    const approved = await plan.partner.post(`/our-plans/${plan.id}/versions`, {
      ...{ ...approval, changes: change },
    })
    expect(wordsOf(approved.body)).toContain('Only those who write this plan')
    const declined = await plan.partner.post(`/our-plans/${plan.id}/requests/${change}/decline`, {})
    expect(wordsOf(declined.body)).toContain('Only those who write this plan')
    expect(await plan.text('requests')).toContain('Waiting (1)')
  })

  test('an organisation without a part in a published plan asks for nothing, and reads its versions', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    const elsewhere = await house.as('coordinator', 'Yarrow')
    expect((await elsewhere.get(`/our-plans/${plan.id}/requests`)).statusCode).toBe(404)
    expect(await plan.publicText('versions')).toContain('Housing board')
  })

  test('a form without the day, the body or the reference of the minutes, or with a day to come', async () => {
    const { id, writer } = await aFollowedPlan(house)
    const answer = async (form: Record<string, string>) => {
      const { statusCode, body } = await writer.post(`/our-plans/${id}/versions`, form)
      expect(statusCode).toBe(422)
      return wordsOf(body)
    }
    expect(await answer({ ...approval, approved_on: '30 June' })).toContain('Enter the day')
    expect(await answer({ ...approval, minute_reference: ' ' })).toContain('Enter the reference')
    expect(await answer({ ...approval, approved_by: '' })).toContain('Enter which body')
    expect(await answer({ ...approval, approved_on: '2024-07-03' })).toContain('must not lie ahead')
    expect(await answer({ ...approval, approved_on: '1724-07-01' })).toContain('Check the year')
  })

  test('a version with nothing in it, one before the last, and a change that was answered', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    const change = await ask(plan, 'withdraw', { action: '2.1' })
    const answer = async (form: Record<string, string>) =>
      wordsOf((await plan.writer.post(`/our-plans/${plan.id}/versions`, form)).body)
    expect(await answer(approval)).toContain('Select the changes')
    const early = { ...approval, changes: change, approved_on: '2024-06-30' }
    expect(await answer(early)).toContain('must not be before')
    await plan.does(`requests/${change}/decline`, {})
    expect(await answer({ ...approval, changes: change })).toContain('answered already')
  })

  test('a change without a reason once the plan was approved, and one that changes nothing', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    const path = `/our-plans/${plan.id}/requests/new`
    const sent = async (kind: string, form: Record<string, string>) => {
      const { body } = await plan.writer.post(`${path}/${kind}`, { change_id: newId(), ...form })
      return wordsOf(body)
    }
    expect(await sent('withdraw', { action: '2.1' })).toContain('Enter why')
    expect(await sent('alter', await typedInto(plan, '2.1', { reason: 'Why not' }))).toContain(
      'Nothing on this page was changed',
    )
    expect(await sent('withdraw', { action: '9.9', reason: 'x' })).toContain('no such action')
    expect(await sent('renumber', { action: '2.1', number: '1.1', reason: 'x' })).toContain(
      'a number is never given twice',
    )
    expect(
      await sent('alter', await typedInto(plan, '2.1', { references: '1.1, 8.8', reason: 'x' })),
    ).toContain('There is no action 8.8')
  })
})

test('a change about an action that has left the plan is told so while it waits, and cannot be chosen', async () => {
  const plan = await aFollowedPlan(house)
  await plan.approve()
  const withdrawal = await ask(plan, 'withdraw', { action: '2.1' })
  const merging = await ask(plan, 'merge', { action: '2.1', into: '1.1' })
  await plan.approve([withdrawal])
  const { body } = await plan.writer.get(`/our-plans/${plan.id}/requests`)
  expect(wordsOf(body)).toContain('has left the plan, so it cannot be approved any more')
  expect(body).toContain(`id="change-${merging}"`)
  expect(body).not.toMatch(new RegExp(`name="changes"[^>]*value="${merging}"`))
})
