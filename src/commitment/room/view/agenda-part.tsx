import type { VNode } from 'preact'
import type { Phase } from '../../templates/template.ts'
import { minutesPlanned, stepStandings } from '../state/derive.ts'
import type { Room } from '../state/room.ts'

/** The phases and steps with their minutes; where the room is, and where it has been. */
export function agendaPart(room: Room): VNode {
  const { startedAt } = room
  const standings = startedAt ? stepStandings(room, room.visits.at(-1)?.from ?? startedAt) : []
  return (
    <section id="agenda" class="waymark-room__agenda">
      <h2 class="govuk-heading-m">Agenda</h2>
      <ol class="govuk-list">
        {room.template.phases.map((phase) => (
          <li key={phase.code}>
            <strong>{`${phase.title}, ${minutesOfPhase(room, phase)} minutes`}</strong>
            <ol class="govuk-list waymark-room__steps">
              {phase.steps.map((step) => {
                const standing = standings.find(
                  (one) => one.phase === phase.code && one.step === step.code,
                )
                const minutes = minutesPlanned(room, phase.code, step.code)
                return (
                  <li key={step.code} aria-current={standing?.isNow ? 'step' : undefined}>
                    {`${step.title}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`}
                    {standing?.isNow && ' – now'}
                    {standing && !standing.isNow && standing.firstEntered && ' – been here'}
                  </li>
                )
              })}
            </ol>
          </li>
        ))}
      </ol>
      {room.finishesLaterBy > 0 && (
        <p class="govuk-body">{`Ends ${room.finishesLaterBy} minutes later than planned.`}</p>
      )}
    </section>
  )
}

function minutesOfPhase(room: Room, { code, steps }: Phase): number {
  return steps.reduce((sum, step) => sum + minutesPlanned(room, code, step.code), 0)
}
