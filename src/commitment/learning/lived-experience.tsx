import type { VNode } from 'preact'
import { bulleted, linked, part, said } from './prose.tsx'

/** How to ask people who have been without a home to take part, and how to pay them. */
export function livedExperience(): VNode {
  return (
    <>
      {part('lived-experience', 'People who have been without a home')}
      {said(
        'They know where the gaps are, because they fell into them. Ask them as advisers, and treat them so:',
      )}
      {bulleted([
        'Pay for their time, with what they need to prepare, at a rate you would not be embarrassed to offer anybody else at the table. Say the rate when you ask.',
        'Pay fares and childcare beforehand or on the day, in money. Nobody should have to lend you theirs.',
        <>
          A fee can change a benefit. Say so, give time to get advice first, and let people choose
          how they are paid, or that they are not. The{' '}
          {linked(
            'https://www.nihr.ac.uk/payment-guidance-researchers-and-professionals',
            'payment guidance of the National Institute for Health and Care Research',
          )}{' '}
          explains it well.
        </>,
        'Do not ask for their story. They may tell it; they were asked for what they know.',
        'Meet or ring beforehand, so that they know one face. Let them bring somebody.',
        'Ring again the day after, and tell them later what came of it.',
      ])}
    </>
  )
}
