import type { VNode } from 'preact'
import { checkboxes, details, radios, select, textarea } from '#design'
import { pathwayStages } from '#vocabulary'
import { questions } from '../../templates/template.ts'
import type { ActName } from '../acts/may.ts'
import { attributions } from '../events/entry-events.ts'
import { type Place, type Typed, textOf, textsOf } from './place.ts'

/** The error beside a field of a form that came back. */
export function errorIn(place: Place, act: ActName, field: string) {
  const text = place.sentBack?.act === act ? place.sentBack.problems[field] : undefined
  return text ? { text } : undefined
}

/** Boxes for the six stages. */
export function stageBoxes(
  options: {
    readonly name: string
    readonly idPrefix?: string
    readonly legend: string
    readonly hint?: string
  },
  chosen: readonly string[],
): VNode {
  return checkboxes({
    name: options.name,
    idPrefix: options.idPrefix,
    classes: 'govuk-checkboxes--small',
    values: chosen,
    fieldset: { legend: { text: options.legend, classes: 'govuk-fieldset__legend--s' } },
    ...(options.hint ? { hint: { text: options.hint } } : {}),
    items: pathwayStages.map(({ code, label }) => ({ value: code, text: label })),
  })
}

/** What somebody writes in answer to a question, with the stages it belongs to behind a line that opens. */
export function entryFields(place: Place, act: ActName, typed: Typed | undefined): VNode {
  const question = textOf(typed, 'question') ?? questionNow(place)
  return (
    <>
      {select({
        name: 'question',
        label: { text: 'What do you answer?' },
        value: question,
        errorMessage: errorIn(place, act, 'question'),
        items: questions.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {textarea({
        name: 'words',
        rows: 3,
        value: textOf(typed, 'words'),
        errorMessage: errorIn(place, act, 'words'),
        label: { text: 'What do you want to say?', classes: 'govuk-label--s' },
        hint: {
          text: 'One thing at a time, up to 500 characters. Nothing by which somebody could be recognised.',
        },
      })}
      {details({
        summaryText: 'Place it on stages of the pathway',
        open: textsOf(typed, 'stages').length > 0,
        html: stageBoxes({ name: 'stages', legend: 'Which stages?' }, textsOf(typed, 'stages')),
      })}
    </>
  )
}

/** Under whose name something stands. */
export function attributionField(place: Place, act: ActName, typed: Typed | undefined): VNode {
  const hasOrganisation = place.seat?.organisationId !== undefined
  return radios({
    name: 'attribution',
    classes: 'govuk-radios--small',
    value: textOf(typed, 'attribution') ?? 'named',
    errorMessage: errorIn(place, act, 'attribution'),
    fieldset: { legend: { text: 'Under whose name?', classes: 'govuk-fieldset__legend--s' } },
    items: attributions
      .filter(({ code }) => code !== 'organisation' || hasOrganisation)
      .map(({ code, label }) => ({
        value: code,
        text: label,
        ...(code === 'unattributed'
          ? {
              hint: {
                text: 'Nobody is kept as its author. You can change it from this device alone.',
              },
            }
          : {}),
      })),
  })
}

function questionNow({ room }: Place): string {
  const at = room.visits.at(-1)
  const asks = room.template.phases.find(({ code }) => code === at?.phase)?.asks
  return questions.find(({ code }) => code === asks)?.code ?? questions[0].code
}
