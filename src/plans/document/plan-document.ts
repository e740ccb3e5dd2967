import { z } from 'zod'
import { dueKinds } from '#vocabulary'
import { issueCodes } from './issue-codes.ts'

/*
 * A plan as one JSON document: what `waymark plan import` writes, what a house takes in and gives out. Days are
 * YYYY-MM-DD, windows half-open: `to` is the first day that is no longer in it. Nothing that was read is left out:
 * `raw` holds every cell of an action's row as it was written.
 */

const day = z.iso.date()
const text = z.string()

export const documentedDue = z.strictObject({
  raw: text,
  kind: z.enum(dueKinds.map(({ code }) => code)),
  edtf: text.nullable(),
  from: day.nullable(),
  to: day.nullable(),
  /** A rule of RFC 5545. */
  recurrence: text.nullable(),
  flags: z.array(text),
})
export type DocumentedDue = z.infer<typeof documentedDue>

/** What a claim is: a shared outcome, an output that is counted, a share that is covered, a document, what people say, or words not read as any. */
export const evidenceKinds = [
  'outcome',
  'output',
  'coverage',
  'source',
  'qualitative',
  'unread',
] as const

/** The domains of the national framework, and what is counted locally. */
export const domains = ['prevented', 'rare', 'brief', 'non_recurring', 'local'] as const

/** A domain as a cell of evidence names it. */
export const domainsInWords = {
  prevented: 'Prevented',
  rare: 'Rare',
  brief: 'Brief',
  non_recurring: 'Non-recurring',
  local: 'Local',
} as const satisfies Readonly<Record<(typeof domains)[number], string>>

export const documentedClaim = z.strictObject({
  raw: text,
  kind: z.enum(evidenceKinds),
  domain: z.enum(domains).nullable(),
  /** What is counted, asked for or shown, in words: “people supported”, “new customers … supported to register”. */
  measure: text.nullable(),
  target: z.number().nullable(),
  /** `people`, `percent`, or what else is counted. */
  unit: text.nullable(),
  /** `year`, `quarter`, `month`, `week`; nothing where the target is for the whole window. */
  per: text.nullable(),
  /** When it is asked, as durations of ISO 8601 from the start: `P0M`, `P3M`. */
  schedule: z.array(text).optional(),
})
export type DocumentedClaim = z.infer<typeof documentedClaim>

export const documentedAction = z.strictObject({
  /** The permanent id, where a version of a plan is kept: versions are compared by it. A document from a file has none. */
  id: z.uuid().optional(),
  /** As people say it: `7.2`, `HS1`, `2.D.ii`. */
  number: text,
  /** The number of its section. */
  section: text.nullable(),
  /** As the plan names it, small: `prevention`; nothing where none is written. */
  type: text.nullable(),
  statement: text,
  due: documentedDue,
  /** Organisations and posts, never a person’s name: the first leads. */
  leads: z.array(text),
  partners: z.array(text),
  evidence: z.array(documentedClaim),
  /** What success looks like, where the action has words of its own for it. */
  success: text.nullable().optional(),
  /** Stages of the pathway, and what it takes, where a version of a plan is kept. */
  stages: z.array(text).optional(),
  resources: text.nullable().optional(),
  /** What the plan says has become of it, as written. */
  progress: text.nullable().optional(),
  references: z.array(text),
  /** Each cell of its row by the name of its column, letter for letter. */
  raw: z.record(text, text),
})
export type DocumentedAction = z.infer<typeof documentedAction>

export const documentedIssue = z.strictObject({
  code: z.enum(issueCodes.map(({ code }) => code)),
  /** Counted from 1, as people count; 0 where it is of no one table, row or column. */
  where: z.strictObject({ table: z.int(), row: z.int(), column: z.int() }),
  /** What stands there, letter for letter. */
  quote: text,
  message: text,
  /** What would mend it, where something would. */
  suggestion: text.nullable(),
})
export type DocumentedIssue = z.infer<typeof documentedIssue>

export const planDocument = z.strictObject({
  plan: z.strictObject({
    title: text,
    period: z.strictObject({ from: day, to: day }).nullable(),
    /** What the plan's own key says: abbreviations, posts and colours. */
    glossary: z.record(text, text).optional(),
    legend: z.record(text, text).optional(),
  }),
  sections: z.array(
    z.strictObject({
      number: text,
      title: text,
      success: text.nullable(),
      /** The number of the part of the plan it stands in, where the plan has parts. */
      part: text.nullable().optional(),
    }),
  ),
  actions: z.array(documentedAction),
  references: z.array(z.strictObject({ a: text, b: text, declaredBy: z.enum(['a', 'b', 'both']) })),
  duplicates: z.array(z.strictObject({ a: text, b: text, similarity: z.number() })),
  issues: z.array(documentedIssue),
})
/** A plan as it was read from a file, or as it is given to one. */
export type PlanDocument = z.infer<typeof planDocument>
