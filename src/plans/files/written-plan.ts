import type { DocumentedAction, PlanDocument } from '../document/plan-document.ts'
import { nameOfSection } from '../document/section-name.ts'
import {
  keysOf,
  periodInWords,
  type WrittenColumn,
  type WrittenKey,
  wordsOf,
} from './action-words.ts'
import type { Standings } from './standing.ts'

/** A plan as it is laid out to be read: what a document writes, whatever kind of document it is. */
export type WrittenPlan = {
  readonly title: string
  readonly period: string | undefined
  readonly keys: readonly WrittenKey[]
  readonly sections: readonly WrittenSection[]
  readonly columns: readonly WrittenColumn[]
}

/** Actions under a heading; those of no section stand first and have none. */
export type WrittenSection = {
  /** The part of the plan that begins here. */
  readonly part: string | undefined
  readonly heading: string | undefined
  readonly success: string | undefined
  readonly actions: readonly DocumentedAction[]
}

/** Lays a plan out by its sections. */
export function layOut(document: PlanDocument, standings: Standings | undefined): WrittenPlan {
  const { plan, actions } = document
  return {
    title: plan.title,
    period: periodInWords(plan),
    keys: keysOf(plan),
    sections: sectionsOf(document),
    columns: columnsOf(actions, standings),
  }
}

function sectionsOf({ sections, actions }: PlanDocument): readonly WrittenSection[] {
  const known = new Set(sections.map(({ number }) => number))
  const loose = actions.filter(({ section }) => section === null || !known.has(section))
  const taken = new Set<string>()
  const written = sections.map((section, at): WrittenSection => {
    const isFirst = !taken.has(section.number)
    taken.add(section.number)
    const isSamePart = section.part === (sections[at - 1]?.part ?? undefined)
    return {
      part: section.part && !isSamePart ? `Part ${section.part}` : undefined,
      heading: nameOfSection(section),
      success: section.success ?? undefined,
      actions: isFirst ? actions.filter((action) => action.section === section.number) : [],
    }
  })
  const none = { part: undefined, heading: undefined, success: undefined }
  return loose.length > 0 ? [{ ...none, actions: loose }, ...written] : written
}

/** Columns that no plan lacks, and those that this one has something to say in. */
function columnsOf(
  actions: readonly DocumentedAction[],
  standings: Standings | undefined,
): readonly WrittenColumn[] {
  const says = (of: (action: DocumentedAction) => string) => actions.some((one) => of(one) !== '')
  return [
    { title: 'Action', width: 30, of: wordsOf.action },
    { title: 'Due date', width: 11, of: wordsOf.due },
    { title: 'Who', width: 13, of: wordsOf.leads },
    ...(says(wordsOf.partners) ? [{ title: 'Partners', width: 13, of: wordsOf.partners }] : []),
    { title: 'Evidencing success', width: 18, of: wordsOf.evidence },
    { title: 'What success looks like', width: 18, of: wordsOf.success },
    { title: 'Cross referenced with', width: 11, of: wordsOf.references },
    ...(says(wordsOf.progress) ? [{ title: 'Progress', width: 18, of: wordsOf.progress }] : []),
    ...(standings ? [standingColumn(standings)] : []),
  ]
}

/** How an action stands, in one cell: `A: At risk`, and below it what its owner says. */
function standingColumn(standings: Standings): WrittenColumn {
  return {
    title: 'Status',
    width: 12,
    of({ number }) {
      const standing = standings.get(number)
      if (!standing) return ''
      const { colour, life, confidence } = standing
      return [`${colour.letter}: ${colour.word}`, life, confidence].filter(Boolean).join('\n')
    },
  }
}
