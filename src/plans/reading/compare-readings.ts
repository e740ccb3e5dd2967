import type { DocumentedAction, PlanDocument } from '../document/plan-document.ts'
import { compareNumbers, evenNumber } from './rows/numbers.ts'

type Action = DocumentedAction
type Section = PlanDocument['sections'][number]

/** What two readings of one plan say differently. Nothing stands for what one of them lacks. */
export type ReadingDifference = {
  readonly of: 'plan' | 'section' | 'action'
  /** The number of the section or action; nothing for the plan. */
  readonly number: string | null
  /** What differs, in words: “title”, “what success looks like”, “date”. */
  readonly what: string
  readonly one: string | null
  readonly other: string | null
}

/** What each of two readings of the same plan has that the other lacks, or says otherwise, in the order of the plan. */
export function compareReadings(
  one: PlanDocument,
  other: PlanDocument,
): readonly ReadingDifference[] {
  return [
    ...differing('plan', null, planSays(one), planSays(other)),
    ...compareBy('section', one.sections, other.sections, sectionSays),
    ...compareBy('action', one.actions, other.actions, actionSays),
  ]
}

/** What something says, by what it says it of; blank where it says nothing. */
type Said = Readonly<Record<string, string>>

function planSays({ plan }: PlanDocument): Said {
  const { title, period, glossary = {}, legend = {} } = plan
  const inKey = Object.entries({ ...glossary, ...legend })
  return {
    title,
    period: period ? `${period.from} to ${period.to}` : '',
    ...Object.fromEntries(inKey.map(([name, meaning]) => [`key: ${name}`, meaning])),
  }
}

function sectionSays({ title, success, part }: Section): Said {
  return { title, 'what success looks like': success ?? '', part: part ?? '' }
}

function actionSays(action: Action): Said {
  return {
    statement: action.statement,
    type: action.type ?? '',
    section: action.section ?? '',
    date: action.due.raw,
    leads: action.leads.join(', '),
    partners: action.partners.join(', '),
    evidence: action.evidence.map(claimInWords).join('; '),
    'what success looks like': action.success ?? '',
    progress: action.progress ?? '',
    references: action.references.toSorted(compareNumbers).join(', '),
  }
}

/** What is claimed, however its lines were broken. */
function claimInWords({ domain, measure, target, per }: Action['evidence'][number]): string {
  const number = target === null ? '' : `(${target}${per === null ? '' : ` a ${per}`})`
  return [domain?.replace('_', '-'), measure, number].filter(Boolean).join(' ')
}

function compareBy<Part extends { readonly number: string }>(
  of: 'section' | 'action',
  ones: readonly Part[],
  others: readonly Part[],
  says: (part: Part) => Said,
): readonly ReadingDifference[] {
  const pair = (parts: readonly Part[]) =>
    new Map(parts.map((part) => [evenNumber(part.number), part]))
  const [left, right] = [pair(ones), pair(others)]
  const keys = [...new Set([...left.keys(), ...right.keys()])]
  return keys.flatMap((key) => {
    const [one, other] = [left.get(key), right.get(key)]
    const number = one?.number ?? other?.number ?? key
    if (one && other) return differing(of, number, says(one), says(other))
    const told = of === 'section' ? 'the whole section' : 'the whole action'
    return [
      {
        of,
        number,
        what: told,
        one: one ? nameOf(one) : null,
        other: other ? nameOf(other) : null,
      },
    ]
  })
}

function nameOf(part: object): string {
  const name = 'statement' in part ? part.statement : 'title' in part ? part.title : ''
  return typeof name === 'string' ? name : ''
}

function differing(
  of: ReadingDifference['of'],
  number: string | null,
  one: Said,
  other: Said,
): readonly ReadingDifference[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return names.flatMap((what) => {
    const [left, right] = [one[what] ?? '', other[what] ?? '']
    if (even(left) === even(right)) return []
    return [
      { of, number, what, one: left === '' ? null : left, other: right === '' ? null : right },
    ]
  })
}

/** Capitals, spaces and kinds of quotation marks and dashes make no difference. */
function even(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’“”'"]/g, '')
    .replaceAll(/[–—-]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
