import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DocumentedAction,
  type PlanDocument,
  planDocument,
} from '../document/plan-document.ts'
import { sourceOf } from '../sources/told.ts'
import { aClaim, anAction, aPlan } from './a-plan.ts'
import { legible } from './legible.ts'
import { writePlan } from './write-plan.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

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

// words of one line or more, among them those that files most easily spoil
const anyWords: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...nasty, ...more),
    fc
      .tuple(fc.constantFrom(...nasty, ...more), fc.constantFrom(...more))
      .map((two) => two.join(' ')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  )
  .filter((text) => text.trim() !== '')

const anyNumber = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))

// actions with any words in them, each under a number of its own
const anyActions: fc.Arbitrary<readonly DocumentedAction[]> = fc.uniqueArray(
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

/** The rows of a file, in all of its tables. */
async function rowsOf(document: PlanDocument, format: 'docx' | 'xlsx' | 'ods' | 'csv') {
  const source = await sourceOf(await writePlan(document, format), `plan.${format}`)
  return source.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text)) : [],
  )
}

/** What stands in the cells of an action, whatever the kind of file. */
function cellsOf(action: DocumentedAction): readonly string[] {
  const { due, leads, partners, evidence, success, references } = action
  const claims = evidence.map(({ raw }) => raw)
  return [due.raw, leads.join(' / '), partners.join(' / '), claims.join('\n'), success ?? '']
    .concat(references.join(', '))
    .filter((cell) => cell !== '')
    .map(legible)
}

test('JSON gives a plan back as it was', async () => {
  const words = fc.string({ unit: 'binary' })
  const any = fc.record({
    title: words,
    glossary: fc.dictionary(
      words.filter((key) => key !== '__proto__'),
      words,
    ),
    actions: anyActions,
    similarity: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  })
  await fc.assert(
    fc.asyncProperty(any, async ({ title, glossary, actions, similarity }) => {
      const document = aPlan({
        plan: { title, period: null, glossary },
        actions: [...actions],
        duplicates: [{ a: '1.1', b: '1.2', similarity }],
      })
      const written = text(await writePlan(document, 'json'))
      expect(planDocument.parse(JSON.parse(written))).toEqual(document)
    }),
  )
})

describe('every word of an action is found again in its cell', () => {
  test.each(['xlsx', 'ods', 'csv'] as const)('%s', async (format) => {
    await fc.assert(
      fc.asyncProperty(anyActions, async (actions) => {
        const rows = await rowsOf(aPlan({ actions: [...actions] }), format)
        for (const action of actions) {
          const row = rows.find((cells) => cells[1] === action.number) ?? []
          const type = action.type ? action.type.charAt(0).toUpperCase() + action.type.slice(1) : ''
          expect(row.slice(0, 4)).toEqual([
            '1. Homes',
            action.number,
            type,
            legible(action.statement),
          ])
          expect(row.slice(4).filter((cell) => cell !== '')).toEqual(cellsOf(action))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('docx, but for blank lines at the edge of a cell', async () => {
    const bare = (cell: string) => cell.replace(/^\n+|\n+$/g, '')
    await fc.assert(
      fc.asyncProperty(anyActions, async (actions) => {
        const rows = await rowsOf(aPlan({ actions: [...actions] }), 'docx')
        const written = rows.slice(1)
        for (const [at, action] of actions.entries()) {
          const [head, ...cells] = written[at] ?? []
          expect(head).toContain(`${action.number}: ${bare(legible(action.statement))}`)
          expect(cells.filter((cell) => cell !== '')).toEqual(cellsOf(action).map(bare))
        }
      }),
      { numRuns: 30 },
    )
  })

  test('md, with a row on each line', async () => {
    await fc.assert(
      fc.asyncProperty(anyActions, async (actions) => {
        const lines = text(await writePlan(aPlan({ actions: [...actions] }), 'md')).split('\n')
        const rows = lines.filter((line) => line.startsWith('| ')).slice(2)
        expect(rows).toHaveLength(actions.length)
        for (const [at, action] of actions.entries()) {
          for (const cell of cellsOf(action)) expect(unmarked(rows[at] ?? '')).toContain(cell)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** A row of Markdown without its marks; blanks stand for tabs there. */
function unmarked(row: string): string {
  return row.replaceAll('\\|', '|').replaceAll('<br>', '\n')
}
