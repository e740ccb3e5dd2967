import type { CaseCard, Phase, Step, Template } from '../../templates/template.ts'
import { agendaOf, hoursAndMinutes, onTheClock } from '../agenda.ts'
import { howToRun } from './how-to-run.ts'
import { pointSlides } from './point-slides.ts'
import type { Slide } from './slide.ts'

/** A phase: what it is for, what to ask, and in the notes its steps with their minutes. */
export function phaseSlides(template: Template, phase: Phase): readonly Slide[] {
  return pointSlides({
    title: phase.title,
    badge: `${phase.minutes} minutes`,
    lead: phase.purpose,
    texts: phase.prompts,
    notes: [whenOf(template, phase), ...phase.steps.map(stepNote)],
  })
}

function whenOf(template: Template, { code, minutes }: Phase): string {
  const at = template.phases.findIndex((one) => one.code === code) + 1
  const line = agendaOf(template).find((one) => one.is === 'phase' && one.code === code)
  const from = line?.after ?? 0
  return `Part ${at} of ${template.phases.length}: ${minutes} minutes, from ${onTheClock(from)} to ${onTheClock(from + minutes)} after the beginning.`
}

function stepNote({ title, minutes, does }: Step): string {
  const { say, does: act } = howToRun[does]
  return `${title}: ${hoursAndMinutes(minutes)}\nSay: “${say}”\nDo: ${act}`
}

/** The breaks that follow a phase. */
export function breakSlides({ breaks }: Template, { code }: Phase): readonly Slide[] {
  return breaks
    .filter(({ after }) => after === code)
    .map(({ minutes }) => ({
      title: 'Break',
      parts: [
        {
          kind: 'words' as const,
          texts: [hoursAndMinutes(minutes)],
          box: { x: 0.6, y: 2.6, w: 12.1, h: 1.6 },
          size: 60,
          tone: 'big' as const,
        },
      ],
      notes: [
        'Say when you go on, by the clock on the wall.',
        'Do: Keep the break. Look after whoever was quiet, and let latecomers join.',
      ],
    }))
}

/** A story to read: who it is about, and its turns one by one. */
export function cardSlides({ cards }: Template): readonly Slide[] {
  return cards.flatMap((card) =>
    pointSlides({
      title: card.title,
      lead: card.story,
      texts: card.turns,
      as: 'steps',
      notes: cardNotes(card, cards.length),
    }),
  )
}

function cardNotes({ turns }: CaseCard, cards: number): readonly string[] {
  return [
    cards > 1
      ? 'Choose one story for the whole room, or give each table its own. Hide the slides of the others.'
      : 'One story for the whole room.',
    'Do: Give time to read. The paper pack has it in print.',
    `Ask at each of the ${turns.length} turns: “Who could have noticed, and what could they have done that day?”`,
    'Say: “Nobody in it is real. What you know of real people stays with you.”',
  ]
}
