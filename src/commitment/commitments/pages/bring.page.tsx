import type { ComponentChildren, VNode } from 'preact'
import { apartIn, button, checkboxes } from '#design'
import type { Brought } from '../acts/bring-acts.ts'
import { CommitmentFrame } from './commitment-form.tsx'
import type { CommitmentPlace } from './commitment-place.ts'

type Bringing = {
  readonly place: CommitmentPlace
  readonly brought: Brought
  /** The ids of pledges that are chosen. */
  readonly chosen: readonly string[]
}

/** Choosing which pledges of a roundtable come into a commitment. */
export function BringPage({ place, brought, chosen }: Bringing): VNode {
  const { commitment, base, id, formToken, sentBack } = place
  const problem = sentBack?.problems['pledge']
  const left = brought.pledges.filter((one) => !commitment.pledges.has(one.id as never))
  return (
    <CommitmentFrame place={place} title="Bring pledges over" section="our-commitments">
      <span class="govuk-caption-l">{brought.title}</span>
      <h1 class="govuk-heading-l">Bring pledges over</h1>
      {left.length === 0 ? (
        <p class="govuk-body">
          Everything that was pledged there stands in the commitment already.
        </p>
      ) : (
        <form method="post" action={`${base}/${id}/bring`} class="waymark-room__form" novalidate>
          <input type="hidden" name="form_token" value={formToken} />
          <input type="hidden" name="command_id" value={place.freshId()} />
          <input type="hidden" name="from_path" value="pledges" />
          <input type="hidden" name="roundtable" value={brought.roundtable} />
          {checkboxes({
            name: 'pledge',
            values: chosen,
            ...(problem ? { errorMessage: { text: problem } } : {}),
            fieldset: {
              legend: {
                text: 'Which pledges does this commitment make?',
                classes: 'govuk-fieldset__legend--m',
              },
            },
            hint: {
              text: 'Those who make them come along as organisations that commit. Their first actions come too.',
            },
            items: left.map((pledge) => ({
              value: pledge.id,
              text: `${pledge.there.code}: ${pledge.words}`,
              hint: { html: aboutPledge(brought, pledge) },
            })),
          })}
          {button({ text: 'Bring them over', preventDoubleClick: true })}
        </form>
      )}
    </CommitmentFrame>
  )
}

function aboutPledge({ partners }: Brought, pledge: Brought['pledges'][number]): ComponentChildren {
  const makers = partners.filter(({ id }) => pledge.makers.includes(id)).map(({ name }) => name)
  const against = pledge.there.answers.filter(({ answer }) => answer === 'object')
  const words = [
    makers.length > 0 ? `Made by ${makers.join(', ')}` : 'Nobody makes it yet',
    ...against.map(({ organisation, note }) => `${organisation} objected${note && `: ${note}`}`),
  ]
  const names = against.flatMap(({ organisation, note }) => [organisation, note])
  return apartIn(words.join('. '), [...makers, ...names])
}
