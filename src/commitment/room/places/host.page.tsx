import type { VNode } from 'preact'
import { input, radios, select } from '#design'
import { phaseOf } from '../../templates/template.ts'
import { minutesLeft, peopleHere, presentIn, stepAfter } from '../state/derive.ts'
import { agendaPart } from '../view/agenda-part.tsx'
import { questionPart } from '../view/lists-part.tsx'
import { nowPart } from '../view/now-part.tsx'
import { peoplePart } from '../view/people-part.tsx'
import { asksPart, ballotsPart, pledgesPart } from '../view/work-part.tsx'
import { actButton, actForm } from './act-form.tsx'
import { errorIn } from './fields-of-place.tsx'
import { hostLinks } from './host-links.tsx'
import { may, type Place, textOf, typedIn } from './place.ts'
import { RoomFrame, titleOfRoom } from './room-frame.tsx'
import { composePart } from './seated.page.tsx'
import { storiesPart, storyForm } from './stories-part.tsx'

/** The room of whoever facilitates or takes notes: the agenda and its controls beside everything so far. */
export function HostPage({ place }: { readonly place: Place }): VNode {
  const { room, roomId, audience, view } = place
  const shown = { roomId, audience, view }
  return (
    <RoomFrame place={place} title={titleOfRoom(place)} mainClasses="waymark-room--wide">
      <h1 class="govuk-heading-xl">{room.title}</h1>
      <div class="waymark-room__columns">
        <div class="waymark-room__side">
          {nowPart(room, audience)}
          {overPart(place)}
          {storyForm(place)}
          {controlsPart(place)}
          {peoplePart(shown, presentIn(room).length)}
          {agendaPart(room)}
          {hostLinks(place)}
        </div>
        <div class="waymark-room__board">
          {ballotsPart(shown)}
          {composePart(place)}
          {storiesPart(place)}
          {(['in_place', 'gap', 'opportunity'] as const).map((question) =>
            questionPart(question, shown),
          )}
          {pledgesPart(shown)}
          {asksPart(shown)}
        </div>
      </div>
    </RoomFrame>
  )
}

function overPart({ room, now }: Place): VNode | null {
  const left = room.state === 'running' ? minutesLeft(room, now) : undefined
  if (left === undefined || left > 0) return null
  return (
    <p class="govuk-body">
      <strong>{left === 0 ? 'Time is up.' : `Time was up ${-left} minutes ago.`}</strong>
      {' Nothing has stopped: go on when you are ready, or take more time.'}
    </p>
  )
}

/** What moves the room on. Nothing here happens by itself. */
function controlsPart(place: Place): VNode {
  const { room } = place
  const next = stepAfter(room)
  const phase = next && phaseOf(room.template, next.phase)
  const step = phase?.steps.find(({ code }) => code === next?.step)
  return (
    <section aria-labelledby="controls-heading" class="waymark-room__controls">
      <h2 id="controls-heading" class="govuk-heading-m">
        What next
      </h2>
      {actButton(place, 'open-pre-work', 'Let people write before the day')}
      {lobbyPart(place)}
      {actForm(place, {
        act: 'start',
        press: 'Start',
        children: peopleHere(room).length < 2 && (
          <div class="govuk-form-group">
            <label class="govuk-label" for="alone">
              <input type="checkbox" id="alone" name="alone" value="yes" /> I hold it alone
            </label>
          </div>
        ),
      })}
      {next &&
        phase &&
        step &&
        actForm(place, {
          act: 'move',
          press: `Go on: ${phase.title}, ${step.title}`,
          about: { phase: next.phase, step: next.step },
        })}
      {actButton(place, 'resume', 'Go on after the break')}
      {pausePart(place)}
      {timePart(place)}
      {movePart(place)}
      {actButton(place, 'take-over', 'Take over as facilitator')}
      {actButton(place, 'wrap-up', 'Begin to wrap up')}
    </section>
  )
}

function lobbyPart(place: Place): VNode | null {
  return actForm(place, {
    act: 'open-lobby',
    press: 'Open the lobby',
    children: input({
      name: 'early',
      value: textOf(typedIn(place, 'open-lobby'), 'early'),
      label: { text: 'If it opens more than a day early: why?' },
      errorMessage: errorIn(place, 'open-lobby', 'early'),
    }),
  })
}

function pausePart(place: Place): VNode | null {
  return actForm(place, {
    act: 'pause',
    press: 'Stop the clock',
    classes: 'govuk-button--secondary',
    children: input({
      name: 'label',
      value: textOf(typedIn(place, 'pause'), 'label') ?? 'Break',
      label: { text: 'Why is the clock stopped?' },
      errorMessage: errorIn(place, 'pause', 'label'),
    }),
  })
}

function timePart(place: Place): VNode | null {
  if (!may(place, 'take-time')) return null
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Take more time for this step</span>
      </summary>
      <div class="govuk-details__text">
        {actForm(place, {
          act: 'take-time',
          press: 'Take it',
          classes: 'govuk-button--secondary',
          children: (
            <>
              {input({
                name: 'minutes',
                value: textOf(typedIn(place, 'take-time'), 'minutes'),
                label: { text: 'How many minutes?' },
                inputmode: 'numeric',
                classes: 'govuk-input--width-2',
                errorMessage: errorIn(place, 'take-time', 'minutes'),
              })}
              {radios({
                name: 'from',
                value: textOf(typedIn(place, 'take-time'), 'from'),
                classes: 'govuk-radios--small',
                errorMessage: errorIn(place, 'take-time', 'from'),
                fieldset: { legend: { text: 'Where from?' } },
                items: [
                  { value: 'next-phase', text: 'From the next phase' },
                  { value: 'break', text: 'From the break' },
                  { value: 'finish-later', text: 'Finish later' },
                ],
              })}
            </>
          ),
        })}
      </div>
    </details>
  )
}

/** Any step can be gone to, forwards or back: nothing is lost by it. */
function movePart(place: Place): VNode | null {
  if (!may(place, 'move')) return null
  const steps = place.room.template.phases.flatMap((phase) =>
    phase.steps.map((step) => ({ phase, step })),
  )
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Go to another step</span>
      </summary>
      <div class="govuk-details__text">
        {actForm(place, {
          act: 'move',
          press: 'Go there',
          classes: 'govuk-button--secondary',
          children: select({
            name: 'where',
            label: { text: 'Which step?' },
            items: steps.map(({ phase, step }) => ({
              value: `${phase.code}/${step.code}`,
              text: `${phase.title}: ${step.title}`,
            })),
          }),
        })}
      </div>
    </details>
  )
}
