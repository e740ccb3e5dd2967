import type { PlanDocument } from '../document/plan-document.ts'

/** For tests: all that a plan says. The cells of its file, and what a reader asks of it, are of one reading. */
export function saidBy({ plan, sections, actions, references }: PlanDocument) {
  return {
    plan: { glossary: {}, legend: {}, ...plan },
    sections: sections.map((one) => ({ part: null, ...one })),
    actions: actions.map(({ raw: _, ...one }) => ({ success: null, progress: null, ...one })),
    references,
  }
}

/**
 * For tests: what a file of comma-separated values holds: the actions, and of their sections the number, the title and what
 * success looks like. Title, period, key, parts, sections without actions and references that only the other side
 * declared it cannot: lines above the headings would keep a spreadsheet from sorting and filtering by them.
 */
export function heldByCsv(document: PlanDocument) {
  const { sections, actions, references } = saidBy(document)
  return {
    sections: sections.map(({ part: _, ...one }) => one),
    // which days a date means may hang on the period and on the years of the key
    actions: actions.map(({ due, ...one }) => ({ ...one, due: due.raw })),
    references,
  }
}
