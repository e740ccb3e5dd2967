import type { VNode } from 'preact'
import { breadcrumbs, frameAddresses, insetText, Page } from '#design'
import { column, type LearningProps } from './learning-page.tsx'
import { type LearningPlace, learningPlaces, learningStart } from './learning-pages.ts'
import { linked, part, said } from './prose.tsx'

/** Where learning begins: what these pages are for, and the way to each of them. */
export function LearningStartPage({ isDemonstration, reader }: LearningProps): VNode {
  return (
    <Page
      title={learningStart.title}
      section="learn"
      demonstration={isDemonstration}
      reader={reader}
      before={breadcrumbs({
        items: [{ text: 'The region', href: frameAddresses.home }, { text: 'Learn' }],
      })}
    >
      <h1 class="govuk-heading-xl">{learningStart.title}</h1>
      {column(
        <>
          <p class="govuk-body-l">
            Long before somebody loses a home, a manager, a teacher, a nurse or a landlord may see
            that something is going wrong. These pages are for whoever sees it first.
          </p>
          {said(
            'You need to know nothing about housing to begin. The first three pages say what goes wrong and when it can still be put right. The other three are for whoever wants to bring people round a table, and leave it with promises that are kept.',
          )}
        </>,
      )}
      {part('understand', 'Understand it')}
      {cards(learningPlaces.slice(0, 3))}
      {part('together', 'Do something together')}
      {cards(learningPlaces.slice(3))}
      {column(helpTonight())}
    </Page>
  )
}

function cards(places: readonly LearningPlace[]): VNode {
  return (
    <ul class="waymark-cards">
      {places.map(({ path, title, holds }) => (
        <li class="waymark-card">
          <h3 class="waymark-card__title">{linked(path, title)}</h3>
          <p class="waymark-card__meaning">{holds}</p>
        </li>
      ))}
    </ul>
  )
}

function helpTonight(): VNode {
  return insetText({
    html: (
      <>
        <h2 class="govuk-heading-m">If it is you, or somebody in front of you</h2>
        {said(
          'These pages cannot find anybody a bed. Ring a council’s housing team and say that you are homeless, or soon will be. Councils should have a number for nights and weekends too. ',
          linked(
            'https://england.shelter.org.uk/housing_advice/homelessness/get_help_from_the_council',
            'Shelter says how to ask',
          ),
          '.',
        )}
        {said(
          'If you see somebody sleeping outside, tell StreetLink, which passes word to the outreach team there. Look for it by its name. If anybody is in danger, or is under 18 and alone, ring 999.',
        )}
      </>
    ),
  })
}
