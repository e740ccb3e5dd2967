import { z } from 'zod'
import { pathwayStages } from '#vocabulary'
import { questions } from '../../templates/template.ts'
import { idOfKind } from '../ids.ts'

const text = z.string()
/** Lists are read, never added to. */
const list = <Some extends z.ZodType>(one: Some) => z.array(one).readonly()
const codes = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  z.enum(list.map(({ code }) => code) as [Code, ...Code[]])
const stage = codes(pathwayStages)
const entry = idOfKind<'entry'>()

/** Under whose name something written stands. Of what stands under nobody's, no author is kept anywhere. */
export const attributions = [
  { code: 'named', label: 'Under my name' },
  { code: 'organisation', label: 'Under my organisation’s name' },
  { code: 'unattributed', label: 'Under nobody’s name' },
] as const

/** How something written came in. */
export const channels = ['self', 'proxy', 'paper', 'organiser'] as const

/** What is written down in answer to a question, and what becomes of it. */
export const entryEvents = [
  z.object({
    kind: z.literal('entry-added'),
    entry,
    question: codes(questions),
    words: text,
    stages: list(stage),
    attribution: codes(attributions),
    organisation: idOfKind<'organisation'>().optional(),
    channel: z.enum(channels),
    isLate: z.boolean(),
    /** The SHA-256 of a word that only the writer's device keeps, where nobody is kept as its author. */
    key: text.optional(),
    theme: text.optional(),
    addressee: text.optional(),
  }),
  z.object({ kind: z.literal('entry-reworded'), entry, words: text }),
  z.object({ kind: z.literal('entry-withdrawn'), entry }),
  z.object({ kind: z.literal('hiding-asked'), entry, reason: text }),
  z.object({ kind: z.literal('entry-hidden'), entry, reason: text }),
  z.object({ kind: z.literal('entry-shown'), entry }),
  z.object({ kind: z.literal('entry-placed'), entry, stages: list(stage) }),
  z.object({ kind: z.literal('left-unplaced'), entry, reason: text }),
  z.object({ kind: z.literal('moved-upstream'), entry, from: stage, to: stage }),
  z.object({
    kind: z.literal('described'),
    entry,
    factors: list(text),
    partners: text,
    barrier: text,
  }),
  z.object({
    kind: z.literal('grouped'),
    group: idOfKind<'group'>(),
    title: text,
    entries: list(entry),
  }),
  z.object({ kind: z.literal('ungrouped'), entry }),
  z.object({ kind: z.literal('merged'), entry, into: entry }),
  z.object({ kind: z.literal('unmerged'), entry }),
  z.object({
    kind: z.literal('linked'),
    from: idOfKind<'entry'>(),
    to: idOfKind<'entry'>(),
    as: z.enum(['answers', 'same_as', 'builds_on']),
  }),
  z.object({ kind: z.literal('unlinked'), from: idOfKind<'entry'>(), to: idOfKind<'entry'>() }),
] as const
