import type { VNode } from 'preact'
import { summaryList } from '#design'
import { part, said } from './prose.tsx'

/** The seven questions of SMARTER, in our own words. */
const questions = [
  { letter: 'Specific', asks: 'Would two people who read it do the same thing?' },
  {
    letter: 'Measurable',
    asks: 'Which number, or which plain yes or no, will tell that it is done?',
  },
  {
    letter: 'Achievable',
    asks: 'Can those who lead it do it with what they have, or will have by then?',
  },
  {
    letter: 'Relevant',
    asks: 'Which stage does it help, and who would notice if it were left out?',
  },
  { letter: 'Time-bound', asks: 'When does it begin, and by when is it finished?' },
  { letter: 'Evaluated', asks: 'Who will find out whether it made a difference, and how?' },
  { letter: 'Reviewed', asks: 'On which day do you look again, and change it if you must?' },
] as const

/** How to tell a good action from a good intention. */
export function smarter(): VNode {
  return (
    <>
      {part('smarter', 'Seven questions for every action')}
      {said(
        'They make the word SMARTER. An action that answers all seven can hardly be forgotten.',
      )}
      {summaryList({
        rows: questions.map(({ letter, asks }) => ({
          key: { text: letter },
          value: { text: asks },
        })),
      })}
      {said(
        'So “Train staff on homelessness” becomes: “By 31 March, the two reception leads show all 40 of the reception staff, in the monthly meeting, which question to ask and who to ring. In June we count how many people were referred, and against how many a year ago; in July we decide whether to go on.”',
      )}
    </>
  )
}
