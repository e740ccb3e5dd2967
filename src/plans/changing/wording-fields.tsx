import type { VNode } from 'preact'
import { checkboxes, input, radios, select, textarea } from '#design'
import { type Due, pathwayStages } from '#vocabulary'
import { readingChoices } from '../pages/reading-choices.ts'
import type { Plan, Section } from '../plan/plan.ts'
import { typeInWords } from '../plan/type-in-words.ts'
import { type FormProblems, type Typed, textOf, textsOf } from './typed-fields.ts'

type Fields = {
  readonly plan: Plan
  readonly sections: readonly Section[]
  readonly typed: Typed
  readonly problems: FormProblems
  /** The ways a due date can be read that is to be confirmed. */
  readonly readings: readonly Due[]
}

/** The fields of what an action says, in the order a plan has them. */
export function wordingFields(fields: Fields): VNode {
  const { line, lines } = fieldsOf(fields)
  return (
    <>
      {lines('statement', 'What will be done?', 3)}
      {dueFields(fields)}
      {lines(
        'leads',
        'Who leads?',
        2,
        'Organisations and posts, one on each line. Never the name of a person.',
      )}
      {lines('partners', 'Who else takes part?', 3, 'Organisations and posts, one on each line.')}
      {lines('success', 'What does success look like?', 2)}
      {lines('resources', 'What does it take?', 2)}
      {placeFields(fields)}
      {line(
        'references',
        'Which other actions does it refer to?',
        'Their numbers, such as 5.1, 13.2.',
      )}
    </>
  )
}

/** A field of one line, and one of several, with what was typed and what is wrong. */
export function fieldsOf({ typed, problems }: Pick<Fields, 'typed' | 'problems'>) {
  const about = (name: string, text: string, hint?: string) => ({
    name,
    value: textOf(typed, name),
    label: { text },
    ...(hint ? { hint: { text: hint } } : {}),
    errorMessage: problems[name] ? { text: problems[name] } : undefined,
  })
  return {
    line: (name: string, text: string, hint?: string) => input(about(name, text, hint)),
    lines: (name: string, text: string, rows: number, hint?: string) =>
      textarea({ ...about(name, text, hint), rows }),
  }
}

/** When it is due: what was typed, and, told back in words, what that can mean. */
function dueFields(fields: Fields): VNode {
  const { typed, readings } = fields
  const raw = textOf(typed, 'due').trim()
  return (
    <>
      {input({
        name: 'due',
        value: textOf(typed, 'due'),
        label: { text: 'By when?' },
        hint: {
          text: 'As people say it: April 2027, by 31 March 2027, every six months, ongoing.',
        },
        errorMessage:
          readings.length === 0 && fields.problems['due']
            ? { text: fields.problems['due'] }
            : undefined,
      })}
      {readings.length > 0 && readingFields(fields, raw)}
    </>
  )
}

/** The ways a due date can be read, to choose from. */
function readingFields({ typed, readings }: Fields, raw: string): VNode {
  return (
    <>
      <input type="hidden" name="due_said" value={raw} />
      {radios({
        name: 'due_reading',
        value: textOf(typed, 'due_reading'),
        fieldset: {
          legend: {
            text: raw
              ? `You wrote “${raw}”. What does that mean?`
              : 'You wrote no due date. Is that what is meant?',
          },
        },
        errorMessage: { text: 'Say which way the due date was meant, or write it otherwise' },
        items: readingChoices(readings.map((reading, at) => ({ reading, at }))),
      })}
    </>
  )
}

/** Where it stands in the plan: its section, its type and its stages of the pathway. */
function placeFields({ plan, sections, typed, problems }: Fields): VNode {
  return (
    <>
      {sections.length > 0 &&
        select({
          name: 'section',
          label: { text: 'In which section does it stand?' },
          value: textOf(typed, 'section'),
          items: [
            { value: '', text: 'None' },
            ...sections.map(({ id, number, title }) => ({ value: id, text: `${number} ${title}` })),
          ],
        })}
      {plan.types.length > 0 &&
        select({
          name: 'type',
          label: { text: 'What type of action is it?' },
          value: textOf(typed, 'type'),
          errorMessage: problems['type'] ? { text: problems['type'] } : undefined,
          items: [
            { value: '', text: 'None' },
            ...plan.types.map((type) => ({ value: type, text: typeInWords(type) })),
          ],
        })}
      {checkboxes({
        name: 'stages',
        classes: 'govuk-checkboxes--small',
        values: textsOf(typed, 'stages'),
        fieldset: { legend: { text: 'Which stages of the pathway is it about?' } },
        items: pathwayStages.map(({ code, label }) => ({ value: code, text: label })),
      })}
    </>
  )
}
