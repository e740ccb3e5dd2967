import type { VNode } from 'preact'
import { input } from '#design'
import type { Concern } from '../../register/concern.store.ts'
import { dayOf } from '../../register/shown.ts'
import { textOf } from '../../room/places/place.ts'
import { commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'

/** What readers of the register say is wrong with an award: those that wait can be upheld or set aside, with words of answer. */
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
          <p class="waymark-room__about">
            {aboutInWords(concern, place.commitment.upheld.get(concern.id))}
          </p>
          {!concern.answeredAt && answerForms(place, { concern_id: concern.id })}
        </section>
      ))}
    </>
  )
}

function aboutInWords(
  { raisedAt, email, answeredAt, answer }: Concern,
  found: string | undefined,
): string {
  const raised = `Raised on ${dayOf(raisedAt)}.`
  const where = email ? ` Whoever raised it can be answered at ${email}.` : ''
  if (!answeredAt) return `${raised}${where || ' Nobody said where they can be answered.'}`
  return answer === 'upheld'
    ? `${raised} Upheld on ${dayOf(answeredAt)}${found ? `: ${found}` : ''}.${where}`
    : `${raised} Set aside on ${dayOf(answeredAt)}: ${answer}.${where}`
}

function answerForms(place: CommitmentPlace, about: { readonly concern_id: string }) {
  const ways = [
    {
      act: 'uphold-concern',
      press: 'Uphold the concern',
      asked:
        'What did you find, and what must be put right? An award that stands is suspended, and the register says this',
    },
    { act: 'set-aside-concern', press: 'Set it aside', asked: 'Why is it set aside?' },
  ] as const
  return ways.map(({ act, press, asked }) => {
    const typed = typedFor(place, act, about)
    return commitmentForm(place, {
      ...{ act, press, about },
      classes: 'govuk-button--secondary',
      children: input({
        name: 'reason',
        id: typed ? 'reason' : `${act}-${about.concern_id}`,
        value: textOf(typed, 'reason'),
        label: { text: asked },
        errorMessage: typed ? errorAt(place, act, 'reason') : undefined,
      }),
    })
  })
}
