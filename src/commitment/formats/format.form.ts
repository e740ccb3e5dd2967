import { z } from 'zod'
import { pathwayStages } from '#vocabulary'
import { line, lines, neededLine } from '../room/acts/fields.ts'
import {
  asks,
  type Phase,
  questions,
  type Seed,
  type Step,
  type StepKind,
  stepKinds,
  type Template,
  templateProblems,
} from '../templates/template.ts'

export type TypedFormat = Readonly<Record<string, string | readonly string[] | undefined>>

export type ReadFormat =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> }

/** Problems gathered while a form is read, each beside its field. */
type Gathered = Record<string, string>

/** Reads the form of a format into its next version; what is wrong, by field. */
export function readFormat(before: Template, typed: TypedFormat): ReadFormat {
  const problems: Gathered = {}
  const text = (field: string) => String(typed[field] ?? '')
  const whole = wholeForm.safeParse(typed)
  if (!whole.success) {
    for (const { path, message } of whole.error.issues) problems[String(path[0])] ??= message
  }
  const phases = phasesIn(before, { text, problems })
  const breaks = breaksAfter(phases, { text, problems })
  const seeds = seedsIn(text('seeds'), problems)
  if (!whole.success || Object.keys(problems).length > 0) return { ok: false, problems }
  const { name, about, arrival, warn_at: warnAt, block_at: blockAt } = whole.data
  const template: Template = {
    ...before,
    ...{ name, about, arrival, phases, breaks, seeds },
    version: before.version + 1,
    places: { warnAt, blockAt },
  }
  const [problem] = templateProblems(template)
  return problem ? { ok: false, problems: { name: problem } } : { ok: true, template }
}

function places(what: string) {
  const words = `Enter ${what} as a number from 2 to 500`
  return z.coerce.number(words).int(words).min(2, words).max(500, words)
}

const wholeForm = z.object({
  name: neededLine(80, {
    missing: 'Enter what the format is called',
    tooLong: 'The name must be 80 characters or fewer',
  }),
  about: line(300, 'What it is for must be 300 characters or fewer'),
  arrival: lines(2000, 'The ground rules must be 2,000 characters or fewer'),
  warn_at: places('from how many people on the facilitator is warned'),
  block_at: places('how many people are let in'),
})

type Reading = { readonly text: (field: string) => string; readonly problems: Gathered }

/** The phases that stay, in the order they are given, and one more where it has a title. */
function phasesIn(before: Template, reading: Reading): readonly Phase[] {
  const { text } = reading
  const kept = before.phases.flatMap((phase, at) => {
    if (text(`phase-${at}-out`)) return []
    return [{ order: orderOf(text(`phase-${at}-order`), at), phase: phaseIn(phase, at, reading) }]
  })
  const title = text('phase-new-title').trim()
  const added = title === '' ? [] : [{ order: 99, phase: newPhase(before, title, text) }]
  return [...kept, ...added]
    .toSorted((one, other) => one.order - other.order)
    .map(({ phase }) => phase)
}

function orderOf(typed: string, at: number): number {
  const order = Number(typed)
  return Number.isFinite(order) && typed.trim() !== '' ? order : at + 1
}

function phaseIn(phase: Phase, at: number, { text, problems }: Reading): Phase {
  const title = text(`phase-${at}-title`).trim()
  if (title === '') problems[`phase-${at}-title`] = 'Enter what the phase is called'
  const steps = stepsIn(phase, at, { text, problems })
  if (steps.length === 0) problems[`phase-${at}-title`] ??= 'A phase needs at least one step'
  return {
    ...phase,
    title,
    purpose: text(`phase-${at}-purpose`).trim(),
    prompts: linesOf(text(`phase-${at}-prompts`)),
    steps,
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}

function stepsIn(phase: Phase, at: number, reading: Reading): readonly Step[] {
  const { text } = reading
  const kept = phase.steps.flatMap((step, of) =>
    text(`step-${at}-${of}-out`) ? [] : [stepIn(step.code, `step-${at}-${of}`, reading)],
  )
  const code = freshCode(
    'step',
    phase.steps.map((step) => step.code),
  )
  const isAdded = text(`step-${at}-new-title`).trim() !== ''
  return isAdded ? [...kept, stepIn(code, `step-${at}-new`, reading)] : kept
}

function stepIn(code: string, field: string, { text, problems }: Reading): Step {
  const title = text(`${field}-title`).trim()
  const minutes = Number(text(`${field}-minutes`))
  if (title === '') problems[`${field}-title`] = 'Enter what the step is called'
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 240) {
    problems[`${field}-minutes`] = 'Enter the minutes of the step, from 1 to 240'
  }
  return { code, title, minutes, does: kindOf(text(`${field}-does`)) }
}

function kindOf(typed: string): StepKind {
  return stepKinds.find(({ code }) => code === typed)?.code ?? 'present'
}

/** A phase that is new asks what it is chosen to, and has one step of ten minutes to begin with. */
function newPhase(before: Template, title: string, text: Reading['text']): Phase {
  return {
    code: freshCode(
      'phase',
      before.phases.map(({ code }) => code),
    ),
    title,
    minutes: 10,
    asks: asks.find((one) => one === text('phase-new-asks')) ?? 'nothing',
    purpose: '',
    prompts: [],
    steps: [{ code: 'step-1', title, minutes: 10, does: 'present' }],
  }
}

/** A code that none of these is. */
function freshCode(kind: string, taken: readonly string[]): string {
  let number = taken.length + 1
  while (taken.includes(`${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}

function breaksAfter(phases: readonly Phase[], { text, problems }: Reading): Template['breaks'] {
  const after = text('break-after')
  if (after === '') return []
  const minutes = Number(text('break-minutes'))
  if (!phases.some(({ code }) => code === after)) {
    problems['break-after'] = 'The break stands after a phase that is left out. Select another'
  }
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 120) {
    problems['break-minutes'] = 'Enter the minutes of the break, from 1 to 120'
  }
  return [{ after, minutes }]
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** Suggestions, one a line: theme; who could do it; what it answers, with its stages; the words. */
function seedsIn(text: string, problems: Gathered): readonly Seed[] {
  return linesOf(text).flatMap((typed, at) => {
    const [theme = '', addressee = '', answers = '', ...words] = typed
      .split(';')
      .map((part) => part.trim())
    const [question = '', ...stages] = answers
      .toLowerCase()
      .split(/[:,]/)
      .map((one) => one.trim())
    const asked = questions.find(({ code, label }) =>
      [code, label.toLowerCase()].includes(question),
    )
    const placed = pathwayStages.map(({ code }) => code).filter((code) => stages.includes(code))
    if (!asked || words.length === 0 || placed.length < stages.length) {
      problems['seeds'] ??=
        `Line ${at + 1}: write the theme; who could do it, or nothing; gap, opportunity or in_place, and after a colon its stages; and the words`
      return []
    }
    return [
      {
        ...{ theme, addressee: addressee || undefined, words: words.join('; ') },
        ...{ question: asked.code, stages: placed },
      },
    ]
  })
}
