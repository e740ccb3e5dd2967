import type { VNode } from 'preact'
import { insetText } from '#design'
import { linked, numbered, part, said } from './prose.tsx'

/** What to do when somebody says that it is happening to them, or that somebody is not safe. */
export function disclosure(): VNode {
  return (
    <>
      {part('disclosure', 'When somebody tells you something hard')}
      {insetText({ html: <strong>If anybody is in danger now, ring 999 first.</strong> })}
      {numbered([
        'Stop what you are doing and listen. Thank them for saying it. Let nobody ask for details in front of the others.',
        'Offer the quiet room. The person you settled on beforehand goes with them; the note-taker puts nothing of it on a card.',
        'Do not promise to keep it to yourself. Say who you may have to tell, and why, before they go on.',
        'Ask what they would like to happen. Do that, as far as you can.',
        'If a child, or an adult who needs care, may be at risk of harm, tell the safeguarding lead of your organisation the same day. That does not wait for agreement; what comes next is for them to say.',
        <>
          If they may lose their home, offer to ring the council with them. With their agreement you
          can {linked('/learn/homelessness#duty-to-refer', 'refer them')}, whoever you are.
        </>,
        'Let them choose whether to come back to the table. Ring them the next day.',
      ])}
      {said('Then see to the others, and to yourself. A break now is time well spent.')}
    </>
  )
}
