import type { PathwayStage } from '#vocabulary'

/** What people do in a step, and so what a screen offers in it. */
export const stepKinds = [
  { code: 'present', label: 'Present' },
  { code: 'questions', label: 'Questions' },
  { code: 'read', label: 'Read' },
  { code: 'look_back', label: 'Look back' },
  { code: 'write', label: 'Write alone' },
  { code: 'share', label: 'Share round' },
  { code: 'place', label: 'Place on stages' },
  { code: 'link', label: 'Link' },
  { code: 'group', label: 'Group' },
  { code: 'read_back', label: 'Read back' },
  { code: 'vote', label: 'Vote' },
  { code: 'shortlist', label: 'Shortlist' },
  { code: 'draft', label: 'Draft' },
  { code: 'agree', label: 'Agree one by one' },
  { code: 'assign', label: 'Share out' },
] as const
export type StepKind = (typeof stepKinds)[number]['code']

/** What a phase asks of the room: nothing to be written down, one of the three questions, pledges, or what follows. */
export const asks = ['nothing', 'in_place', 'gap', 'opportunity', 'pledges', 'next_steps'] as const
export type Asks = (typeof asks)[number]

/** The three questions whose answers are entries. */
export const questions = [
  { code: 'in_place', label: 'What is already in place', ask: 'What do we already do?' },
  { code: 'gap', label: 'Gaps', ask: 'What is missing, or does not reach people?' },
  { code: 'opportunity', label: 'Opportunities', ask: 'What more could we do?' },
] as const
export type Question = (typeof questions)[number]['code']

export type Step = {
  readonly code: string
  readonly title: string
  readonly minutes: number
  readonly does: StepKind
}

export type Phase = {
  readonly code: string
  readonly title: string
  readonly minutes: number
  readonly asks: Asks
  /** What the phase is for, said to the room. */
  readonly purpose: string
  /** Questions a facilitator may put to the room. */
  readonly prompts: readonly string[]
  readonly steps: readonly Step[]
}

/** A story of somebody invented, for rooms that know homelessness only from afar. */
export type CaseCard = {
  readonly code: string
  readonly title: string
  readonly story: string
  readonly turns: readonly string[]
}

/** A suggestion the organiser puts on the board beforehand. */
export type Seed = {
  readonly theme: string
  /** The body that could do it; none for those in the room. */
  readonly addressee: string | undefined
  readonly question: Question
  /** Where on the pathway it belongs; none where the room is to place it. */
  readonly stages: readonly PathwayStage[]
  readonly words: string
}

/** How a roundtable goes: its phases and steps with their minutes, as data. A version is never changed; a change is the next version. */
export type Template = {
  readonly code: string
  readonly version: number
  readonly name: string
  readonly about: string
  /** Before the clock: ground rules, and what each person chooses. */
  readonly arrival: string
  readonly phases: readonly Phase[]
  /** Pauses beside the minutes of the phases. */
  readonly breaks: readonly { readonly after: string; readonly minutes: number }[]
  /** From how many people on a facilitator is warned, and nobody more is let in. */
  readonly places: { readonly warnAt: number; readonly blockAt: number }
  readonly cards: readonly CaseCard[]
  readonly seeds: readonly Seed[]
}

/** The minutes of all phases together, without breaks. */
export function minutesOf(template: Pick<Template, 'phases'>): number {
  return template.phases.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** What breaks the arithmetic of a template or leaves something out, in sentences that say where; none where it holds. */
export function templateProblems(template: Template): readonly string[] {
  const problems: string[] = []
  const codes = template.phases.map(({ code }) => code)
  if (template.phases.length === 0) problems.push('A template needs at least one phase')
  for (const phase of template.phases) {
    const sum = phase.steps.reduce((minutes, step) => minutes + step.minutes, 0)
    if (phase.steps.length === 0) problems.push(`“${phase.title}” needs at least one step`)
    else if (sum !== phase.minutes) {
      problems.push(
        `The steps of “${phase.title}” take ${sum} minutes, and the phase ${phase.minutes}`,
      )
    }
  }
  const twice = codes.find((code, place) => codes.indexOf(code) !== place)
  if (twice) problems.push(`Two phases go by “${twice}”`)
  const lost = template.breaks.find(({ after }) => !codes.includes(after))
  if (lost) problems.push(`A break stands after “${lost.after}”, and there is no such phase`)
  if (template.places.warnAt > template.places.blockAt) {
    problems.push('A warning must come before nobody more is let in')
  }
  return problems
}

/** A phase of a template by its code. */
export function phaseOf(template: Template, code: string): Phase | undefined {
  return template.phases.find((phase) => phase.code === code)
}

/** The label of a question. */
export function labelOfQuestion(question: Question): string {
  return questions.find(({ code }) => code === question)?.label ?? question
}
