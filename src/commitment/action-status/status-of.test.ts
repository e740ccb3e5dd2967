import { describe, expect, test } from 'vitest'
import { anAction, day, due } from './invented-action.ts'
import { statusOf } from './status-of.ts'

function colours(action: Parameters<typeof statusOf>[0], ...days: readonly string[]) {
  return days.map((today) => statusOf(action, day(today)).colour)
}

describe('an action with a date', () => {
  test('is green while its owner says so and the last update is current', () => {
    expect(statusOf(anAction(), day('2023-03-20'))).toEqual({
      colour: 'green',
      letter: 'G',
      word: 'On track',
      shape: 'circle',
      isByHand: false,
      facts: [{ kind: 'not_due' }, { kind: 'update_current', days: 5 }],
      why: [
        'Its owner says it is on track.',
        'It is due by the end of April 2023.',
        'Its last update is from 15 March 2023.',
      ],
    })
  })

  test('is amber from the first day after its time, and red after 28 days, whatever its owner says', () => {
    const action = anAction()
    expect(colours(action, '2023-04-30', '2023-05-01', '2023-05-28', '2023-05-29')).toEqual([
      'green',
      'amber',
      'amber',
      'red',
    ])
    const { facts, why } = statusOf(action, day('2023-05-12'))
    expect(facts[0]).toEqual({ kind: 'overdue', days: 12, of: 'end' })
    expect(why[0]).toBe('It was due by the end of April 2023, and is 12 days late.')
  })

  test('says for 28 days before that it is due soon', () => {
    const [fact] = statusOf(anAction(), day('2023-04-03')).facts
    expect(fact).toEqual({ kind: 'due_soon', daysLeft: 28 })
    expect(statusOf(anAction(), day('2023-04-02')).facts[0]).toEqual({ kind: 'not_due' })
    expect(statusOf(anAction(), day('2023-04-30')).why).toContain(
      'It is due by the end of April 2023, and counts as late in 1 day.',
    )
  })

  test('is grey while nobody has said how it is going, until it is late', () => {
    const action = anAction({ updatedOn: undefined, confidence: undefined })
    expect(colours(action, '2022-10-01', '2023-04-30', '2023-05-01', '2023-06-01')).toEqual([
      'grey',
      'grey',
      'amber',
      'red',
    ])
  })

  test('turns amber when an update is more than 14 days later than expected', () => {
    const action = anAction({ due: due('December 2024'), updatedOn: day('2023-03-15') })
    expect(colours(action, '2023-06-29', '2023-06-30')).toEqual(['green', 'amber'])
    expect(statusOf(action, day('2023-06-30')).why[0]).toBe(
      'Its last update is 107 days old, and one is expected every three months.',
    )
  })
})

describe('what its owner thinks', () => {
  test('counts where it is worse than the facts', () => {
    const risk = anAction({ confidence: { level: 'some_risk', reason: 'The post is vacant' } })
    const off = anAction({ confidence: { level: 'off_track', reason: 'There is no money.' } })
    expect(statusOf(risk, day('2023-03-20'))).toMatchObject({ colour: 'amber', letter: 'A' })
    expect(statusOf(risk, day('2023-03-20')).why[0]).toBe(
      'Its owner sees some risk: The post is vacant.',
    )
    expect(statusOf(off, day('2023-03-20'))).toMatchObject({ colour: 'red', shape: 'diamond' })
    expect(statusOf(off, day('2023-03-20')).why[0]).toBe(
      'Its owner says it is off track: There is no money.',
    )
  })
})

describe('an action that goes on', () => {
  test('is late when it has not begun after the time it was to begin in', () => {
    const action = anAction({ due: due('March 2023 onwards') }, { life: 'not_started' })
    expect(colours(action, '2023-03-31', '2023-04-01', '2023-04-29')).toEqual([
      'green',
      'amber',
      'red',
    ])
    expect(statusOf(action, day('2023-04-01')).why[0]).toBe(
      'It was to begin from March 2023, and is 1 day late.',
    )
  })

  test('is never late once it has begun', () => {
    const action = anAction({ due: due('March 2023 onwards'), updatedOn: day('2029-12-31') })
    expect(colours(action, '2030-01-01')).toEqual(['green'])
    expect(statusOf(action, day('2030-01-01')).why).toContain('It goes on from March 2023.')
  })

  test('is late when the plan is over and nobody has said what became of it', () => {
    const action = anAction({ due: due('Ongoing'), updatedOn: day('2025-03-20') })
    expect(colours(action, '2025-03-31', '2025-04-01')).toEqual(['green', 'amber'])
    expect(statusOf(action, day('2025-04-01')).why[0]).toBe(
      'The time it was to go on for was over 1 day ago.',
    )
  })
})

describe('an action without', () => {
  test('a date is grey, and says whether one is missing or could not be read', () => {
    const missing = statusOf(anAction({ due: due('') }), day('2023-03-20'))
    expect(missing).toMatchObject({ colour: 'grey', letter: 'N', word: 'Not rated' })
    expect(missing.why[0]).toBe('It has no due date.')
    const unread = statusOf(anAction({ due: due('XYZ') }), day('2023-03-20'))
    expect(unread.why[0]).toBe('When it is due could not be read.')
  })

  test('an owner says so, and is no other colour for it', () => {
    const status = statusOf(anAction({ owner: ' ' }), day('2023-03-20'))
    expect(status.colour).toBe('green')
    expect(status.why).toContain('Nobody is named as its owner.')
  })

  test('a date that somebody confirmed says how it was read', () => {
    const status = statusOf(anAction({ due: due('APR 23') }), day('2023-03-20'))
    expect(status.colour).toBe('green')
    expect(status.why).toContain(
      'When it is due was read as “by the end of April 2023”, and nobody has confirmed that yet.',
    )
  })
})

describe('an action that waits for others', () => {
  const first = { number: '7.2', due: due('January 2023'), life: 'in_progress' } as const
  test('is amber while they are late', () => {
    const status = statusOf(anAction({ dependencies: [first] }), day('2023-03-20'))
    expect(status.colour).toBe('amber')
    expect(status.why[0]).toBe('It waits for action 7.2, which is late.')
    const both = [first, { ...first, number: '8.1' }]
    expect(statusOf(anAction({ dependencies: both }), day('2023-03-20')).why[0]).toBe(
      'It waits for actions 7.2 and 8.1, which are late.',
    )
  })

  test('does not wait for what is done, withdrawn or not yet due', () => {
    const others = [
      { ...first, life: 'complete' as const },
      { ...first, life: 'withdrawn' as const },
      { ...first, due: due('March 2023') },
      { ...first, due: due('TBC') },
    ]
    expect(colours(anAction({ dependencies: others }), '2023-03-20')).toEqual(['green'])
  })

  test('waits for what should have begun and has not', () => {
    const started = { ...first, due: due('January 2023 onwards') }
    const dependencies = [{ ...started, life: 'not_started' as const }]
    expect(colours(anAction({ dependencies: [started] }), '2023-03-20')).toEqual(['green'])
    expect(colours(anAction({ dependencies }), '2023-03-20')).toEqual(['amber'])
  })
})

test('pausing an action hides nothing: it is grey while it would be green, and late when it is late', () => {
  const paused = anAction({}, { life: 'paused' })
  expect(colours(paused, '2023-03-20', '2023-05-01', '2023-06-01')).toEqual([
    'grey',
    'amber',
    'red',
  ])
  expect(statusOf(paused, day('2023-03-20')).why[0]).toBe('It is paused.')
})
