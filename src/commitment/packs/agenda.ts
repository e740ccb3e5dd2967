import { minutesOf, type Template } from '../templates/template.ts'

/** A line of the day’s agenda: a phase or a break, and how many minutes after the beginning it begins. */
export type AgendaLine = {
  readonly is: 'phase' | 'break'
  /** The code of the phase, or of the phase a break follows. */
  readonly code: string
  readonly title: string
  readonly after: number
  readonly minutes: number
}

/** The phases of a format with its breaks between them. */
export function agendaOf({ phases, breaks }: Template): readonly AgendaLine[] {
  const lines: AgendaLine[] = []
  let after = 0
  const add = (line: Omit<AgendaLine, 'after'>) => {
    lines.push({ ...line, after })
    after += line.minutes
  }
  for (const { code, title, minutes } of phases) {
    add({ is: 'phase', code, title, minutes })
    for (const pause of breaks.filter((one) => one.after === code)) {
      add({ is: 'break', code, title: 'Break', minutes: pause.minutes })
    }
  }
  return lines
}

/** How long a format takes, in words, with its breaks told apart. */
export function lengthInWords(template: Template): string {
  const breaks = template.breaks.reduce((sum, { minutes }) => sum + minutes, 0)
  const work = minutesOf(template)
  if (breaks === 0) return `${hoursAndMinutes(work)} in all`
  return `${hoursAndMinutes(work)}, and ${hoursAndMinutes(work + breaks)} with breaks`
}

/** Minutes as a clock shows them that was started at the beginning: 1:05. */
export function onTheClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Minutes in words: “2 hours 25 minutes”. */
export function hoursAndMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [counted(hours, 'hour'), counted(rest, 'minute')].filter(Boolean).join(' ') || 'No time'
}

function counted(count: number, of: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 ${of}` : `${count} ${of}s`
}
