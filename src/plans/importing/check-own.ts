import {
  type Due,
  isTimed,
  judgeName,
  type PlanCalendar,
  readDay,
  readDueEveryWay,
} from '#vocabulary'
import { documentedDueOf } from '../document/document-of.ts'
import type { IssueCode } from '../document/issue-codes.ts'
import type { DocumentedAction, DocumentedDue, PlanDocument } from '../document/plan-document.ts'
import { type Issue, nowhere } from '../reading/issue.ts'
import { evenNumber } from '../reading/rows/numbers.ts'
import { calendarOf } from '../reading/whole/calendar.ts'
import { pairsOf } from '../reading/whole/pairs.ts'

type Checked<Thing> = { readonly checked: Thing; readonly issues: readonly Issue[] }

/**
 * A document of our own with what it may not simply say: dates are what their words say, no person leads, and sections and
 * actions that are meant are there. What is otherwise is put right, and each an issue. One that we wrote stays as it is.
 */
export function checkOwn(document: PlanDocument): PlanDocument {
  const calendar = calendarIn(document)
  const glossary = document.plan.glossary ?? {}
  const due = document.actions.map((action) => withDue(action, calendar))
  const named = due.map(({ checked }) => withoutPeople(checked, glossary))
  const actions = named.map(({ checked }) => checked)
  const { checked: sections, issues: ofSections } = withSections({ ...document, actions })
  const untold = untoldPairs(document)
  const found = [
    ...[...due, ...named].flatMap(({ issues }) => issues),
    ...ofSections,
    ...strayReferences(document),
    ...untold.map(({ a, b }) => untoldTie(a, b)),
  ]
  const told = new Set(document.issues.map(({ code, message }) => `${code} ${message}`))
  const added = found.filter(({ code, message }) => !told.has(`${code} ${message}`))
  return {
    ...document,
    ...{ actions, sections: [...sections] },
    references: [...document.references, ...untold],
    issues: [...document.issues, ...added],
  }
}

/** Ties that actions name and the list of pairs does not. */
function untoldPairs({ actions, references }: PlanDocument): PlanDocument['references'] {
  const told = new Set(references.flatMap(({ a, b }) => [`${a}\n${b}`, `${b}\n${a}`]))
  return pairsOf(actions).filter(({ a, b }) => !told.has(`${a}\n${b}`))
}

function untoldTie(a: string, b: string): Issue {
  const message = `Actions ${a} and ${b} are tied by what one of them says, and the list of references has no such pair. It was added.`
  return issueOf('left-over', `${a} – ${b}`, message)
}

function issueOf(code: IssueCode, quote: string, message: string): Issue {
  return { code, where: nowhere, quote, message, suggestion: null }
}

function calendarIn({ plan: { period, legend = {} }, actions }: PlanDocument): PlanCalendar {
  const [from, to] = [readDay(period?.from ?? ''), readDay(period?.to ?? '')]
  const years = Object.entries(legend).map(
    ([name, meaning]) => ({ kind: 'year', name: name.toLowerCase(), meaning }) as const,
  )
  const dues = actions.map(({ due: { raw } }) => raw)
  return calendarOf(from && to ? { from, to } : undefined, dues, years)
}

function withDue(action: DocumentedAction, calendar: PlanCalendar): Checked<DocumentedAction> {
  const { due, number } = action
  const readings = readDueEveryWay(due.raw, calendar)
  if ([...readings, ...inOwnTime(due, calendar)].some((reading) => isOneOf(due, reading))) {
    return { checked: action, issues: [] }
  }
  const [first] = readings
  const read = first ? documentedDueOf(first) : unread(due.raw)
  const written = due.raw.trim() === '' ? 'no date' : `“${due.raw.trim()}”`
  const message = `Action ${number} is written with ${written}, and its file counts it as ${valueInWords(due)}. It was read anew from what is written, as ${valueInWords(read)}.`
  return {
    checked: { ...action, due: read },
    issues: [issueOf('due-differs', due.raw, message)],
  }
}

function unread(raw: string): DocumentedDue {
  return { ...noTime, raw, kind: 'unparsed', flags: ['not-a-date'] }
}

const noTime = { edtf: null, from: null, to: null, recurrence: null }

/** What goes on for the whole of a plan was read when the plan may have had another period. */
function inOwnTime(due: DocumentedDue, calendar: PlanCalendar): readonly Due[] {
  const [from, to] = [readDay(due.from ?? ''), readDay(due.to ?? '')]
  const goesOn = due.kind === 'ongoing' || due.kind === 'recurring'
  return goesOn && from && to ? readDueEveryWay(due.raw, { ...calendar, period: { from, to } }) : []
}

/** Whether a date of a document is one of the ways to read its words; what was confirmed is in doubt no more. */
function isOneOf(due: DocumentedDue, reading: Due): boolean {
  if (!isTimed(reading)) return due.kind === 'missing' || due.kind === 'unparsed'
  const read = documentedDueOf(reading)
  const sure = (edtf: string | null) => (edtf ?? '').replaceAll(/[?~%]/g, '')
  return (
    due.kind === read.kind &&
    sure(due.edtf) === sure(read.edtf) &&
    due.from === read.from &&
    due.to === read.to &&
    due.recurrence === read.recurrence
  )
}

function valueInWords({ kind, edtf, from, to }: DocumentedDue): string {
  if (kind === 'missing') return 'no date'
  if (kind === 'unparsed' || from === null) return 'not read'
  const last = readDay(to ?? '')?.subtract({ days: 1 })
  return `${edtf ?? ''} (from ${from}${last ? ` to ${last}` : ''})`.trim()
}

/** No person leads: their names stay with the cells, as with any other file. */
function withoutPeople(
  action: DocumentedAction,
  glossary: Readonly<Record<string, string>>,
): Checked<DocumentedAction> {
  const people: string[] = []
  const kept = (names: readonly string[]) =>
    names.flatMap((written) => {
      const judged = judgeName(written, {
        heading: '',
        isExplained: Object.hasOwn(glossary, written),
      })
      if (judged.isPerson) people.push(written)
      return judged.name ?? []
    })
  const [leads, partners] = [kept(action.leads), kept(action.partners)]
  if (people.length === 0) return { checked: action, issues: [] }
  const cells = Object.values(action.raw).join('\n')
  const lost = people.filter((name) => !cells.includes(name))
  const raw = lost.length > 0 ? { ...action.raw, 'Who, in the file': lost.join('\n') } : action.raw
  const message = `A person is named with action ${action.number}. Their name is kept with its cells and shown to nobody; say which post or organisation it is.`
  return {
    checked: { ...action, leads, partners, raw },
    issues: people.map((name) => issueOf('owner-person', name, message)),
  }
}

/** Sections that actions stand in and that are not listed are, without a title. */
function withSections({ sections, actions }: PlanDocument): Checked<PlanDocument['sections']> {
  const listed = new Set(sections.map(({ number }) => number))
  const lost = actions.flatMap(({ number, section }) =>
    section === null || listed.has(section) ? [] : [{ number, section }],
  )
  const added = [...new Set(lost.map(({ section }) => section))]
  return {
    checked: [...sections, ...added.map((number) => ({ number, title: '', success: null }))],
    issues: added.map((section) => {
      const numbers = lost.filter((one) => one.section === section).map(({ number }) => number)
      const [first = ''] = numbers
      const more = numbers.length > 1 ? ` and ${numbers.length - 1} more stand` : ' stands'
      const message = `Action ${first}${more} in section ${section}, which the file does not list. It was added without a title.`
      return issueOf('section-untitled', section, message)
    }),
  }
}

/** References to actions that are not there, or of an action to itself. */
function strayReferences({ actions, references, duplicates }: PlanDocument): readonly Issue[] {
  const even = new Set(actions.map(({ number }) => evenNumber(number)))
  const exact = new Set(actions.map(({ number }) => number))
  const ofActions = actions.flatMap(({ number, references: others }) =>
    others.flatMap((other) => {
      if (other === number)
        return issueOf('reference-self', other, `Action ${number} refers to itself.`)
      if (even.has(evenNumber(other))) return []
      const message = `Action ${number} refers to ${other}, and the plan has no such action.`
      return issueOf('reference-missing', other, message)
    }),
  )
  const ofPairs = [...references, ...duplicates].flatMap(({ a, b }) => {
    if (a === b) return issueOf('reference-self', a, `Action ${a} refers to itself.`)
    const gone = [a, b].find((number) => !exact.has(number))
    if (gone === undefined || ofActions.some(({ quote }) => quote === gone)) return []
    const message = `The file ties ${a} to ${b}, and the plan has no action ${gone}.`
    return issueOf('reference-missing', gone, message)
  })
  return [...new Map([...ofActions, ...ofPairs].map((one) => [one.message, one])).values()]
}
