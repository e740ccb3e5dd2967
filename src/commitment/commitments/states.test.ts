import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ActName, permissions } from './acts/may.ts'
import { actors, afterAct, anyForm, july, signedCommitment } from './in-memory-commitment.ts'
import type { Commitment } from './state/commitment.ts'
import { emptyCommitment } from './state/empty-commitment.ts'

/**
 * How the state of a commitment, and then of its award, may change. Copied from the two tables of the design, and not from
 * the code: what is not here changes no state. An award is due for review in the last 90 days of its term.
 */
const table = [
  'draft, mark-ready, ready, by the applicant',
  'ready, edit, draft, by the applicant',
  'ready, submit, submitted, by the applicant',
  'submitted, accept-review, in_review, by the assessor',
  'submitted, return, draft, by the assessor',
  'in_review, approve-award, active, by the assessor',
  'in_review, request-changes, changes_requested, by the assessor',
  'in_review, refuse, not_awarded, by the assessor',
  'changes_requested, resubmit, in_review, by the applicant',
  'changes_requested, lapse, lapsed, by the clock',
  'changes_requested, decline, not_awarded, by the applicant',
  'draft, withdraw, withdrawn, by the applicant',
  'ready, withdraw, withdrawn, by the applicant',
  'submitted, withdraw, withdrawn, by the applicant',
  'in_review, withdraw, withdrawn, by the applicant',
  'changes_requested, withdraw, withdrawn, by the applicant',

  'review due, renew, active, by the assessor',
  'active, suspend, suspended, by the assessor',
  'review due, suspend, suspended, by the assessor',
  'active, uphold-concern, suspended, by the assessor',
  'review due, uphold-concern, suspended, by the assessor',
  'suspended, restore, active, by the assessor',
  'suspended, restore, review due, by the assessor',
  'active, revoke, revoked, by the assessor',
  'review due, revoke, revoked, by the assessor',
  'suspended, revoke, revoked, by the assessor',
  'review due, expire, expired, by the clock',
  'active, relinquish, relinquished, by the applicant',
  'review due, relinquish, relinquished, by the applicant',
  'suspended, relinquish, relinquished, by the applicant',
  'active, supersede, superseded, by the assessor',
  'review due, supersede, superseded, by the assessor',
  'suspended, supersede, superseded, by the assessor',
]

/** What the design calls to edit: whatever changes what was to be signed. */
const edits: readonly ActName[] = [
  ...([
    'retitle',
    'add-partner',
    'remove-partner',
    'bring',
    'add-pledge',
    'change-pledge',
  ] as const),
  ...(['drop-pledge', 'add-action', 'change-action', 'drop-action', 'give-reason'] as const),
]
const everyAct = Object.keys(permissions) as ActName[]

type Asked = {
  readonly act: ActName
  readonly who: keyof typeof actors
  readonly days?: number
  readonly form?: Readonly<Record<string, string>>
}
type Walked = { readonly commitment: Commitment; readonly at: typeof july }

const begun: Walked = { commitment: signedCommitment(emptyCommitment), at: july }

function stateAt({ commitment, at }: Walked): string {
  const { award, state } = commitment
  if (!award) return state
  const isDue = award.until.subtract({ hours: 90 * 24 }).epochMilliseconds <= at.epochMilliseconds
  return award.state === 'active' && isDue ? 'review due' : award.state
}

function after({ commitment, at: before }: Walked, { act, who, days = 0, form }: Asked): Walked {
  const at = before.add({ hours: days * 24 })
  const whole = { ...anyForm(commitment), ...form }
  return { commitment: afterAct(commitment, { actor: actors[who], act, form: whole, at }), at }
}

/** What comes of an act, and the line of the table that it was; time alone changes no state. */
function change(now: Walked, one: Asked): { readonly next: Walked; readonly line?: string } {
  const next = after(now, one)
  const [from, to] = [stateAt({ ...now, at: next.at }), stateAt(next)]
  const isRenewed = one.act === 'renew' && next.commitment.position > now.commitment.position
  if (from === to && !isRenewed) return { next }
  const act = edits.includes(one.act) ? 'edit' : one.act
  return { next, line: `${from}, ${act}, ${to}, by the ${actors[one.who].as}` }
}

const asks = (who: Asked['who'], ...acts: ActName[]): readonly Asked[] =>
  acts.map((act) => ({ act, who }))
const submitted = asks('applicant', 'mark-ready', 'submit')
const reviewed = [...submitted, ...asks('assessor', 'accept-review')]
const changes = [...reviewed, ...asks('assessor', 'comment', 'request-changes')]
const again = [...changes, ...asks('applicant', 'respond', 'resubmit')]
const commented = [...reviewed, ...asks('assessor', 'comment')]
const proposed = [...reviewed, ...asks('assessor', 'propose-award')]
const awarded = [...proposed, ...asks('second', 'approve-award')]
const suspended = [...awarded, ...asks('assessor', 'suspend')]
const ended = (['revoke', 'supersede'] as const).map((act) => [
  ...awarded,
  ...asks('assessor', act),
])

/** A way into every state, and past its times. */
const ways: readonly (readonly Asked[])[] = [
  ...[
    [],
    asks('applicant', 'mark-ready'),
    submitted,
    reviewed,
    commented,
    changes,
    [...changes, ...asks('applicant', 'respond')],
    again,
    proposed,
  ],
  ...[awarded, suspended, ...ended],
  [...changes, ...asks('applicant', 'decline')],
  asks('applicant', 'withdraw'),
]

test('from each state, every act of everybody leads along a line of the table, and each line comes about', () => {
  const found = ways.flatMap((way) => {
    const there = way.reduce(after, begun)
    return (Object.keys(actors) as Asked['who'][]).flatMap((who) =>
      [0, 29, 650, 800].flatMap((days) =>
        everyAct.flatMap((act) => change(there, { act, who, days }).line ?? []),
      ),
    )
  })
  expect([...new Set(found)].toSorted()).toEqual(table.toSorted())
})

const asked: fc.Arbitrary<Asked> = fc.record({
  act: fc.constantFrom(...everyAct),
  who: fc.constantFrom(...(Object.keys(actors) as Asked['who'][])),
  days: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(0, 1) }, fc.constantFrom(29, 200, 650)),
  form: fc.constantFrom<Readonly<Record<string, string>>>(
    ...[{}, { weight: 'advice' }, { interest: 'some' }, { code: 'not_put_right' }, { words: '' }],
  ),
})

test('the state of a commitment changes as the tables say, whoever asks for what in whatever order', () => {
  const walks = fc.tuple(
    fc.constantFrom(...ways),
    fc.array(asked, { minLength: 20, maxLength: 60, size: 'max' }),
  )
  fc.assert(
    fc.property(walks, ([way, commands]) => {
      commands.reduce(
        (now, one) => {
          const { next, line } = change(now, one)
          if (line) expect(table).toContain(line)
          return next
        },
        way.reduce(after, begun),
      )
    }),
    { numRuns: 200 },
  )
})
