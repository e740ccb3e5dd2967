import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Letter } from '#foundations'

/** A paragraph of a letter, or an address to open. */
export type Piece = string | { readonly open: string; readonly words: string }

/** A letter whose words and HTML say the same, because both are made of the same pieces. */
export function letterOf(to: string, subject: string, pieces: readonly Piece[]): Letter {
  const text = pieces.map((piece) =>
    typeof piece === 'string' ? piece : `${piece.words}:\n${piece.open}`,
  )
  return {
    to,
    subject,
    text: `${text.join('\n\n')}\n`,
    html: `<!DOCTYPE html>\n${renderToString(asPage(subject, pieces))}\n`,
  }
}

function asPage(subject: string, pieces: readonly Piece[]): VNode {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body style="font-family: sans-serif; font-size: 19px; line-height: 1.3; max-width: 36em">
        {pieces.map((piece) => (
          <p>{typeof piece === 'string' ? piece : <a href={piece.open}>{piece.words}</a>}</p>
        ))}
      </body>
    </html>
  )
}
