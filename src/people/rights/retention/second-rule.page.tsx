import type { SignedInFrame } from '#access'
import { answer, apartIn, type Problems, radios } from '#design'
import type { Typed } from '../lines.ts'
import { RightsFormPage } from '../rights-form.page.tsx'
import type { SecondForm } from './retention.form.ts'
import type { RetentionRule, RuleRefusal, SecondRefusal, StandingRules } from './retention.ts'
import { namesInSentences, proposalInWords, wouldGoInWords } from './rule-in-words.ts'

/** A shorter rule that waits, with what it would come to. */
export type Waiting = {
  readonly rule: RetentionRule
  readonly standing: StandingRules
  readonly who: ReadonlyMap<string, string>
  /** How many people the next run would erase something of, by this rule and by the one that stands. */
  readonly wouldGo: number
  readonly goesNow: number
  /** Why whoever reads this cannot let it stand. */
  readonly barred: SecondRefusal | RuleRefusal | undefined
}

type Props = SignedInFrame &
  Waiting & { readonly typed: Typed; readonly problems: Problems<SecondForm> }

/** What is said where a rule cannot be made to stand. */
export const sayBarred = {
  'no-such-rule': 'This rule waits for nobody any more',
  'own-rule': 'You set it. Another coordinator has to say so too',
  'own-organisation':
    'Your organisation set it. A coordinator of another organisation has to say so too',
  'as-it-is': 'The rule says this already',
  'longer-than-the-record': 'Notes cannot be kept longer than the record they are in',
  'shorter-than-notes': 'Shorten the rule for notes first: they cannot outlast the record',
} as const satisfies Record<SecondRefusal | RuleRefusal, string>

/** Where another coordinator says whether a shorter rule may stand, and whoever set it takes it back. */
export function SecondRulePage(props: Props) {
  const { rule, standing, who, wouldGo, goesNow, barred, typed, problems } = props
  return (
    <RightsFormPage
      {...props}
      title="Whether a shorter rule may stand"
      heading="Whether a shorter rule may stand"
      back={{ text: 'How long things are kept', href: '/retention' }}
      action={`/retention/${rule.id}`}
      button="Say so"
      isWarning={true}
      before={
        <>
          <p class="govuk-body">
            {apartIn(proposalInWords(rule, standing, who), namesInSentences(who))}.
          </p>
          <p class="govuk-body">
            By it the next run would erase <strong>{wouldGoInWords(rule, wouldGo)}</strong>, by the
            rule that stands {wouldGoInWords(rule, goesNow)}. Nothing brings them back.
          </p>
          {barred && <p class="govuk-body">{sayBarred[barred]}.</p>}
        </>
      }
    >
      {radios({
        name: 'verdict',
        ...answer(typed, problems, 'verdict'),
        fieldset: { legend: { text: 'What do you say?', classes: 'govuk-fieldset__legend--m' } },
        items: [
          ...(barred ? [] : [{ value: 'confirmed', text: 'It may stand' }]),
          {
            value: 'refused',
            text: barred === 'own-rule' ? 'Take it back' : 'It may not stand',
          },
        ],
      })}
    </RightsFormPage>
  )
}
