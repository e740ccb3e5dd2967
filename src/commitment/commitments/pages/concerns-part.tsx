import type { VNode } from 'preact'
import { input } from '#design'
import type { Concern } from '../../register/concern.store.ts'
import { dayOf } from '../../register/shown.ts'
import { textOf } from '../../room/places/place.ts'
import { commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'

/** What readers of the register say is wrong with an award: those that wait can be upheld, or set aside with a reason. */
export function concernsPart(place: CommitmentPlace): VNode | null {
  const { concerns } = place
  if (concerns.length === 0) return null
  const waiting = concerns.filter(({ answeredAt }) => !answeredAt)
  return (
    <>
      <h3 class="govuk-heading-s">{`Concerns that wait (${waiting.length})`}</h3>
      {concerns.map((concern) => (
        <section key={concern.id} class="waymark-room__entry">
          <p class="waymark-room__words">{concern.words}</p>
          <p class="waymark-room__about">{aboutInWords(concern)}</p>
          {!concern.answeredAt && answerForms(place, { concern_id: concern.id })}
        </section>
      ))}
    </>
  )
}

function aboutInWords({ raisedAt, email, answeredAt, answer }: Concern): string {
  const raised = `Raised on ${dayOf(raisedAt)}.`
  const where = email ? ` Whoever raised it can be answered at ${email}.` : ''
  if (!answeredAt) return `${raised}${where || ' Nobody said where they can be answered.'}`
  return answer === 'upheld'
    ? `${raised} Upheld on ${dayOf(answeredAt)}.${where}`
    : `${raised} Set aside on ${dayOf(answeredAt)}: ${answer}.${where}`
}

function answerForms(place: CommitmentPlace, about: { readonly concern_id: string }) {
  const typed = typedFor(place, 'set-aside-concern', about)
  return (
    <>
      {commitmentForm(place, {
        act: 'uphold-concern',
        press: 'Uphold the concern',
        classes: 'govuk-button--secondary',
        about,
      })}
      {commitmentForm(place, {
        act: 'set-aside-concern',
        press: 'Set it aside',
        classes: 'govuk-button--secondary',
        about,
        children: input({
          name: 'reason',
          id: typed ? 'reason' : `reason-${about.concern_id}`,
          value: textOf(typed, 'reason'),
          label: { text: 'Why is it set aside?' },
          errorMessage: typed ? errorAt(place, 'set-aside-concern', 'reason') : undefined,
        }),
      })}
    </>
  )
}
