import type { Phase, Seed, Template } from '../templates/template.ts'

/** A format as its form shows it. */
export function typedFormat(template: Template): Readonly<Record<string, string>> {
  const [pause] = template.breaks
  return {
    name: template.name,
    about: template.about,
    arrival: template.arrival,
    warn_at: String(template.places.warnAt),
    block_at: String(template.places.blockAt),
    'break-after': pause?.after ?? '',
    'break-minutes': String(pause?.minutes ?? ''),
    seeds: template.seeds.map(seedAsLine).join('\n'),
    ...Object.fromEntries(template.phases.flatMap(typedPhase)),
  }
}

function seedAsLine({ theme, addressee, question, stages, words }: Seed): string {
  const answers = stages.length > 0 ? `${question}: ${stages.join(', ')}` : question
  return [theme, addressee ?? '', answers, words].join('; ')
}

function typedPhase(phase: Phase, at: number): readonly (readonly [string, string])[] {
  return [
    [`phase-${at}-title`, phase.title],
    [`phase-${at}-order`, String(at + 1)],
    [`phase-${at}-purpose`, phase.purpose],
    [`phase-${at}-prompts`, phase.prompts.join('\n')],
    ...phase.steps.flatMap((step, of) => [
      [`step-${at}-${of}-title`, step.title] as const,
      [`step-${at}-${of}-minutes`, String(step.minutes)] as const,
      [`step-${at}-${of}-does`, step.does] as const,
    ]),
  ]
}
