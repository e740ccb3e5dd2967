import { describe, expect, test } from 'vitest'
import { printDue } from '#vocabulary'
import { needsPerson } from '../document/issue-codes.ts'
import type { DocumentedIssue, PlanDocument } from '../document/plan-document.ts'
import { answerIssues } from './answer-issues.ts'
import { choicesIn } from './choices.ts'
import { readFile } from './read-file.ts'
import { dueOf } from './take-in.ts'

// an invented plan in which every question that can suggest something is asked
const written = `# A plan of Fenmarsh (invented)

| Actions | Due date | Who | Evidencing success | Cross referenced with |
|---|---|---|---|---|
| Prevention 1.1: Ring the wards each morning | TBC | Lantern Outreach | Brief | 1.2, 1.4 |
| Prevention 1.2: Keep two rooms free for one night | June 2026 | Lantern Outreach | Brief | |
| Prevention 1.3: Meet those who leave prison at the gate | Dec 26 / Jan 27 | Lantern Outreach | Brief | |
| Prevention 1.4: Write the winter rota with the churches | May 2027 | Lantern Outreach | Brief | |
| Prevention 1.5: Open a laundry beside the day centre | May 2027 | Lantern Outraech | Brief | |
| Prevention 1.5: Teach hosts how to welcome a guest | May 2025 | Lantern Outreach | Brief | |
| Prevention 1.6: Visit each new tenant in the first week | Lantern Outreach | Brief | 1.2 | |
| Agree who answers the telephone at night | May 2027 | Lantern Outreach | Brief | |
| Prevention 1.8: Pay a deposit within a day | TBC | Lantern Outreach | Brief | 1.4 |
`

async function brought(): Promise<PlanDocument> {
  const answer = await readFile({ name: 'plan.md', bytes: new TextEncoder().encode(written) })
  if (!answer.ok) throw new Error(answer.sentence)
  return answer.document
}

const nothing = { asWritten: new Set<number>(), different: new Set(''), mutual: new Set('') }
const taken = (document: PlanDocument, issue: DocumentedIssue, choice = 1) =>
  answerIssues(document, {
    ...nothing,
    asSuggested: new Map([[document.issues.indexOf(issue), choice]]),
  })
const asked = (document: PlanDocument, code: DocumentedIssue['code'], quote = '') =>
  document.issues.find((one) => one.code === code && one.quote.includes(quote)) ??
  expect.fail(`${code} is not asked`)
const dueIn = ({ actions }: PlanDocument, number: string) =>
  printDue(dueOf(actions.find((one) => one.number === number)?.due ?? expect.fail(number)))

// pairs are asked with lists to tick, and do what they say there
const ofPairs = ['duplicate', 'reference-one-sided']

describe('what a question suggests', () => {
  test('of any code that can carry it is done when it is taken, and asked no more', async () => {
    const document = await brought()
    const choicesOf = choicesIn(document)
    const offered = document.issues.filter(
      ({ code, suggestion }) => suggestion !== null && needsPerson(code) && !ofPairs.includes(code),
    )
    expect(new Set(offered.map(({ code }) => code))).toEqual(
      new Set([
        ...['period-inferred', 'row-shifted', 'due-missing', 'due-doubtful', 'owner-spelling'],
        ...['number-missing', 'number-twice'],
      ]),
    )
    for (const issue of offered) {
      expect([issue.code, choicesOf(issue).length > 0]).toEqual([issue.code, true])
      for (const [at, { text }] of choicesOf(issue).entries()) {
        const after = taken(document, issue, at + 1)
        expect(after.issues).not.toContainEqual(issue)
        if (!issue.code.startsWith('due-')) continue
        const number = /^Action (\S+):/.exec(issue.message)?.[1] ?? ''
        expect(dueIn(after, number)).toBe(text)
      }
    }
  })

  test('of a date that is missing is that of each linked action, for this action alone', async () => {
    const document = await brought()
    const issue = asked(document, 'due-missing', 'TBC')
    expect(choicesIn(document)(issue).map(({ text }) => text)).toEqual([
      'by the end of June 2026',
      'by the end of May 2027',
    ])
    const after = taken(document, issue, 2)
    expect(dueIn(after, '1.1')).toBe('by the end of May 2027')
    expect(dueIn(after, '1.8')).toBe(dueIn(document, '1.8'))
  })

  test('of a date with two readings can be chosen, and each is then meant', async () => {
    const document = await brought()
    const issue = asked(document, 'due-doubtful', 'Jan 27')
    const texts = choicesIn(document)(issue).map(({ text }) => text)
    expect(texts).toContain('between December 2026 and January 2027')
    expect(dueIn(taken(document, issue, 2), '1.3')).toContain('27 January 2027')
    expect(dueIn(taken(document, issue, 1), '1.3')).not.toContain('27 January')
  })

  test('is not offered by a question of a file whose actions it cannot find', async () => {
    const document = await brought()
    const strange = { ...asked(document, 'due-missing', 'TBC'), message: 'Look.', quote: 'gone' }
    expect(choicesIn(document)(strange)).toEqual([])
    expect(taken({ ...document, issues: [strange] }, strange).issues).toEqual([strange])
  })
})

test('what a list of pairs answers is not said of them any longer', async () => {
  const document = await brought()
  const [pair] = document.references.filter(({ declaredBy }) => declaredBy !== 'both')
  const told = ({ issues }: PlanDocument) =>
    issues.filter(({ code }) => code === 'reference-one-sided').length
  const answers = { ...nothing, asSuggested: new Map<number, number>() }
  const after = answerIssues(document, {
    ...answers,
    mutual: new Set([`${pair?.a} ${pair?.b}`]),
  })
  expect(told(after)).toBe(told(document) - 1)
})
