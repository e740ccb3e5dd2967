import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { apartIn } from '#design'
import { type pathwayStages, printDue } from '#vocabulary'
import { statusMark } from '../action-status/status-mark.tsx'
import { labelOfStage } from '../room/view/stage-tags.tsx'
import type { Scheme } from '../scheme/scheme.ts'
import { type ActionOfEntry, actionToday } from './entry-today.ts'
import type { RegisterEntry } from './register-entry.ts'

type PledgeOfEntry = RegisterEntry['pledges'][number]
type Props = {
  readonly entry: RegisterEntry
  readonly scheme: Scheme
  readonly now: Temporal.Instant
}

/** What an entry pledges on one stage of the pathway first, each with what is done for it; nothing where it pledges nothing there. */
export function pledgesOfStage(
  props: Props,
  { code, label }: (typeof pathwayStages)[number],
): VNode | null {
  const pledges = props.entry.pledges.filter(({ stage }) => stage === code)
  if (pledges.length === 0) return null
  return (
    <section key={code}>
      <h3 class="govuk-heading-s">{label}</h3>
      {pledges.map((pledge) => (
        <div key={pledge.id} class="waymark-room__entry">
          <p class="waymark-room__words">{`${pledge.code}: ${pledge.words}`}</p>
          <p class="waymark-room__about">
            <span>{apartIn(aboutPledge(pledge), pledge.makers)}</span>
          </p>
          {pledge.actions.length === 0 ? (
            <p class="waymark-room__about">
              {pledge.whyNoAction
                ? `No action follows from it: ${pledge.whyNoAction}`
                : 'No action follows from it yet.'}
            </p>
          ) : (
            <ul class="waymark-room__gathered">
              {pledge.actions.map((action) => (
                <li key={action.id}>{actionPart(props, action)}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  )
}

/** Who makes a pledge, which other stages it touches, what will be different, and how that will be known. */
function aboutPledge({ makers, alsoStages, different, known }: PledgeOfEntry): string {
  return [
    makers.length > 0 && `Made by ${makers.join(', ')}`,
    alsoStages.length > 0 && `Also touches: ${alsoStages.map(labelOfStage).join(', ')}`,
    different && `What will be different: ${different}`,
    known && `How it will be known: ${known}`,
  ]
    .filter(Boolean)
    .join('. ')
}

/** An action: what will be done, by whom, when it is due and how it stands today. */
function actionPart({ entry, scheme, now }: Props, action: ActionOfEntry): VNode {
  const { due, status } = actionToday(entry, action, { scheme, now })
  return (
    <>
      <p class="waymark-room__words">
        {[action.words, action.lead, `due: ${printDue(due)}`].filter(Boolean).join(' · ')}
      </p>
      <p class="waymark-room__about">
        {statusMark(status)}
        {` ${status.why[0] ?? ''}`}
      </p>
    </>
  )
}
