import type { VNode } from 'preact'
import { stackingTable } from '#design'
import { printDue } from '#vocabulary'
import { statusMark } from '../../action-status/status-mark.tsx'
import { standing, standingActions } from '../state/commitment.ts'
import { actionFields } from './action-fields.tsx'
import { CommitmentFrame, commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, typedFor } from './commitment-place.ts'
import { standingHere } from './standing-here.ts'

/** What will be done: every action with its pledge, and one more. */
export function ActionsPage({ place }: { readonly place: CommitmentPlace }): VNode {
  const { commitment, base, id } = place
  const actions = standingActions(commitment)
  return (
    <CommitmentFrame place={place} title="Actions" section="our-commitments">
      <h1 class="govuk-heading-l">Actions</h1>
      {actions.length > 0 &&
        stackingTable({
          id: 'actions',
          caption: 'Actions, in their order',
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [
            { text: 'No.' },
            { text: 'Action' },
            { text: 'Pledge' },
            { text: 'Who leads' },
            { text: 'By when' },
            { text: 'How it stands' },
          ],
          rows: actions.map((action) => [
            { text: String(action.number) },
            {
              html: (
                <a class="govuk-link" href={`${base}/${id}/actions/${action.id}`}>
                  {action.words}
                </a>
              ),
            },
            { text: commitment.pledges.get(action.pledgeId)?.words ?? '' },
            { text: action.lead || 'Nobody yet' },
            { text: printDue(standingHere(place, action).due) },
            { html: statusMark(standingHere(place, action).status) },
          ]),
        })}
      {standing(commitment).length === 0 ? (
        <p class="govuk-body">An action belongs to a pledge, and there is none yet.</p>
      ) : (
        commitmentForm(place, {
          act: 'add-action',
          press: 'Add the action',
          about: { action_id: place.freshId() },
          children: (
            <>
              <h2 class="govuk-heading-m">Add an action</h2>
              {actionFields(place, 'add-action', typedFor(place, 'add-action'))}
            </>
          ),
        })
      )}
    </CommitmentFrame>
  )
}
