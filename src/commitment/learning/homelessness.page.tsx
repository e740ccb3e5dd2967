import type { VNode } from 'preact'
import { column, LearningPage, type LearningProps } from './learning-page.tsx'
import { bulleted, linked, part, said } from './prose.tsx'
import { quotedFigureCards } from './quoted-figure-card.tsx'
import { quotedFigures } from './quoted-figures.ts'
import { statute } from './statute.tsx'

/** What homelessness is beyond rough sleeping, in figures and in law, and why people lose a home. */
export function HomelessnessPage({ isDemonstration, reader }: LearningProps): VNode {
  return (
    <LearningPage
      code="homelessness"
      isDemonstration={isDemonstration}
      reader={reader}
      lead="Passers-by see the people who sleep outside. Most homelessness happens indoors, where it is seen by hardly anybody."
    >
      {column(forms())}
      {howMany()}
      {column(statute())}
      {column(why())}
      {causesCounted()}
      {column(
        <>
          {isDemonstration && said('The numbers on this page are real, though this region is not.')}
          {lastChecked()}
        </>,
      )}
    </LearningPage>
  )
}

function forms(): VNode {
  return (
    <>
      {part('forms', 'Homeless, and out of sight')}
      {said('All of these people are without a home:')}
      {bulleted([
        'people who stay on a friend’s sofa, then a cousin’s, then a stranger’s, and may be asked to go at any time',
        'a family in one room of a bed and breakfast, a hostel or a refuge, waiting for something lasting',
        'people whose home is so crowded, damp or broken that nobody could be asked to go on living in it',
        'people who are not safe from somebody they live with',
        'people about to leave hospital, prison, care, the army or asylum housing, with no address to go to',
        'people who sleep in a car, a tent, a squat or the back of the shop they work in',
        'people who sleep outside, or ride the night bus until morning',
      ])}
      {said(
        'Nobody can say how many are out of sight. When the Office for National Statistics ',
        linked(
          'https://www.ons.gov.uk/peoplepopulationandcommunity/housing/articles/hiddenhomelessnessintheukevidencereview/2023-03-29',
          'looked into it in March 2023',
        ),
        ', it found that what is recorded does not allow even an estimate for the United Kingdom.',
      )}
    </>
  )
}

function howMany(): VNode {
  const { owedHelp, threatened, alreadyHomeless } = quotedFigures
  const { temporary, children, oneNight, overTheMonth } = quotedFigures
  return (
    <>
      {part('figures', 'Those who are counted')}
      {column(
        said(
          'Councils count those who come to them, by households: one person alone is a household, and so is a family of six. The Ministry of Housing, Communities and Local Government (MHCLG) adds them up for England.',
        ),
      )}
      {quotedFigureCards([owedHelp, threatened, alreadyHomeless])}
      {quotedFigureCards([temporary, children])}
      {column(
        said(
          'People who sleep rough are counted in two ways: on one night of the autumn, and over a whole month. The month tells of more people, because it is not the same people who are outside every night. How things stand here is told by ',
          linked('/', 'the figures of this region'),
          ' and ',
          linked('/snapshot', 'the official autumn snapshot'),
          '.',
        ),
      )}
      {quotedFigureCards([oneNight, overTheMonth])}
    </>
  )
}

function why(): VNode {
  return (
    <>
      {part('causes', 'Why people lose a home')}
      {said(
        'Two kinds of reason have to meet. One lies in how things are: too few homes that people on a low wage can pay for, rents that run ahead of pay, work that changes from week to week. The other lies in a life: an illness, a death, a parting, violence, leaving care or prison. Plenty of people go through the second and keep their home, because the first was kind to them.',
      )}
      {said(
        'What is written on a form is the last thing that happened. “My mother asked me to leave” may be the end of a story that began with hours cut at a warehouse, eighteen months before. Each chapter of that story had somebody in it who could have helped.',
      )}
    </>
  )
}

function causesCounted(): VNode {
  const { tenancyEnded, couldNotStay, leftInstitution } = quotedFigures
  return (
    <>
      {column(said('These are reasons as councils in England wrote them down:'))}
      {quotedFigureCards([tenancyEnded, couldNotStay, leftInstitution])}
    </>
  )
}

function lastChecked(): VNode {
  return said(
    'The figures and the law on this page were last looked up on 30 November 2026. Newer figures come out four times a year; the newest release we found then was ',
    linked(
      'https://www.gov.uk/government/statistics/statutory-homelessness-in-england-october-to-december-2025',
      'of 30 April 2026',
    ),
    '.',
  )
}
