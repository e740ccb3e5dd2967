import { beforeAll, describe, expect, test } from 'vitest'
import { clockStoppedAt } from '#foundations'
import { freshHouse } from '../../../testing/house/fresh-house.ts'
import { aFollowedPlan } from '../../../testing/plans/a-followed-plan.ts'
import { remindOfPlans } from './remind-of-plans.ts'

const house = freshHouse()
beforeAll(async () => {
  await house.open.pool.query(`
    update access.member set email = role || '@' || lower(split_part(name, ' ', 1)) || '.example'
    where role in ('coordinator', 'partner', 'outreach_worker')`)
})

type Sent = { readonly to: string; readonly text: string }

/** What is written when the clock of the house comes round on a day. */
async function comesRoundOn(day: string): Promise<readonly Sent[]> {
  const before = house.letters.length
  await remindOfPlans({ ...house.needs, clock: clockStoppedAt(`${day}T12:00:00Z`) })
  return house.letters.slice(before)
}

/** A plan that was approved, and none other: of earlier ones nothing is said any more. */
async function theOnlyPlan() {
  await house.open.pool.query(`update plans.plan set state = 'closed' where state = 'published'`)
  const plan = await aFollowedPlan(house)
  await plan.approve()
  const told = async (day: string, to: string) => {
    const letters = (await comesRoundOn(day)).filter((one) => one.to.startsWith(to))
    expect(letters.length).toBeLessThanOrEqual(1)
    return letters[0]?.text ?? ''
  }
  return { ...plan, told }
}

describe('of a plan', () => {
  test('nobody is written to while it is a draft, or once it is closed', async () => {
    await house.open.pool.query(`update plans.plan set state = 'closed' where state = 'published'`)
    await aFollowedPlan(house)
    expect(await comesRoundOn('2025-06-01')).toEqual([])
  })

  test('one letter goes to each coordinator and partner of an organisation that leads, and none to others', async () => {
    await theOnlyPlan()
    const letters = await comesRoundOn('2026-03-30')
    const to = letters.map((letter) => letter.to).toSorted()
    expect(to).toEqual(['coordinator@orrin.example', 'partner@clover.example'])
    const [toWriter, toPartner] = ['coordinator', 'partner'].map(
      (role) => letters.find((letter) => letter.to.startsWith(role))?.text ?? '',
    )
    expect(toWriter).toContain('1.1 Ring every tenant')
    expect(toWriter).toContain('1.10 Agree what is told at discharge')
    expect(toWriter).not.toContain('1.2 Lend a desk')
    expect(toPartner).toContain('1.2 Lend a desk')
    expect(toPartner).not.toContain('1.1 Ring every tenant')
  })
})

describe('an action due by the end of April 2025', () => {
  test('is told 28 and 7 days before, the day after and 28 days after, and never twice', async () => {
    const { told } = await theOnlyPlan()
    const words = async (day: string) =>
      (await told(day, 'coordinator')).split('\n').find((line) => line.includes('1.1 Ring every'))
    const days = [
      ...['2024-07-03', '2025-04-02', '2025-04-03', '2025-04-04', '2025-04-23', '2025-04-24'],
      ...['2025-04-30', '2025-05-01', '2025-05-02', '2025-05-27', '2025-05-28', '2026-01-01'],
    ]
    const heard: string[] = []
    for (const day of days) {
      const line = await words(day)
      if (line) heard.push(`${day} ${line.split(' – ')[0]}`)
    }
    expect(heard.filter((line) => !line.includes('update'))).toEqual([
      '2025-04-03 Due within four weeks',
      '2025-04-24 Due within a week',
      '2025-05-01 Late',
      '2025-05-28 Late by four weeks or more',
    ])
  })

  test('is told once, of what presses most, by a house that was away for weeks', async () => {
    const { told } = await theOnlyPlan()
    const text = await told('2025-06-20', 'coordinator')
    expect(text).toContain('Late by four weeks or more – 1.1 Ring every tenant')
    expect(text).not.toContain('Late – 1.1')
    expect(text).not.toContain('Due within a week – 1.1')
    expect(await told('2025-06-21', 'coordinator')).toBe('')
    expect(await told('2025-04-25', 'coordinator')).not.toContain('1.1 Ring')
  })

  test('is told anew once it is due at another time', async () => {
    const { told, actions } = await theOnlyPlan()
    expect(await told('2025-05-01', 'coordinator')).toContain('Late – 1.1')
    await house.open.pool.query(
      `update plans.action set due_raw = 'May 2025', due_edtf = '2025-05', due_from = '2025-05-01', due_to = '2025-06-01',
         revision = 1000 where action_id = '${actions['1.1']}'`,
    )
    await house.open.pool.query(`update plans.plan set revision = 1000`)
    expect(await told('2025-05-04', 'coordinator')).toContain('Due within four weeks – 1.1')
  })
})

describe('an action that comes again every six months', () => {
  test('is told as missed once for each time, after its days of grace', async () => {
    const { told } = await theOnlyPlan()
    const heard = async (day: string) => {
      const text = await told(day, 'partner')
      return ['A time was missed', 'Due within a week', 'Due within four weeks'].filter((kind) =>
        text.includes(`${kind} – 1.2`),
      )
    }
    expect(await heard('2025-03-05')).toEqual(['Due within four weeks'])
    expect(await heard('2025-03-26')).toEqual(['Due within a week'])
    expect(await heard('2025-04-14')).toEqual([])
    expect(await heard('2025-04-15')).toEqual(['A time was missed'])
    expect(await heard('2025-04-16')).toEqual([])
    expect(await heard('2025-10-20')).toContain('A time was missed')
    expect(await heard('2025-10-21')).toEqual([])
  })
})

describe('whoever leads an action', () => {
  test('is asked for an update once it is overdue, once until they give one', async () => {
    const { told } = await theOnlyPlan()
    const line = 'Without a current update – 1.2 Lend a desk'
    expect(await told('2024-10-16', 'partner')).not.toContain(line)
    expect(await told('2024-10-17', 'partner')).toContain(line)
    expect(await told('2024-11-30', 'partner')).not.toContain(line)
  })

  test('hears of a review that opens by the rhythm of the plan, once, however many were missed', async () => {
    const { told, text } = await theOnlyPlan()
    expect(await told('2024-10-01', 'partner')).not.toContain('A review of this plan is open')
    expect(await told('2025-02-10', 'partner')).toContain('Its meeting is on 10 March 2025')
    expect(await told('2025-02-11', 'partner')).not.toContain('A review of this plan is open')
    expect(await told('2026-02-11', 'partner')).not.toContain('A review of this plan is open')
    const list = await text('reviews')
    expect(list).toContain('2 January 2025')
    expect(list).not.toContain('2 October 2024')
  })

  test('is written to once, though two processes come round at once', async () => {
    await theOnlyPlan()
    const before = house.letters.length
    await Promise.all(['2025-05-01', '2025-05-01', '2025-05-01'].map(comesRoundOn))
    const to = house.letters.slice(before).map((letter) => letter.to)
    expect(to.toSorted()).toEqual(['coordinator@orrin.example', 'partner@clover.example'])
  })

  test('is told later what came up while nobody there could be written to', async () => {
    const { told } = await theOnlyPlan()
    const address = (email: string) =>
      house.open.pool.query(`update access.member set email = ${email} where role = 'partner'`)
    await address('null')
    expect(await told('2025-04-15', 'partner')).toBe('')
    await address(`'partner@clover.example'`)
    expect(await told('2025-04-20', 'partner')).toContain('A time was missed – 1.2')
  })
})
