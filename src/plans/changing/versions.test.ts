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

describe('a draft', () => {
  test('is changed at once, once whoever typed a date has said what it means', async () => {
    const plan = await aFollowedPlan(house)
    const typed = await typedInto(plan, '2.1', {
      ...{ statement: 'Hold three beds free', due: 'December 25', leads: 'Beds lead' },
      references: '1.10',
    })
    const asked = await plan.writer.post(`/our-plans/${plan.id}/requests/new/alter`, typed)
    expect(asked.statusCode).toBe(422)
    expect(wordsOf(asked.body)).toContain('By the end of December 2025')
    await plan.does('requests/new/alter', { ...typed, due_said: 'December 25', due_reading: '0' })
    const again = await typedInto(plan, '2.1', {})
    expect(again).toMatchObject({
      ...{ statement: 'Hold three beds free', due: 'December 25', leads: 'Beds lead' },
      references: '1.10',
    })
    expect(await typedInto(plan, '1.10', {})).toMatchObject({ references: '' })
    expect(await typedInto(plan, '1.1', {})).toMatchObject({ references: '1.2' })
  })

  test('is changed by two at once without a loss: what one left alone stays as the other has put it', async () => {
    const plan = await aFollowedPlan(house)
    const one = await typedInto(plan, '1.1', { statement: 'Ring every tenant twice' })
    const other = await typedInto(plan, '1.1', { partners: 'Tenants forum' })
    await ask(plan, 'alter', one)
    await ask(plan, 'alter', other)
    expect(await typedInto(plan, '1.1', {})).toMatchObject({
      ...{ statement: 'Ring every tenant twice', partners: 'Tenants forum' },
    })
  })

  test('is led by no person: whoever types a name or initials is asked for the post, and nothing typed is lost', async () => {
    const plan = await aFollowedPlan(house)
    for (const leads of ['Housing team\nJohn Smith', 'J. B.']) {
      const typed = await typedInto(plan, '1.1', { leads, statement: 'Ring every tenant twice' })
      const answer = await plan.writer.post(`/our-plans/${plan.id}/requests/new/alter`, typed)
      expect(answer.statusCode).toBe(422)
      expect(wordsOf(answer.body)).toContain('reads as the name of a person')
      expect(answer.body).toContain('Ring every tenant twice')
    }
  })

  test('a date is read as the other dates of the plan are written: as a month, and not as a day of one', async () => {
    const plan = await aFollowedPlan(house)
    const typed = await typedInto(plan, '1.1', { due: 'December 24' })
    const { body } = await plan.writer.post(`/our-plans/${plan.id}/requests/new/alter`, typed)
    expect(load(body)('.govuk-error-summary__title').text()).toBe('Confirm when it is due')
    const readings = load(body)('[name=due_reading] + label').toArray()
    expect(load(readings[0] ?? '').text()).toContain('By the end of December 2024')
  })

  test('a date that was confirmed and then written otherwise is asked for anew', async () => {
    const plan = await aFollowedPlan(house)
    const typed = await typedInto(plan, '2.1', { due: 'May 2025' })
    const said = { ...typed, due_said: 'April 2025', due_reading: '0' }
    const answer = await plan.writer.post(`/our-plans/${plan.id}/requests/new/alter`, said)
    expect(wordsOf(answer.body)).toContain('You wrote “May 2025”')
  })
})

describe('a plan that was approved', () => {
  test('is public, and stays as it was approved while changes are asked for', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    expect(await plan.publicText('versions')).toContain('1 July 2024')
    await ask(plan, 'alter', await typedInto(plan, '1.1', { statement: 'Ring nobody' }))
    expect(await typedInto(plan, '1.1', {})).toMatchObject({
      statement: 'Ring every tenant in the month before a tenancy ends',
    })
    expect(await plan.text('requests', plan.partner)).toContain('Ring nobody')
  })

  test('has as its next version exactly what was approved together, with its reasons', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    const statement = 'Ring every new tenant in the month before a tenancy ends'
    const changes = [
      await ask(plan, 'alter', await typedInto(plan, '1.1', { statement, leads: 'Lettings lead' })),
      await ask(plan, 'merge', { action: '1.10', into: '1.2' }),
      await ask(plan, 'renumber', { action: '2.1', number: '2.5' }),
      await ask(plan, 'add', { number: '2.6', statement: 'Keep a kettle' }),
    ]
    const waiting = await ask(plan, 'withdraw', { action: '1.2' })
    await plan.approve(changes)
    const page = load((await house.anyone.get(`/plans/${plan.id}/versions/2`)).body)
    const text = wordsOf(page.html())
    expect(text).toContain('Added (1)2.6 Keep a kettle')
    expect(text).toContain('No longer in the plan (1)1.10 Agree what is told')
    expect(text).toContain('Changed (2)')
    expect(page('section ins').first().text()).toBe('[put in: new ] ')
    expect(text).toContain('[was: Coventry Housing Desk (invented)]')
    expect(text).toContain('[was: 2.1] [is now: 2.5]')
    expect(text).toContain('Merge 1.10 into 1.2: The panel asked')
    expect(await plan.text('requests')).toContain('Waiting (1)')
    await plan.approve([waiting])
    const back = (path: string) => house.anyone.get(`/plans/${plan.id}/versions/${path}`)
    expect(wordsOf((await back('3?against=1')).body)).toContain('No longer in the plan (2)')
    expect(wordsOf((await back('1')).body)).toContain('This is the first version')
    expect((await back('4')).statusCode).toBe(404)
  })

  test('tells of each change that waits which others cannot be approved with it', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    const say = async (number: string, but: Record<string, string>) =>
      ask(plan, 'alter', await typedInto(plan, number, but))
    const one = await say('1.1', { statement: 'Ring everybody', success: 'Few move' })
    await say('1.1', { success: 'Nobody moves' })
    await say('1.1', { resources: 'A telephone' })
    await ask(plan, 'withdraw', { action: '2.1' })
    await ask(plan, 'add', { number: '2.6', statement: 'Keep a kettle' })
    await ask(plan, 'renumber', { action: '1.2', number: '2.6' })
    const page = load((await plan.writer.get(`/our-plans/${plan.id}/requests`)).body)
    const told = page('main section')
      .toArray()
      .map((part) =>
        page(part)
          .find('ul')
          .text()
          .replace(/ \([^)]*\([^)]*\)[^)]*\)/, ''),
      )
    expect(told.filter(Boolean)).toEqual([
      'Change what 1.1 says: both change “What success looks like”',
      'Change what 1.1 says: both change “What success looks like”',
      'Give 1.2 the number 2.6: both give the same number',
      'Add 2.6: both give the same number',
    ])
    expect(page(`#change-${one} ul a`).attr('href')).toMatch(/^#change-/)
  })

  test('takes none of the changes where two of them clash', async () => {
    const plan = await aFollowedPlan(house)
    await plan.approve()
    const changes = [
      await ask(plan, 'renumber', { action: '2.1', number: '2.5' }),
      await ask(plan, 'withdraw', { action: '1.1' }),
      await ask(plan, 'merge', { action: '1.2', into: '1.1' }),
    ]
    const answer = await plan.writer.post(`/our-plans/${plan.id}/versions`, {
      ...{ ...approval, changes },
    })
    expect(wordsOf(answer.body)).toMatch(
      /“Withdraw 1\.1 \([^”]+\)” and “Merge 1\.2 into 1\.1 \([^”]+\)” cannot be approved together: one ends an action/,
    )
    expect(await plan.text('requests')).toContain('Waiting (3)')
    expect(await plan.text('versions')).not.toContain('Version 2')
  })
})
