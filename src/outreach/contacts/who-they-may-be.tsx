import type { VNode } from 'preact'
import { insetText, radios } from '#design'
import { matchInWords, type PeopleFound, personInWords } from '#people'

/** Whom somebody new may be, to be chosen from or passed over: the form goes on either way. */
export function whoTheyMayBe(
  found: PeopleFound,
  typed: Readonly<Record<string, string | undefined>>,
): VNode {
  return (
    <>
      {found.people.length > 0 && choices(found, typed['same_as'])}
      {found.people.length === 0 &&
        insetText({ text: found.asksForMore ? tooLittle : 'Nobody like this is known.' })}
      {found.elsewhere.length > 0 &&
        insetText({
          text: `Somebody like this is known to ${found.elsewhere.join(' and ')}. They share no records with you: ring them and ask.`,
        })}
    </>
  )
}

const tooLittle =
  'This is too little to say who they may be. One more detail helps: a year of birth, a last name or another name they go by.'

function choices({ people }: PeopleFound, chosen: string | undefined): VNode {
  return radios({
    name: 'same_as',
    fieldset: {
      legend: { text: 'They may be somebody known', classes: 'govuk-fieldset__legend--m' },
    },
    hint: { text: 'That you found the people named here is noted in their record.' },
    items: [
      ...people.map((person) => ({
        value: person.id as string,
        text: person.name,
        checked: person.id === chosen,
        hint: {
          html: (
            <>
              {personInWords(person)}
              {person.match && (
                <>
                  <br />
                  {matchInWords(person.match)}
                </>
              )}
            </>
          ),
        },
      })),
      { divider: 'or' },
      {
        value: '',
        text: 'None of these: somebody new',
        checked: !people.some(({ id }) => id === chosen),
      },
    ],
  })
}
