import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { pathwayStages } from '#vocabulary'
import { asks, questions, stepKinds } from '../../templates/template.ts'
import { idOfKind } from '../ids.ts'

const codes = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  z.enum(list.map(({ code }) => code) as [Code, ...Code[]])

const text = z.string()
/** Lists are read, never added to. */
const list = <Some extends z.ZodType>(one: Some) => z.array(one).readonly()
const minutes = z.number().int().min(0).max(600)

/** A template as a roundtable keeps it: the version it was made from, whole, so that no later change reaches it. */
export const templateKept = z.object({
  code: text,
  version: z.number().int().min(1),
  name: text,
  about: text,
  arrival: text,
  phases: list(
    z.object({
      code: text,
      title: text,
      minutes,
      asks: z.enum(asks),
      purpose: text,
      prompts: list(text),
      steps: list(z.object({ code: text, title: text, minutes, does: codes(stepKinds) })),
    }),
  ),
  breaks: list(z.object({ after: text, minutes })),
  places: z.object({ warnAt: z.number().int(), blockAt: z.number().int() }),
  cards: list(z.object({ code: text, title: text, story: text, turns: list(text) })),
  seeds: list(
    z.object({
      theme: text,
      addressee: z
        .string()
        .optional()
        .transform((one) => one),
      question: codes(questions),
      /** What was kept before suggestions had stages has none. */
      stages: list(codes(pathwayStages)).default([]),
      words: text,
    }),
  ),
})

/** Whether a text is a moment, ISO 8601 with an offset: the fold reads it as one. */
function isMoment(told: string): boolean {
  try {
    Temporal.Instant.from(told)
    return true
  } catch {
    return false
  }
}

const toldBefore = list(z.object({ code: text, words: text }))

/** What an earlier roundtable left open, as it stood when this one was prepared. */
export const lookedBackOn = z.object({
  on: idOfKind<'roundtable'>(),
  title: text,
  actions: list(z.object({ code: text, words: text, lead: text, due: text })),
  pledges: toldBefore,
  entries: toldBefore,
})

/** What happens to a roundtable as a whole, and who sits in it. */
export const lifeEvents = [
  z.object({ kind: z.literal('created'), template: templateKept, title: text }),
  z.object({
    kind: z.literal('prepared'),
    title: text,
    purpose: text,
    groundRules: text,
    /** ISO 8601 with an offset; empty where it is not settled. */
    startsAt: text.refine((told) => told === '' || isMoment(told)),
    place: text,
  }),
  z.object({ kind: z.literal('scheduled') }),
  z.object({ kind: z.literal('looks-back'), ...lookedBackOn.shape }),
  /** The code of a card of the format. */
  z.object({ kind: z.literal('story-chosen'), card: text }),
  z.object({ kind: z.literal('pre-work-opened') }),
  z.object({ kind: z.literal('lobby-opened'), early: text.optional() }),
  z.object({ kind: z.literal('started') }),
  z.object({ kind: z.literal('paused'), label: text }),
  z.object({ kind: z.literal('resumed') }),
  z.object({ kind: z.literal('moved'), phase: text, step: text }),
  z.object({
    kind: z.literal('time-taken'),
    from: z.enum(['next-phase', 'break', 'finish-later']),
    minutes,
  }),
  z.object({ kind: z.literal('wrap-up-begun') }),
  z.object({ kind: z.literal('closed'), sha256: text }),
  z.object({ kind: z.literal('reopened'), reason: text }),
  z.object({ kind: z.literal('published'), checked: text }),
  z.object({ kind: z.literal('cancelled'), reason: text }),
  z.object({
    kind: z.literal('seated'),
    taken: idOfKind<'seat'>(),
    role: z.enum(['facilitator', 'note_taker', 'participant', 'observer', 'wall']),
    organisation: z.object({ id: idOfKind<'organisation'>(), name: text }).optional(),
  }),
  z.object({
    kind: z.literal('organisation-named'),
    organisation: z.object({ id: idOfKind<'organisation'>(), name: text }),
  }),
  z.object({ kind: z.literal('left'), gone: idOfKind<'seat'>() }),
  z.object({ kind: z.literal('handed-over'), to: idOfKind<'seat'>() }),
  z.object({ kind: z.literal('hand-raised') }),
  z.object({ kind: z.literal('hand-lowered'), whose: idOfKind<'seat'>() }),
  z.object({ kind: z.literal('ready'), phase: text, step: text }),
  z.object({ kind: z.literal('not-ready') }),
  z.object({ kind: z.literal('placing-set'), whose: z.enum(['anybodys', 'own']) }),
  z.object({ kind: z.literal('consented'), recording: z.enum(['agrees', 'does_not']) }),
  z.object({ kind: z.literal('dates-set'), feedbackOn: text, reviewOn: text }),
] as const
