import type { VNode } from 'preact'
import { summaryList } from '#design'
import { bulleted, linked, part, said } from './prose.tsx'
import { quotedFigureCards } from './quoted-figure-card.tsx'
import { quotedFigures } from './quoted-figures.ts'

const code = 'https://www.gov.uk/guidance/homelessness-code-of-guidance-for-local-authorities'

/** What the law of England says: who is homeless, what a council then owes, and who must tell it. */
export function statute(): VNode {
  return (
    <>
      {part('law', 'What the law says')}
      {said(
        'In England the law is ',
        linked(
          'https://www.legislation.gov.uk/ukpga/1996/52/part/VII',
          'Part 7 of the Housing Act 1996',
        ),
        ', which the Homelessness Reduction Act 2017 changed much from April 2018. This is a summary, and no legal advice; the ministry’s ',
        linked(code, 'code of guidance'),
        ' says it in full.',
      )}
      {whoIsHomeless()}
      {whatIsOwed()}
      {dutyToRefer()}
    </>
  )
}

function whoIsHomeless(): VNode {
  return (
    <>
      <h3 class="govuk-heading-m">Who is homeless</h3>
      {bulleted([
        <>
          You are <strong>homeless</strong> if there is nowhere, here or abroad, that you have a
          right to live in; or there is, but you cannot get in; or nobody could reasonably ask you
          to stay there. Where violence or abuse is likely, nobody may.
        </>,
        <>
          You are <strong>threatened with homelessness</strong> if you are likely to become homeless
          within 56 days. Since 1 May 2026 that also holds if you have a valid notice from your
          landlord under section 8 of the Housing Act 1988, and its date falls within the 56 days.
        </>,
      ])}
      {said(
        linked(
          `${code}/chapter-6-homeless-or-threatened-with-homelessness`,
          'More on these two words',
        ),
      )}
    </>
  )
}

const owed = [
  ['Advice', 'Free, and for everybody in its area.'],
  [
    'A plan',
    'For everybody who is eligible for help: what happened, what is needed, and what each side will do about it. Who is eligible depends mostly on immigration status.',
  ],
  [
    'Prevention duty',
    'To people threatened with homelessness: reasonable steps to help them keep the home, or find another before it goes.',
  ],
  [
    'Relief duty',
    'To people who are homeless: help, for 56 days as a rule, to find a place that is likely to last six months at least.',
  ],
  [
    'Somewhere to stay meanwhile',
    'To those who may be in priority need: families with children, pregnant women, people fleeing domestic abuse and others who would come to more harm.',
  ],
  [
    'Main duty',
    'If that has not worked: somewhere to live until something settled is found. It is owed to those in priority need, unless the council finds that they became homeless “intentionally”, as the law calls it.',
  ],
] as const

function whatIsOwed(): VNode {
  return (
    <>
      <h3 class="govuk-heading-m">What a council owes them</h3>
      {summaryList({ rows: owed.map(([key, text]) => ({ key: { text: key }, value: { text } })) })}
    </>
  )
}

function dutyToRefer(): VNode {
  const { referredByDuty, referredFreely } = quotedFigures
  return (
    <>
      <h3 class="govuk-heading-m" id="duty-to-refer">
        Who must tell the council
      </h3>
      {said(
        'Since 1 October 2018 some public bodies have a ',
        linked(
          `${code}/chapter-4-the-duty-to-refer-cases-in-england-to-housing-authorities`,
          'duty to refer',
        ),
        ': when they think that somebody is homeless or threatened with it, they must tell a council in England. The person has to agree to that and to being contacted, and chooses the council. The duty lies on:',
      )}
      {bulleted([
        'prisons, young offender institutions, and secure training centres and colleges',
        'youth offending teams and probation services',
        'Jobcentre Plus',
        'social services, for adults and for children',
        'emergency departments, urgent treatment centres, and hospitals for those who stay in them',
        'the Secretary of State for Defence, for members of the regular forces',
      ])}
      {said(
        'Everybody else may refer on the same terms, and it is worth it. In one city of the West Midlands nearly half of all referrals came from organisations that need not have made them:',
      )}
      {quotedFigureCards([referredByDuty, referredFreely])}
      {said(
        'The ',
        linked(
          'https://www.gov.uk/government/news/national-plan-to-halve-rough-sleeping-and-prevent-homelessness',
          'national plan of December 2025',
        ),
        ' announced one duty more: that public services work together to prevent homelessness. The code of guidance will say when it is law.',
      )}
    </>
  )
}
