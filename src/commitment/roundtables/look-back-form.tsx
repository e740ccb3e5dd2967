import type { VNode } from 'preact'
import { button, select } from '#design'
import { mayAct } from '../room/acts/may.ts'
import { closedInWords } from './closed-in-words.ts'
import type { PrepareProps } from './prepare-form.tsx'

/** Which earlier roundtable this one looks back on, where its format has a step for that. */
export function lookBackForm({ room, listed, formToken, closed }: PrepareProps): VNode | null {
  const steps = room.template.phases.flatMap((phase) => phase.steps)
  const hasStep = steps.some(({ does }) => does === 'look_back')
  const own = closed.filter(({ isOwn }) => isOwn)
  if (!hasStep || own.length === 0 || !mayAct(room, { as: 'convenor' }, 'look-back')) return null
  return (
    <form method="post" action={`/roundtables/${listed.id}/look-back`}>
      <input type="hidden" name="form_token" value={formToken} />
      {select({
        name: 'on',
        label: { text: 'Which roundtable does it look back on?' },
        hint: { text: 'What that one left open is shown in the first step, as it stands now.' },
        value: room.lookBack?.on,
        items: own.map((one) => ({ value: one.id, text: closedInWords(one) })),
      })}
      {button({ text: 'Look back on it', classes: 'govuk-button--secondary' })}
    </form>
  )
}
