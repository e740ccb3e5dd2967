import { z } from 'zod'
import { idOfKind } from '../../room/ids.ts'

const text = z.string()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const member = idOfKind<'member'>()

/** What an assessor says of a part: it must be put right, it could be better, or it is good. */
export const commentKinds = [
  { code: 'significant', label: 'Must be put right' },
  { code: 'advice', label: 'Advice' },
  { code: 'praise', label: 'Praise' },
] as const

/** From signing to the decision. */
export const assessEvents = [
  z.object({
    kind: z.literal('signed'),
    partner: idOfKind<'partner'>(),
    contact: idOfKind<'commitment-contact'>(),
    sha256,
  }),
  z.object({ kind: z.literal('marked-ready'), sha256 }),
  z.object({ kind: z.literal('submitted'), snapshot: z.number().int().min(1), sha256 }),
  z.object({
    kind: z.literal('review-accepted'),
    assessor: member,
    as: z.enum(['assessor', 'lived_experience']),
  }),
  z.object({ kind: z.literal('returned'), reasons: text }),
  z.object({
    kind: z.literal('commented'),
    comment: idOfKind<'comment'>(),
    /** A pledge or an action by its id, or the whole. */
    about: text,
    weight: z.enum(['significant', 'advice', 'praise']),
    words: text,
  }),
  z.object({ kind: z.literal('comment-withdrawn'), comment: idOfKind<'comment'>() }),
  z.object({ kind: z.literal('responded'), comment: idOfKind<'comment'>(), words: text }),
  /** Until a moment, ISO 8601. */
  z.object({ kind: z.literal('changes-requested'), until: text }),
  z.object({ kind: z.literal('extended'), until: text, reason: text }),
  z.object({ kind: z.literal('resubmitted'), snapshot: z.number().int().min(2), sha256 }),
  z.object({ kind: z.literal('lapsed') }),
  z.object({ kind: z.literal('feedback-declined'), statement: text }),
  z.object({ kind: z.literal('award-proposed'), assessor: member, words: text }),
  z.object({ kind: z.literal('refused'), reasons: text }),
  z.object({ kind: z.literal('withdrawn'), reason: text }),
] as const
