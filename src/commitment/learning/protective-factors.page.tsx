import type { VNode } from 'preact'
import { stackingTable, summaryList } from '#design'
import { type KindOfOrganisation, kindsOfOrganisation } from './kinds-of-organisation.ts'
import { column, LearningPage, type LearningProps } from './learning-page.tsx'
import { bulleted, linked, part, said } from './prose.tsx'
import { protectiveFactors } from './protective-factors.ts'

/** What keeps people housed, what happens when two of those things go, and who holds which. */
export function ProtectiveFactorsPage({ isDemonstration, reader }: LearningProps): VNode {
  return (
    <LearningPage
      code="protective-factors"
      isDemonstration={isDemonstration}
      reader={reader}
      lead="Four things hold a home in place. They are called protective factors. One can be weak while the others carry it; when two give way, a home is in danger."
    >
      {theFour()}
      {column(oneThenTwo())}
      {byOrganisation()}
      {column(fiveHabits())}
    </LearningPage>
  )
}

function theFour(): VNode {
  return (
    <>
      {part('factors', 'The four protective factors')}
      {stackingTable({
        id: 'factors-table',
        caption: 'How each factor shows',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: 'Factor' }, { text: 'When it is there' }, { text: 'When it is going' }],
        rows: protectiveFactors.map(({ label, strong, going }) => [
          { text: label },
          { text: strong },
          { text: going },
        ]),
      })}
    </>
  )
}

function oneThenTwo(): VNode {
  return (
    <>
      {part('two-lost', 'Losing one, and losing two')}
      {said(
        'Think of Imre, who is invented. He carries trays in a hotel kitchen and breaks his wrist. For seven weeks there is only sick pay. But he has a sister; she lends him the difference, his landlord gets the rent, and by the spring he is back at work. Nobody ever called that preventing homelessness. His sister did it over a cup of tea.',
      )}
      {said(
        'Now take the sister away. The same wrist, the same seven weeks. The second rent is late, and a letter comes that he does not open. He stops sleeping. When his shifts begin again he misses two of them, and then there are none. By summer he is on a colleague’s floor, and the form says “tenancy ended”.',
      )}
      {said(
        'Nothing in the second story needed a housing officer until its last line. It needed pay in advance, or a landlord who rang, or a doctor who asked why he did not sleep: one more thing to hold while another mended.',
      )}
    </>
  )
}

function byOrganisation(): VNode {
  return (
    <>
      {part('organisations', 'What is in your hands')}
      {column(
        <>
          {said(
            'An organisation that has nothing to do with housing nearly always holds a part of one of the four. Find the one most like yours:',
          )}
          {bulleted(kindsOfOrganisation.map(({ code, label }) => linked(`#${code}`, label)))}
        </>,
      )}
      {kindsOfOrganisation.map(organisationCard)}
    </>
  )
}

function organisationCard({ code, label, holds, seesFirst, canDo }: KindOfOrganisation): VNode {
  const held = protectiveFactors.filter((factor) => holds.includes(factor.code))
  const [last, ...others] = held.map(({ short }) => short).toReversed()
  return summaryList({
    card: { title: { text: label, headingLevel: 3 }, attributes: { id: code } },
    rows: [
      {
        key: { text: 'Has a hand on' },
        value: { text: others.length > 0 ? `${others.toReversed().join(', ')} and ${last}` : last },
      },
      { key: { text: 'Sees first' }, value: { html: bulleted(seesFirst) } },
      { key: { text: 'Can do' }, value: { html: bulleted(canDo) } },
    ],
  })
}

function fiveHabits(): VNode {
  return (
    <>
      {part('habits', 'Five habits for any organisation')}
      {bulleted([
        <>
          <strong>Ask.</strong> “Is everything all right at home?” costs nothing, and most people
          are glad of it.
        </>,
        <>
          <strong>Believe the first sign.</strong> The second may come too late to be of use.
        </>,
        <>
          <strong>Know one name.</strong> A person at the council and one at an advice centre, that
          your staff can ring without looking anything up.
        </>,
        <>
          <strong>Refer early, and only with a yes.</strong> With{' '}
          {linked('/learn/homelessness#duty-to-refer', '56 days to go')} much can be done; with two,
          little.
        </>,
        <>
          <strong>Ask again.</strong> In a week, by the same person. Help that was offered once is
          easily not taken.
        </>,
      ])}
    </>
  )
}
