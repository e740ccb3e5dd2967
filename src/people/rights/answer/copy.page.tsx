import type { VNode } from 'preact'
import { looksInWords } from '#access'
import type { Copy, ToldByAgency, ToldField } from './held-part.ts'

/** How the paper looks, on a screen and printed; it carries this itself, because it leaves the house. */
const looks = `
body { font-family: Arial, sans-serif; font-size: 12pt; line-height: 1.4; max-width: 42em; margin: 2em auto; padding: 0 1em; color: #0b0c0c; background: #ffffff; overflow-wrap: anywhere; }
h2 { border-top: 2pt solid #0b0c0c; padding-top: 0.5em; margin-top: 2em; }
.row { margin: 0 0 0.3em 0; padding-top: 0.5em; border-top: 1pt solid #b1b4b6; break-inside: avoid; }
.beside { margin: 0 0 0.3em 1.5em; break-inside: avoid; }
.label { color: #484949; }
.words { white-space: pre-line; }
`

/** Everything held of somebody, as one paper in plain words that needs nothing else to be read or printed. */
export function CopyPage(copy: Copy): VNode {
  const isRecord = copy.part === 'record'
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{isRecord ? 'Everything held about you' : 'The places held about you'}</title>
        <style>{looks}</style>
      </head>
      <body>
        <main>
          <h1>{isRecord ? 'Everything held about you' : 'The places held about you'}</h1>
          <p>
            {isRecord && `For ${copy.name}. `}Made on {copy.madeOn}. You have a right to this copy
            (UK GDPR, article 15). Keep it safe.
          </p>
          {copy.agencies.length === 0 && <p>Nothing is held.</p>}
          {copy.agencies.map(agencyPart)}
          {copy.origin && (
            <>
              <h2>Where you come from</h2>
              <p>Nationality, as far as it is known: {copy.origin}.</p>
            </>
          )}
          {isRecord && looksPart(copy)}
          {isRecord && rightsPart(copy)}
        </main>
      </body>
    </html>
  )
}

function agencyPart({ agency, parts }: ToldByAgency): VNode {
  return (
    <section>
      <h2>{agency}</h2>
      {parts.map(({ title, rows }) => (
        <>
          <h3>{title}</h3>
          {rows.map((row, at) => (
            <>
              {row.month && row.month !== rows[at - 1]?.month && <h4>{row.month}</h4>}
              <p class="row">{row.fields.map(fieldPart)}</p>
              {row.beside.map((one) => (
                <p class="beside">
                  <strong>{one.title}:</strong> {one.row.fields.map(fieldPart)}
                </p>
              ))}
            </>
          ))}
        </>
      ))}
    </section>
  )
}

/** What something is called and what it says, as a sentence of its own. */
function fieldPart({ label, words }: ToldField): VNode {
  return (
    <>
      <span class="label">{label}: </span>
      <span class="words">{words}</span>
      {/[.!?…]$/.test(words) ? ' ' : '. '}
    </>
  )
}

function looksPart({ looks: told }: Copy): VNode {
  return (
    <section>
      <h2>Who has looked</h2>
      {told.length === 0 ? (
        <p>Nobody has looked at your record before this copy was made.</p>
      ) : (
        <ul>
          {looksInWords(told, 'your').map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function rightsPart({ bases, retention }: Copy): VNode {
  return (
    <section>
      <h2>Why it is held, and for how long</h2>
      <p>It is shared under these agreements:</p>
      <ul>
        {bases.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      <p>It is kept for this long:</p>
      <ul>
        {retention.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      <p>
        It comes from you, from members who met you, and from records that agencies brought in; each
        part says which. You can have it put right, object to it, or ask for it to be erased: tell
        any worker. If you are not content with an answer, you can complain to the Information
        Commissioner (ico.org.uk, telephone 0303 123 1113).
      </p>
    </section>
  )
}
