import { z } from 'zod'
import { idOfKind } from '../../room/ids.ts'

const text = z.string()
const place = z.number().int().min(0)

/** Why an award is taken away. */
export const revocationReasons = [
  { code: 'misuse', label: 'The badge was misused' },
  { code: 'false_statement', label: 'Something told was not true' },
  { code: 'not_put_right', label: 'Suspended for 180 days, and not put right' },
] as const

/** An award from its beginning to its end, and what is told of it. Moments are ISO 8601. */
export const awardEvents = [
  z.object({
    kind: z.literal('awarded'),
    approver: idOfKind<'member'>(),
    credential: idOfKind<'credential'>(),
    from: text,
    until: text,
    firstReportOn: text,
    snapshot: z.number().int().min(1),
    revocationPlace: place,
    suspensionPlace: place,
    /** Who gave it; nothing of awards from before this was kept. */
    awardingBody: text.optional(),
    /** Whether it was given as a test; nothing of awards from before this was kept. */
    isTest: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('report-filed'),
    report: idOfKind<'report'>(),
    words: text,
  }),
  z.object({
    kind: z.literal('report-accepted'),
    report: idOfKind<'report'>(),
    nextOn: text,
  }),
  z.object({
    kind: z.literal('renewed'),
    from: text,
    until: text,
    snapshot: z.number().int().min(1),
    /** Of the version made for it; nothing where none was made, and the one before went on. */
    sha256: text.optional(),
    /** The next report of the new term; nothing of renewals from before this was kept. */
    nextReportOn: text.optional(),
  }),
  z.object({ kind: z.literal('suspended'), reason: text }),
  z.object({ kind: z.literal('restored'), words: text }),
  z.object({
    kind: z.literal('revoked'),
    code: z.enum(['misuse', 'false_statement', 'not_put_right']),
    words: text,
  }),
  /** The holder’s own word on being suspended or revoked. */
  z.object({ kind: z.literal('replied'), words: text }),
  z.object({ kind: z.literal('relinquished'), reason: text }),
  z.object({ kind: z.literal('expired') }),
  z.object({ kind: z.literal('superseded'), by: idOfKind<'commitment'>(), reason: text }),
  z.object({ kind: z.literal('published') }),
  z.object({ kind: z.literal('unpublished'), reason: text }),
  /** Letters that have left: which, and for which day. */
  z.object({ kind: z.literal('reminded'), what: text, for: text }),
  z.object({
    kind: z.literal('concern-upheld'),
    concern: idOfKind<'concern'>(),
    /** What was answered; nothing of concerns that were upheld before an answer was asked for. */
    reason: text.optional(),
  }),
  z.object({ kind: z.literal('concern-set-aside'), concern: idOfKind<'concern'>(), reason: text }),
] as const
