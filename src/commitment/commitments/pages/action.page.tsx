import type { VNode } from 'preact'
import { input, radios, select, textarea } from '#design'
import { momentInWords, printDue } from '#vocabulary'
import { confidences } from '../../action-status/confidence.ts'
import { lifeInWords, lives } from '../../action-status/life.ts'
import { statusMark } from '../../action-status/status-mark.tsx'
import { type Typed, textOf } from '../../room/places/place.ts'
import { hintsFor } from '../checks/hints.ts'
import { criteria, verdicts } from '../events/plan-events.ts'
import type { CommittedAction } from '../state/commitment.ts'
import { actionFields } from './action-fields.tsx'
import { CommitmentFrame, commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'
import { hintsPart } from './hints-part.tsx'
import { idOf } from './lines-of.tsx'
import { standingHere } from './standing-here.ts'

type Props = { readonly place: CommitmentPlace; readonly action: CommittedAction }

/** One action: how it is judged by SMARTER, how it goes, and what it says. */
export function ActionPage({ place, action }: Props): VNode {
  const about = { action_id: action.id }
  const { due, status } = standingHere(place, action)
  return (
    <CommitmentFrame place={place} title="An action" section="our-commitments">
      <span class="govuk-caption-l">{`Action ${action.number}`}</span>
      <h1 class="govuk-heading-l">{action.words}</h1>
      <p class="govuk-body">
        {[
          action.lead || 'Nobody leads it yet',
          `due: ${printDue(due)}`,
          lifeInWords(action.progress.at(-1)?.life),
        ].join(' · ')}
      </p>
      <p class="govuk-body">
        {statusMark(status)}
        {` ${status.why.join(' ')}`}
      </p>
      {hintsPart(hintsFor(action, due))}
      {judgePart(place, action)}
      {progressPart(place, action)}
      {commitmentForm(place, {
        act: 'change-action',
        press: 'Save the action',
        classes: 'govuk-button--secondary',
        about,
        children: (
          <>
            <h2 class="govuk-heading-m">What it says</h2>
            {actionFields(
              place,
              'change-action',
              typedFor(place, 'change-action', about) ?? typedOf(action),
            )}
          </>
        ),
      })}
      {commitmentForm(place, {
        act: 'drop-action',
        press: 'Take the action out',
        classes: 'govuk-button--warning',
        about,
        children: input({
          name: 'reason',
          id: idOf(place, 'drop-action', 'reason'),
          label: { text: 'Why?' },
          errorMessage: errorAt(place, 'drop-action', 'reason'),
        }),
      })}
    </CommitmentFrame>
  )
}

function judgePart(place: CommitmentPlace, action: CommittedAction): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">Is it SMARTER?</h2>
      {criteria.map(({ code, label, ask }) => {
        const judged = action.judged.get(code)
        const about = { action_id: action.id, criterion: code }
        const typed = typedFor(place, 'judge', about)
        const verdict =
          verdicts.find((one) => one.code === judged?.verdict)?.label ?? 'Not judged yet'
        return (
          <details class="govuk-details" key={code} open={typed !== undefined}>
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{`${label}: ${verdict}`}</span>
            </summary>
            <div class="govuk-details__text">
              <p class="govuk-body">{ask}</p>
              {judged?.note && <p class="govuk-body">{judged.note}</p>}
              {commitmentForm(place, {
                act: 'judge',
                press: 'Save',
                classes: 'govuk-button--secondary',
                about,
                children: (
                  <>
                    {radios({
                      name: 'verdict',
                      idPrefix: idOf(place, 'judge', 'verdict', about),
                      classes: 'govuk-radios--small',
                      value: textOf(typed, 'verdict') ?? judged?.verdict,
                      errorMessage: errorAt(place, 'judge', 'verdict', about),
                      fieldset: { legend: { text: 'How does it stand?' } },
                      items: verdicts.map((one) => ({ value: one.code, text: one.label })),
                    })}
                    {input({
                      name: 'note',
                      id: idOf(place, 'judge', 'note', about),
                      value: textOf(typed, 'note') ?? judged?.note,
                      label: { text: 'A note' },
                      errorMessage: errorAt(place, 'judge', 'note', about),
                    })}
                  </>
                ),
              })}
            </div>
          </details>
        )
      })}
    </section>
  )
}

/** Every life but the one that a newer action gives. */
const livesToTell = lives.filter(({ code }) => code !== 'superseded')

function progressPart(place: CommitmentPlace, action: CommittedAction): VNode {
  const about = { action_id: action.id }
  const typed = typedFor(place, 'tell-progress', about)
  return (
    <section>
      <h2 class="govuk-heading-m">How it goes</h2>
      <ul class="govuk-list govuk-list--bullet">
        {action.progress.map(({ at, life, confidence, words, reason }) => (
          <li key={String(at)}>
            {`${momentInWords(at)}: ${lifeInWords(life)}, ${confidences.find(({ code }) => code === confidence)?.label ?? ''}. ${words} ${reason}`}
          </li>
        ))}
      </ul>
      {commitmentForm(place, {
        act: 'tell-progress',
        press: 'Tell it',
        about,
        children: (
          <>
            {select({
              name: 'life',
              id: idOf(place, 'tell-progress', 'life'),
              errorMessage: errorAt(place, 'tell-progress', 'life'),
              label: { text: 'How far is it?' },
              value: textOf(typed, 'life') ?? action.progress.at(-1)?.life,
              items: livesToTell.map(({ code, label }) => ({ value: code, text: label })),
            })}
            {radios({
              name: 'confidence',
              idPrefix: idOf(place, 'tell-progress', 'confidence'),
              classes: 'govuk-radios--small',
              value: textOf(typed, 'confidence') ?? 'on_track',
              errorMessage: errorAt(place, 'tell-progress', 'confidence'),
              fieldset: { legend: { text: 'How sure are you that it will be done in time?' } },
              items: confidences.map(({ code, label }) => ({ value: code, text: label })),
            })}
            {textarea({
              name: 'words',
              id: idOf(place, 'tell-progress', 'words'),
              rows: 3,
              value: textOf(typed, 'words'),
              label: { text: 'What happened?' },
              errorMessage: errorAt(place, 'tell-progress', 'words'),
            })}
            {input({
              name: 'reason',
              id: idOf(place, 'tell-progress', 'reason'),
              value: textOf(typed, 'reason'),
              label: { text: 'Where there is a risk: why?' },
              errorMessage: errorAt(place, 'tell-progress', 'reason'),
            })}
          </>
        ),
      })}
    </section>
  )
}

function typedOf(action: CommittedAction): Typed {
  const { words, type, lead, partners, due, tracked, success, evaluation } = action
  return {
    ...{ words, type, lead, partners, due, tracked, success, evaluation },
    pledge_id: action.pledgeId,
    evaluate_on: action.evaluateOn,
    review_every: action.reviewEvery,
  }
}
