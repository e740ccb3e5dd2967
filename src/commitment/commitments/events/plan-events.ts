import { z } from 'zod'
import { type PathwayStage, pathwayStages } from '#vocabulary'
import { answerCodes } from '../../room/events/work-events.ts'
import { idOfKind } from '../../room/ids.ts'

const text = z.string()
const list = <Some extends z.ZodType>(one: Some) => z.array(one).readonly()
const stage = z.enum(pathwayStages.map(({ code }) => code) as [PathwayStage, ...PathwayStage[]])
const pledge = idOfKind<'pledge'>()
const action = idOfKind<'action'>()
const partner = idOfKind<'partner'>()

/** The seven questions of SMARTER. */
export const criteria = [
  { code: 'specific', label: 'Specific', ask: 'Is it plain what will be done, and by whom?' },
  { code: 'measurable', label: 'Measurable', ask: 'Can somebody else tell that it was done?' },
  { code: 'achievable', label: 'Achievable', ask: 'Can it be done with what there is?' },
  { code: 'relevant', label: 'Relevant', ask: 'Does it bear on anybody’s home?' },
  { code: 'time_bound', label: 'Time-bound', ask: 'Is it plain by when?' },
  {
    code: 'evaluated',
    label: 'Evaluated',
    ask: 'Is there a question that tells what it changed, and a day to answer it?',
  },
  { code: 'reviewed', label: 'Reviewed', ask: 'Is it plain when it is looked at again?' },
] as const
export type Criterion = (typeof criteria)[number]['code']

export const verdicts = [
  { code: 'met', label: 'Met' },
  { code: 'partly', label: 'Partly' },
  { code: 'not_yet', label: 'Not yet' },
  { code: 'not_applicable', label: 'Does not apply' },
] as const
export type Verdict = (typeof verdicts)[number]['code']

/** What kinds of action a plan has. */
export const actionTypes = [
  { code: 'prevention', label: 'Prevention' },
  { code: 'intervention', label: 'Intervention' },
  { code: 'recovery', label: 'Recovery' },
] as const

export const applicantKinds = [
  { code: 'organisation', label: 'One organisation' },
  { code: 'partnership', label: 'A partnership' },
  { code: 'network', label: 'A network' },
] as const

/** A pledge as its roundtable left it: its code in that log, and what organisations said to it. */
export const pledgeThere = z.object({
  code: text,
  answers: list(z.object({ organisation: text, answer: z.enum(answerCodes), note: text })),
})
export type PledgeThere = z.infer<typeof pledgeThere>

const pledgeTold = {
  pledge,
  words: text,
  stage,
  alsoStages: list(stage),
  makers: list(partner),
  /** Where it comes from: the codes of entries in the log of its roundtable. */
  from: list(text),
  different: text,
  known: text,
}
const actionFields = {
  pledge,
  words: text,
  type: text,
  lead: text,
  partners: text,
  due: text,
  tracked: text,
  success: text,
  evaluation: text,
  evaluateOn: text,
  reviewEvery: text,
}
const actionTold = { action, ...actionFields }

/** What the applicant does: who they are, what they pledge and plan, and how it goes. */
export const planEvents = [
  z.object({
    kind: z.literal('opened'),
    reference: text,
    title: text,
    applicant: z.enum(['organisation', 'partnership', 'network']),
    areas: list(text),
  }),
  z.object({
    kind: z.literal('retitled'),
    title: text,
    areas: list(text),
    applicant: z.enum(['organisation', 'partnership', 'network']).optional(),
  }),
  z.object({ kind: z.literal('partner-added'), partner, name: text, sector: text }),
  z.object({ kind: z.literal('partner-removed'), partner }),
  z.object({
    kind: z.literal('contact-named'),
    partner,
    contact: idOfKind<'commitment-contact'>(),
  }),
  z.object({
    kind: z.literal('brought'),
    roundtable: idOfKind<'roundtable'>(),
    title: text,
    sha256: text,
  }),
  z.object({
    kind: z.literal('pledge-added'),
    ...pledgeTold,
    roundtable: idOfKind<'roundtable'>().optional(),
    there: pledgeThere.optional(),
  }),
  z.object({ kind: z.literal('pledge-changed'), ...pledgeTold }),
  z.object({ kind: z.literal('pledge-dropped'), pledge, reason: text }),
  z.object({
    kind: z.literal('pledge-answered'),
    pledge,
    partner,
    answer: z.enum(answerCodes),
    note: text,
  }),
  z.object({ kind: z.literal('action-added'), number: z.number().int().min(1), ...actionTold }),
  z.object({ kind: z.literal('action-changed'), ...actionTold }),
  z.object({ kind: z.literal('action-dropped'), action, reason: text }),
  z.object({
    kind: z.literal('judged'),
    action,
    criterion: z.enum(criteria.map(({ code }) => code) as [Criterion, ...Criterion[]]),
    verdict: z.enum(verdicts.map(({ code }) => code) as [Verdict, ...Verdict[]]),
    note: text,
  }),
  z.object({
    kind: z.literal('progress-told'),
    action,
    life: text,
    confidence: text,
    words: text,
    reason: text,
    /** Copies of what stood then. */
    due: text,
    tracked: text,
  }),
  z.object({ kind: z.literal('evidence-accepted'), action, words: text }),
  z.object({
    kind: z.literal('reason-given'),
    about: z.enum(['pledge', 'stage']),
    which: text,
    words: text,
  }),
] as const
