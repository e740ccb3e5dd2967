import type { SignedInFrame } from '#access'
import {
  answer,
  apartIn,
  backLink,
  button,
  errorSummary,
  input,
  notificationBanner,
  Page,
  type Problems,
  problemList,
  radios,
  stackingTable,
  textarea,
} from '#design'
import { personPaths } from '../../page/paths.ts'
import type { Typed } from '../lines.ts'
import type { RuleForm } from './retention.form.ts'
import {
  monthsInWords,
  type RetentionRule,
  retentionCategories,
  ruleState,
  standingRules,
} from './retention.ts'
import {
  labelOf,
  namesInSentences,
  proposalInWords,
  ruleStateInWords,
  setOn,
} from './rule-in-words.ts'

type Props = SignedInFrame & {
  readonly rules: readonly RetentionRule[]
  readonly who: ReadonlyMap<string, string>
  readonly typed: Typed
  readonly problems: Problems<RuleForm>
  readonly done: string | undefined
}

const sayDone: Readonly<Record<string, string>> = {
  set: 'The rule is set',
  waits: 'The rule is kept, and stands once another coordinator says so too',
  confirmed: 'The rule stands',
  refused: 'The rule is turned down, and the one before it stands',
}

/** How long things are kept, as it stands and as it ever stood, and for coordinators the form that changes it. */
export function RetentionPage(props: Props) {
  const { frame, rules, who, problems, done } = props
  const list = problemList(problems)
  const told = done === undefined ? undefined : sayDone[done]
  return (
    <Page
      {...frame}
      title="How long things are kept"
      section="people"
      problem={list.length > 0}
      before={backLink({ text: 'People', href: personPaths.people })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      {told && notificationBanner({ type: 'success', text: told })}
      <h1 class="govuk-heading-l">How long things are kept</h1>
      {waitingPart(props)}
      {stackingTable({
        id: 'rules',
        caption: 'Every rule as it was set, the latest first',
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [
          { text: 'What' },
          { text: 'After the last contact' },
          { text: 'Why' },
          { text: 'Set on' },
          { text: 'By' },
          { text: 'How it stands' },
        ],
        rows: rules.map((rule) => [
          { text: labelOf(rule.category) },
          { text: monthsInWords(rule.months) },
          { text: rule.reason },
          { text: setOn(rule) },
          {
            html: (
              <bdi>
                {rule.setBy ? (who.get(rule.setBy) ?? 'A member') : 'Came with the product'}
              </bdi>
            ),
          },
          { html: apartIn(ruleStateInWords(rule, rules, who), namesInSentences(who)) },
        ]),
      })}
      {props.member.role === 'coordinator' && ruleQuestions(props)}
    </Page>
  )
}

/** Shorter rules that wait: told to every member, and confirmed by another coordinator. */
function waitingPart({ rules, who, member }: Props) {
  const waiting = rules.filter((rule) => ruleState(rule, rules) === 'waits')
  const standing = standingRules(rules)
  return waiting.map((rule) => (
    <div class="govuk-inset-text" id={`waiting-${rule.category}`}>
      <p class="govuk-body">
        {apartIn(proposalInWords(rule, standing, who), namesInSentences(who))}.
      </p>
      <p class="govuk-body">
        It stands once another coordinator says so too, of another organisation where one has a
        coordinator. Until then the rule before it does.
      </p>
      {member.role === 'coordinator' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/retention/${rule.id}`}>
            See how many records go by it, and say whether it may stand
            <span class="govuk-visually-hidden">: {labelOf(rule.category)}</span>
          </a>
        </p>
      )}
    </div>
  ))
}

function ruleQuestions({ formToken, typed, problems }: Props) {
  return (
    <form method="post" action="/retention" novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      <h2 class="govuk-heading-m">Change a rule</h2>
      <p class="govuk-body">
        What is to be kept longer is kept so at once. A shorter time takes a second coordinator.
      </p>
      {radios({
        name: 'category',
        ...answer(typed, problems, 'category'),
        fieldset: { legend: { text: 'What for?', classes: 'govuk-fieldset__legend--s' } },
        items: retentionCategories.map(({ code, label, hint }) => ({
          value: code,
          text: label,
          hint: { text: hint },
        })),
      })}
      {input({
        name: 'months',
        ...answer(typed, problems, 'months'),
        label: { text: 'How many months after the last contact?' },
        inputmode: 'numeric',
        classes: 'govuk-input--width-3',
      })}
      {textarea({
        name: 'reason',
        ...answer(typed, problems, 'reason'),
        rows: 3,
        label: { text: 'Why?' },
        hint: { text: 'Every member reads this.' },
      })}
      {button({ text: 'Set the rule', preventDoubleClick: true })}
    </form>
  )
}
