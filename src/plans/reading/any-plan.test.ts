import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PlanDocument, planDocument } from '../document/plan-document.ts'
import { readPlainText } from '../sources/plain-text.ts'
import type { Source, SourceBlock } from '../sources/source.ts'
import { compareReadings } from './compare-readings.ts'
import { readPlan } from './read-plan.ts'
import { readingInWords } from './reading-in-words.ts'
import { realign } from './realign.ts'
import { readHeading } from './whole/headings.ts'

// Whatever somebody drops in, nobody loses a word of it, and nothing fails.

const cells = fc.constantFrom(
  ...[
    '',
    'Action',
    'By when',
    'Lead',
    'Outcome',
    'Links to',
    'Progress',
    'Status',
    'Anything else',
  ],
  ...[
    '1.1',
    '1.2: Open a kitchen for everybody',
    'Recovery 2.1: Ask who is missing tonight',
    '2.1',
  ],
  ...[
    'March 2025',
    'TBC',
    'ongoing',
    'ABC / DEF and Night Team',
    'Jane Doe',
    'Brief',
    '12 people a year',
  ],
  ...[
    'What success looks like: warm feet',
    'Priority 3: Health',
    'Green',
    '—',
    '|',
    'nothing',
    '2024',
  ],
)
const rows = fc.array(fc.array(fc.oneof(cells, fc.string()), { maxLength: 6 }), { maxLength: 8 })
const words = fc.oneof(
  fc.string(),
  fc.constantFrom(
    ...['Priority 1: Homes', 'Section 2', 'Key', 'ABC – Another Better Council', 'Year 1: 2024/25'],
    ...['Action 1 – Open a door. Lead – ABC', '1.1 Open a door for everybody', 'By when: May 2025'],
    ...['Action', 'Timescale', 'What success looks like', 'Red: late', 'Lead: J. Doe'],
  ),
)
const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.integer({ min: 1, max: 6 }),
    text: words,
  }),
  fc.record({ kind: fc.constant('paragraph' as const), text: words }),
  fc.record({
    kind: fc.constant('item' as const),
    level: fc.integer({ min: 1, max: 3 }),
    text: words,
  }),
  rows.map(
    (texts): SourceBlock => ({
      kind: 'table',
      rows: texts.map((row) => row.map((text) => ({ text }))),
    }),
  ),
)
const sources: fc.Arbitrary<Source> = fc.record({
  blocks: fc.array(block, { maxLength: 12 }),
})

test('any text at all is read to a document, and told in words', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(fc.oneof(words, cells, fc.constantFrom('|', '---|---|', '\n', '\t', '- ', '# ')), {
        maxLength: 60,
      })
      .map((parts) => parts.join('')),
    fc.array(fc.oneof(words, cells), { maxLength: 30 }).map((parts) => parts.join(' |\n')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const document = readPlan(readPlainText(text))
      expect(planDocument.parse(document)).toEqual(document)
      expect(readingInWords(document).length).toBeGreaterThan(5)
      expect(compareReadings(document, document)).toEqual([])
    }),
  )
})

test('no two actions have one number, and every reference of a pair is one of theirs', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const { actions, references, sections } = readPlan(source)
      const numbers = actions.map(({ number }) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
      expect(new Set(sections.map(({ number }) => number)).size).toBe(sections.length)
      for (const { a, b } of references) expect(numbers).toEqual(expect.arrayContaining([a, b]))
      for (const { section } of actions)
        expect(sections.map(({ number }) => number)).toContain(section)
    }),
  )
})

test('nothing is lost: every cell and every line is in an action, or in an issue, or in the key', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const kept = everythingKept(readPlan(source))
      for (const text of textsOf(source)) {
        if (!kept.includes(even(asSection(text)))) expect(kept).toContain(even(text))
      }
    }),
  )
})

test('to move the cells of an action loses none of them, and of any other plan nothing changes', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const document = readPlan(source)
      for (const { number, raw } of document.actions) {
        const moved = realign(document, number)
        const isAsked = document.issues.some(({ code }) => code === 'row-shifted')
        if (!isAsked) expect(moved).toBe(document)
        const after = moved.actions.find((one) => one.number === number)
        expect(
          Object.values(after?.raw ?? {})
            .filter(Boolean)
            .toSorted(),
        ).toEqual(Object.values(raw).filter(Boolean).toSorted())
        expect(planDocument.parse(moved)).toEqual(moved)
      }
    }),
  )
})

function textsOf({ blocks }: Source): readonly string[] {
  const told = blocks.filter((one) => one.kind === 'table' || !isUnderstood(one))
  const texts = told.flatMap((one) =>
    one.kind === 'table' ? one.rows.flatMap((row) => row.map(({ text }) => text)) : [one.text],
  )
  return texts.filter((text) => text.trim() !== '')
}

/** “Key” and “What success looks like” say what stands below them, and are no more than that. */
function isUnderstood({ kind, text }: { readonly kind: string; readonly text: string }): boolean {
  const heading = readHeading(text).kind
  return heading === 'success' || (kind === 'heading' && ['key', 'part'].includes(heading))
}

/** A heading of a section is kept as its number and its title. */
function asSection(text: string): string {
  const heading = readHeading(text)
  return heading.kind === 'section' && heading.number !== undefined
    ? `${heading.number} ${heading.title}`
    : text
}

function everythingKept({ plan, sections, actions, issues }: PlanDocument): string {
  const texts = [
    plan.title,
    ...Object.entries({ ...plan.glossary, ...plan.legend }).flat(),
    ...Object.entries({ ...plan.glossary, ...plan.legend }).map(
      ([name, meaning]) => `${name} ${meaning}`,
    ),
    ...sections.flatMap(({ title, success, number, part }) => [
      title,
      success,
      `${number} ${title}`,
      part,
    ]),
    ...actions.flatMap(({ raw }) => Object.entries(raw).flat()),
    ...actions.map(({ raw }) => Object.values(raw).join('\n')),
    ...issues.map(({ quote }) => quote),
  ]
  return texts.map((text) => even(text ?? '')).join('\n')
}

/** As it is compared: small letters and digits alone, for a key is kept without its dashes. */
function even(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s–—:|()=-]+/g, ' ')
    .trim()
}
