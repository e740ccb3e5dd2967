import { z } from 'zod'
import { pathwayStages } from '#vocabulary'
import { idOfKind } from '../ids.ts'

const text = z.string()
/** Lists are read, never added to. */
const list = <Some extends z.ZodType>(one: Some) => z.array(one).readonly()
const stage = z.enum(
  pathwayStages.map(({ code }) => code) as [
    (typeof pathwayStages)[number]['code'],
    ...(typeof pathwayStages)[number]['code'][],
  ],
)
const count = z.number().int().min(0)

/** What an organisation says to a pledge. */
export const answers = [
  { code: 'agree', label: 'Agree' },
  { code: 'agree_with_change', label: 'Agree with a change' },
  { code: 'stand_aside', label: 'Stand aside' },
  { code: 'object', label: 'Object' },
] as const
export const answerCodes = answers.map(({ code }) => code) as [
  (typeof answers)[number]['code'],
  ...(typeof answers)[number]['code'][],
]

const pledgeTold = {
  pledge: idOfKind<'pledge'>(),
  words: text,
  stage,
  alsoStages: list(stage),
  makers: list(idOfKind<'organisation'>()),
  from: list(idOfKind<'entry'>()),
  different: text,
  known: text,
}
const actionTold = {
  action: idOfKind<'action'>(),
  pledge: idOfKind<'pledge'>(),
  words: text,
  lead: text,
  due: text,
  tracked: text,
}
const askTold = {
  ask: idOfKind<'ask'>(),
  addressee: text,
  request: text,
  reason: text,
  entries: list(idOfKind<'entry'>()),
}
const choice = z.string()

/** What the room makes of what was written: asks of others, votes, pledges and their first actions. */
export const workEvents = [
  z.object({ kind: z.literal('ask-made'), ...askTold }),
  z.object({ kind: z.literal('ask-changed'), ...askTold }),
  z.object({ kind: z.literal('ask-withdrawn'), ask: askTold.ask }),
  z.object({
    kind: z.literal('ballot-opened'),
    ballot: idOfKind<'ballot'>(),
    title: text,
    way: z.enum(['dots', 'rank']),
    /** How many dots each has, or how many places are ranked; and the most dots on one choice. */
    votes: count,
    most: count,
    choices: list(choice),
  }),
  z.object({
    kind: z.literal('voted'),
    ballot: idOfKind<'ballot'>(),
    as: z.enum(['self', 'room']),
    /** Of the room’s ballot also how many people gave these votes. */
    votes: list(z.object({ choice, count, voters: count.optional() })),
    /** How many people the room’s ballot is of. */
    people: count.optional(),
  }),
  z.object({
    kind: z.literal('ballot-closed'),
    ballot: idOfKind<'ballot'>(),
    result: list(
      z.object({ choice, votes: count, voters: count, room: count, rank: z.number().int().min(1) }),
    ),
  }),
  z.object({ kind: z.literal('pledge-drafted'), ...pledgeTold }),
  z.object({ kind: z.literal('pledge-changed'), ...pledgeTold }),
  z.object({ kind: z.literal('pledge-withdrawn'), pledge: pledgeTold.pledge, reason: text }),
  z.object({
    kind: z.literal('pledge-answered'),
    pledge: pledgeTold.pledge,
    organisation: idOfKind<'organisation'>(),
    answer: z.enum(answerCodes),
    note: text,
  }),
  z.object({ kind: z.literal('action-drafted'), ...actionTold }),
  z.object({ kind: z.literal('action-changed'), ...actionTold }),
  z.object({ kind: z.literal('action-dropped'), action: actionTold.action }),
  z.object({
    kind: z.literal('reason-given'),
    about: z.enum(['pledge', 'stage', 'gap']),
    which: text,
    words: text,
  }),
] as const
