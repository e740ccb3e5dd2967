import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathwayStages } from '#vocabulary'
import { questions } from '../../templates/template.ts'
import { type KeyedEntry, onOneLine } from './keyed-entry.ts'
import { printKeyed } from './print-keyed.ts'
import { readKeyedLines } from './read-keyed.ts'

const stageCodes = pathwayStages.map(({ code }) => code)

/** What is wrong with the only line of a text, and nothing of it read. */
function problemOf(line: string): string | undefined {
  const { entries, problems } = readKeyedLines(line)
  expect(entries).toEqual([])
  expect(problems).toHaveLength(1)
  return problems[0]?.message
}

describe('a line that is wrong', () => {
  test.each([
    'tc We do not ask',
    'we do not ask',
    'x tc We do not ask',
    'gap tc We do not ask',
    '- - -',
  ])('is told to begin with the letter of its question: “%s”', (line) => {
    expect(problemOf(line)).toMatch(/^Begin with i, g or o: .*For example: “g tc /)
  })

  test.each([
    ['g We do not ask', '“g - We do not ask”'],
    ['g', '“g - …”'],
    ['g tx Words', '“g - tx Words”'],
    [`o ${'word '.repeat(30)}`, 'word word word word word word word word…”'],
  ])('is told to write its stages, with its own words as the example: “%s”', (line, example) => {
    expect(problemOf(line)).toMatch(
      /^Write the stages after “[go]”: letters out of u, t, c, r, m and s, or - for none\./,
    )
    expect(problemOf(line)).toContain(example)
  })

  test.each([
    ['i us have a list', 'Write “su” if “us” means stages, or “- us” if it is a word'],
    ['g Must be asked for', 'Write “tsum” if “Must” means stages, or “- Must” if it is a word'],
    ['o cut the waiting', 'Write “tuc” if “cut” means stages, or “- cut” if it is a word'],
    ['g trust is missing', 'Write each stage once: “utrs” and not “trust”'],
    ['g tct Words', 'Write each stage once: “tc” and not “tct”'],
  ])('is not taken for stages where the letters spell a word: “%s”', (line, message) => {
    expect(problemOf(line)).toBe(message)
  })

  test.each([
    ['g tc', 'Write the words after the stages'],
    ['g tc @Ashdown Health', 'Write the words after the stages'],
    ['g tc Words @', 'Write the name of the organisation after @, or leave @ out'],
    [
      'g tc Words @One @Two',
      'Write one organisation after @, and one line for each; an @ that belongs to the words is typed \\@',
    ],
    [`g tc ${'x'.repeat(501)}`, 'Write 500 characters or fewer, or make two lines of it'],
    [`g tc Words @${'x'.repeat(121)}`, 'Write 120 characters or fewer after @'],
  ])('is told what to write instead: “%s”', (line, message) => {
    expect(problemOf(line)).toBe(message)
  })

  test('goes by its number, counted with the lines that say nothing, and takes no other with it', () => {
    const typed = '# sheet 1\n\ni u One\nnonsense\r\n\ng - Two\ro tt Three\n'
    const { entries, problems } = readKeyedLines(typed)
    expect(entries.map(({ words }) => words)).toEqual(['One', 'Two'])
    expect(problems.map(({ line }) => line)).toEqual([4, 7])
  })
})

describe('a line that can be read', () => {
  test.each<[string, KeyedEntry]>([
    [
      'g tc We do not ask about housing at the first visit @Ashdown Health',
      {
        question: 'gap',
        stages: ['targeted', 'crisis'],
        words: 'We do not ask about housing at the first visit',
        organisation: 'Ashdown Health',
      },
    ],
    ['I SMRCTU Everything', { question: 'in_place', stages: stageCodes, words: 'Everything' }],
    ['o - One number', { question: 'opportunity', stages: [], words: 'One number' }],
    [
      'G3. c From the third line',
      { question: 'gap', stages: ['crisis'], words: 'From the third line' },
    ],
    [
      '\tg\tt   Words \u00A0 apart\u0000 ',
      { question: 'gap', stages: ['targeted'], words: 'Words apart' },
    ],
    [
      '\uFEFFg t The first line of a file',
      { question: 'gap', stages: ['targeted'], words: 'The first line of a file' },
    ],
    [
      'g t Write to a@b.example @ Larkfield',
      {
        question: 'gap',
        stages: ['targeted'],
        words: 'Write to a@b.example',
        organisation: 'Larkfield',
      },
    ],
    [
      'g t Ask \\@night \\ and day',
      { question: 'gap', stages: ['targeted'], words: 'Ask @night \\ and day' },
    ],
    ['g t # is a sign', { question: 'gap', stages: ['targeted'], words: '# is a sign' }],
  ])('says what it says: %j', (line, entry) => {
    expect(readKeyedLines(line)).toEqual({ entries: [entry], problems: [] })
  })

  test.each(['', '\n\n', '   ', '# only a remark', '\r\n#\r\n'])('may be left out: %j', (text) => {
    expect(readKeyedLines(text)).toEqual({ entries: [], problems: [] })
  })

  test('is read in no time, however long and strange it is', () => {
    const strange = ['g t ', 'g ', '@', ' @ ', '\\@', 'utcrms', ' '].map((one) =>
      one.repeat(20_000),
    )
    expect(readKeyedLines(strange.join('\n')).entries).toEqual([])
  })
})

const oneLine = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom('@', '\\', ' ', '#', 'a', '-', '\n'), maxLength: 12 }),
    )
    .map((text) => onOneLine(text).slice(0, most))
    .map(onOneLine)
    .filter((text) => text !== '')

const entry = fc
  .record({
    question: fc.constantFrom(...questions.map(({ code }) => code)),
    stages: fc.subarray(stageCodes),
    words: oneLine(500),
    organisation: fc.option(oneLine(120), { nil: undefined }),
  })
  .map(({ organisation, ...told }): KeyedEntry => {
    return organisation === undefined ? told : { ...told, organisation }
  })

test('what is printed is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
      expect(readKeyedLines(printKeyed(entries))).toEqual({ entries, problems: [] })
    }),
    { numRuns: 500 },
  )
})

test('every choice of stages is printed so that it can be read', () => {
  for (let choice = 0; choice < 2 ** stageCodes.length; choice += 1) {
    const stages = stageCodes.filter((_, at) => (choice >> at) % 2 === 1)
    const entries: readonly KeyedEntry[] = [{ question: 'gap', stages, words: 'Words' }]
    expect(readKeyedLines(printKeyed(entries))).toEqual({ entries, problems: [] })
  }
})

test('words on several lines are printed on one', () => {
  expect(printKeyed([{ question: 'gap', stages: ['settled'], words: 'One\ntwo' }])).toBe(
    'g s One two\n',
  )
})

test('whatever is typed, every line is an entry, a problem, or says nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (typed) => {
      const { entries, problems } = readKeyedLines(typed.join('\n'))
      const lines = typed.join('\n').split(/\r\n?|\n/)
      const silent = lines.filter((one) => /^(#|$)/.test(onOneLine(one)))
      expect(entries.length + problems.length + silent.length).toBe(lines.length)
    }),
  )
})
