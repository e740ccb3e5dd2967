import type { VNode } from 'preact'
import { stackingTable } from '#design'
import { column, LearningPage, type LearningProps } from './learning-page.tsx'
import { pathwayPicture } from './pathway-picture.tsx'
import { bulleted, linked, part, said } from './prose.tsx'
import { type StageMeaning, stageMeanings } from './stage-meanings.ts'

/** The six stages as a ring and as a list, and what it is to move upstream. */
export function PathwayPage({ isDemonstration, reader }: LearningProps): VNode {
  return (
    <LearningPage
      code="pathway"
      isDemonstration={isDemonstration}
      reader={reader}
      lead="The pathway sorts help by when it comes: long before trouble, at its first sign, in the crisis, and afterwards. It is drawn as a ring, because what keeps a home for good is what keeps everybody’s."
    >
      {pathwayPicture()}
      {column(howToRead())}
      {part('stages', 'Stage by stage')}
      {column(stageMeanings.map(stage))}
      {column(upstream())}
      {sooner()}
      {column(inARoundtable())}
    </LearningPage>
  )
}

function howToRead(): VNode {
  return (
    <>
      {part('reading', 'How to read the ring')}
      {bulleted([
        <>
          <strong>The thick arrows</strong> go round. On the right-hand side things get worse; on
          the left they mend. At the top a settled home joins on to what is there for everyone, and
          needs nothing else to stay.
        </>,
        <>
          <strong>The double arrows</strong> go up on the right. They are help that came in time:
          somebody at risk is caught, and is no more at risk than anybody else.
        </>,
        <>
          <strong>The broken arrows</strong> lead back into the crisis. That happens from every
          stage on the left, a settled home included, when help ends too soon.
        </>,
      ])}
      {said(
        'Nobody has to walk the whole way round. Most people never leave the top. Some come in at the bottom, and some go from there to a home in a week.',
      )}
    </>
  )
}

function stage({ code, label, meaning, examples }: StageMeaning, at: number): VNode {
  return (
    <section id={code} aria-labelledby={`${code}-name`}>
      <h3 class="govuk-heading-m govuk-!-padding-top-2" id={`${code}-name`}>
        {at + 1}. {label}
      </h3>
      {said(meaning)}
      {said('On an ordinary day that is:')}
      {bulleted(examples)}
    </section>
  )
}

function upstream(): VNode {
  return (
    <>
      {part('upstream', 'Moving upstream')}
      {said(
        'Think of a river with a weir. Those who help stand where the noise is, at the weir, with ropes and blankets; and they are needed there. But people went into the water further up, where the bank gave way, and it was quiet.',
      )}
      {said(
        'To move something upstream is to ask of what we do at the weir: what would have had to be there a mile higher, or three? It seldom means more work. Mostly it is the same work, done sooner, by somebody who was there already.',
      )}
    </>
  )
}

const movedUp = [
  {
    crisis: 'A ward looks for a bed on the afternoon a patient goes home',
    targeted:
      'On the day of admission somebody asks where the patient lives, and whether that will do',
    universal: 'Every letter from the hospital says in one line who to ring about a home',
  },
  {
    crisis: 'The council pleads with a landlord in the week of the hearing',
    targeted: 'The landlord rings after the first missed rent',
    universal: 'Employers give out rotas four weeks ahead, so that a rent can be planned for',
  },
  {
    crisis: 'An emergency bed for a student of 17',
    targeted: 'A mediator for the family, as soon as the college hears of the quarrel',
    universal: 'Somebody at every college whose job it is to notice',
  },
] as const

function sooner(): VNode {
  return stackingTable({
    id: 'sooner',
    caption: 'The same help, sooner and sooner',
    captionClasses: 'govuk-table__caption--m',
    head: [
      { text: 'In the crisis' },
      { text: 'One stage up: where the risk is greater' },
      { text: 'Two stages up: for everyone' },
    ],
    rows: movedUp.map(({ crisis, targeted, universal }) => [
      { text: crisis },
      { text: targeted },
      { text: universal },
    ]),
  })
}

function inARoundtable(): VNode {
  return (
    <>
      {part('in-a-roundtable', 'What the stages are for')}
      {said(
        'In a roundtable every thought is laid on the stages it belongs to. Three things then show by themselves: which stages are full and which are bare, where each of you stands, and what could move up the ring.',
      )}
      {said(
        'The idea of a pathway comes from ',
        linked(
          'https://stbasils.org.uk/about-us/the-positive-pathway/',
          'the Positive Pathway of St Basils',
        ),
        ', which was made for young people and first appeared in 2012. The picture, the words and the examples on this page are our own.',
      )}
    </>
  )
}
