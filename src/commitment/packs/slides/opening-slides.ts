import { Temporal } from 'temporal-polyfill'
import { dayInWords, dayOfMoment } from '#vocabulary'
import { agendaOf, lengthInWords, onTheClock } from '../agenda.ts'
import { groundRulesOf } from '../ground-rules.ts'
import { nameOf, type Told } from '../told.ts'
import { sizeThatFits } from './fitting.ts'
import { pointSlides } from './point-slides.ts'
import { qrDrawing } from './qr-drawing.ts'
import type { Slide, Words } from './slide.ts'

/** What stands on the wall while people arrive. */
export function titleSlide(told: Told): Slide {
  const { log, template } = told
  const about = log?.purpose || template.about
  const box = { x: 0.9, y: 4.1, w: 11.5, h: 2.2 }
  const day = log?.startedAt && dayOf(log.startedAt)
  return {
    title: nameOf(told),
    is: 'opening',
    parts: [
      { kind: 'words', texts: [about], box, size: sizeThatFits([about], box, [28, 24, 20]) },
      ...(day
        ? [
            {
              kind: 'words' as const,
              texts: [day],
              box: { x: 0.9, y: 6.35, w: 11.5, h: 0.5 },
              size: 20,
              tone: 'quiet' as const,
            },
          ]
        : []),
    ],
    notes: [
      'Show this from half an hour before.',
      'Do: Greet each person at the door. Point out the quiet room, the way out and the water.',
      'Do: Help with the code, or offer the note-taker to whoever has no phone.',
      `Have ready: pens, cards, the paper pack in case the internet fails. You will need ${lengthInWords(template)}.`,
    ],
  }
}

function dayOf(moment: string): string {
  return dayInWords(dayOfMoment(Temporal.Instant.from(moment)))
}

/** How to come in with a phone; none where a roundtable has no door. */
export function joinSlides({ door }: Told): readonly Slide[] {
  if (!door) return []
  const { code, href } = door
  const address = href.replace(/\/[^/]*$/, '')
  return [
    {
      title: 'Join with your phone',
      parts: [...doorInWords(address, code), qrDrawing(href, { x: 8.5, y: 1.7, w: 4.2, h: 4.2 })],
      notes: [
        `Say: “Open ${address} and type ${[...code].join(' ')}, or hold the camera of your phone at the square.”`,
        'Say: “You need no account. Say who you are as you like to be called, or nothing.”',
        'Do: Leave this up until everybody who wants to be in is in. It helps latecomers again at the break.',
      ],
    },
  ]
}

function doorInWords(address: string, code: string): readonly Words[] {
  const line = { kind: 'words', size: 24 } as const
  const at = (y: number, h: number) => ({ x: 0.6, y, w: 7.4, h })
  const box = at(2.25, 0.75)
  const short = address.replace(/^https?:\/\//, '')
  const noPhone = 'No phone, or would rather not? Tell the note-taker, who writes for you.'
  return [
    { ...line, texts: ['Open this address'], box: at(1.7, 0.5) },
    { ...line, texts: [short], box, size: sizeThatFits([short], box, [30, 26, 22, 18]) },
    { ...line, texts: ['and type these six letters'], box: at(3.25, 0.6) },
    { ...line, texts: [code], box: at(3.9, 1.4), size: 72, tone: 'spelt' },
    { ...line, texts: [noPhone], box: at(5.5, 1.1), size: 22, tone: 'quiet' },
  ]
}

/** What holds today: the convenor’s rules and the format’s. */
export function groundRuleSlides(told: Told): readonly Slide[] {
  return pointSlides({
    title: 'Ground rules',
    texts: groundRulesOf(told),
    notes: [
      'Before the clock starts.',
      'Do: Read them out. Everybody hears them, whoever can see the screen.',
      'Say: “What is missing? What do you need so that you can take part?”',
      'Do: Write down what is added. Ask whether sound or pictures may be recorded; one no is enough to leave it.',
      'Say: “If something said here is hard for you, leave when you like. Somebody goes with you if you want.”',
    ],
  })
}

/** The agenda, each part with its minutes. */
export function todaySlide({ template }: Told): Slide {
  const lines = agendaOf(template)
  return {
    title: 'How today goes',
    parts: [
      {
        kind: 'words',
        texts: [lengthInWords(template)],
        box: { x: 0.6, y: 1.45, w: 12.1, h: 0.5 },
        size: 20,
        tone: 'lead',
      },
      {
        kind: 'table',
        caption: 'The parts of the day, when each begins and how many minutes it takes',
        head: ['Begins after', 'What we do', 'Minutes'],
        rows: lines.map(({ after, title, minutes }) => [onTheClock(after), title, `${minutes}`]),
        widths: [2.3, 7.6, 2.2],
        box: { x: 0.6, y: 2.05, w: 12.1, h: 4.6 },
        size: lines.length > 8 ? 18 : 20,
      },
    ],
    notes: [
      `Say: “We have ${lengthInWords(template)}. When the time of a part is up I say so, and nothing is cut off.”`,
      'Do: When you run over, choose with the room: take the minutes from the next part, take them from the break, or finish later and say when.',
    ],
  }
}
