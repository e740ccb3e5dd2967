import fc from 'fast-check'
import type { DocumentedAction, DocumentedClaim, PlanDocument } from '../document/plan-document.ts'

/** For tests: an action that asks for nothing, but for what is told of it. */
export function anAction(told: Partial<DocumentedAction> = {}): DocumentedAction {
  return {
    number: '1.1',
    section: '1',
    type: 'prevention',
    statement: 'House people before they lose their home',
    due: {
      ...{ raw: 'April 2023', kind: 'by', edtf: '2023-04', from: '2023-04-01', to: '2023-05-01' },
      ...{ recurrence: null, flags: [] },
    },
    leads: ['Housing team'],
    partners: [],
    evidence: [],
    success: null,
    references: [],
    raw: {},
    ...told,
  }
}

/** For tests: a claim of evidence in words. */
export function aClaim(raw: string): DocumentedClaim {
  const none = { domain: null, measure: null, target: null, unit: null, per: null }
  return { raw, kind: 'unread', ...none }
}

/** For tests: a plan of one section, but for what is told of it. */
export function aPlan(told: Partial<PlanDocument> = {}): PlanDocument {
  return {
    plan: { title: 'A plan of Exampleton', period: { from: '2022-10-01', to: '2025-04-01' } },
    sections: [{ number: '1', title: 'Homes', success: null }],
    actions: [anAction()],
    references: [],
    duplicates: [],
    issues: [],
    ...told,
  }
}

const nasty = [
  '=1+1',
  '+44',
  '-5',
  '@all',
  "'=1",
  "''-2",
  '"quoted"',
  'one\ntwo',
  ' a  b ',
  'a,b;c|d',
]
const more = [
  '<b>&amp;</b>',
  ']]>',
  '_x0041_',
  'بيت آمن',
  '🏠👩‍👩‍👧',
  '7.10',
  '01/04/2023',
  'TRUE',
  'sep=;',
  '\\|',
]

/** For tests: words of one line or more, among them those that files most easily spoil. */
export const anyWords: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...nasty, ...more),
    fc
      .tuple(fc.constantFrom(...nasty, ...more), fc.constantFrom(...more))
      .map((two) => two.join(' ')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  )
  .filter((text) => text.trim() !== '')

const anyNumber = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))

/** For tests: actions with any words in them, each under a number of its own. */
export const anyActions: fc.Arbitrary<readonly DocumentedAction[]> = fc.uniqueArray(
  fc
    .record({
      number: anyNumber.map((path) => path.join('.')),
      type: fc.constantFrom('prevention', 'recovery', null),
      statement: anyWords,
      due: anyWords.map((raw) => ({ ...anAction().due, raw })),
      leads: fc.array(anyWords, { maxLength: 3 }),
      partners: fc.array(anyWords, { maxLength: 2 }),
      evidence: fc.array(anyWords.map(aClaim), { maxLength: 3 }),
      success: fc.option(anyWords),
      references: fc.array(
        anyNumber.map((path) => path.join('.')),
        { maxLength: 3 },
      ),
    })
    .map(anAction),
  { selector: ({ number }) => number, minLength: 1, maxLength: 5 },
)
