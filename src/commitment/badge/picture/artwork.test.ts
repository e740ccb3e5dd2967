import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { uploadedArtwork } from './artwork.ts'
import { bake } from './picture.ts'
import { pngChunk, pngSignature } from './png.ts'
import { testMarkPng, testMarkSvg } from './test-mark.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const svgWith = (inside: string, attributes = '') =>
  bytesOf(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  )

/** A PNG that says it is so large, whatever is in it. */
function pngOf(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const body = pngChunk('IDAT', deflateSync(Buffer.alloc(1)))
  const end = pngChunk('IEND', new Uint8Array(0))
  return Buffer.concat([pngSignature, pngChunk('IHDR', header), body, end])
}

const withBadge = bake(testMarkPng(), '{}')

describe('artwork that is no plain picture is refused in a sentence', () => {
  test.each<[string, Uint8Array, string]>([
    ['is neither PNG nor SVG', bytesOf('GIF89a'), 'neither a PNG nor an SVG'],
    ['is too heavy', Buffer.concat([testMarkPng(), Buffer.alloc(1_000_000)]), 'larger than 1 MB'],
    ['is too small to see', pngOf(16, 64), 'It is 16 by 64 pixels'],
    ['would fill a memory', pngOf(60_000, 60_000), 'each side 64 to 4096'],
    ['is a badge already', withBadge.ok ? withBadge.bytes : pngOf(0, 0), 'a badge in it already'],
    ['declares entities', bytesOf(`<!DOCTYPE svg>${testMarkSvg()}`), 'document type'],
    ['runs a script', svgWith('<script>alert(1)</script>'), 'holds <script>'],
    [
      'runs one by another name',
      svgWith('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>'),
      'holds <script>',
    ],
    ['holds a page', svgWith('<foreignObject><p/></foreignObject>'), 'holds <foreignObject>'],
    ['leads elsewhere', svgWith('<a xlink:href="https://example.org"><path/></a>'), 'holds <a>'],
    [
      'changes itself',
      svgWith('<set attributeName="href" to="javascript:alert(1)"/>'),
      'holds <set>',
    ],
    [
      'acts when it is shown',
      svgWith('', 'onload="alert(1)"'),
      'acts when it is looked at (onload)',
    ],
    ['acts in capitals', svgWith('<path ONCLICK="alert(1)"/>'), '(ONCLICK)'],
    [
      'loads a picture',
      svgWith('<image href="https://example.org/a.png"/>'),
      'outside of itself (href)',
    ],
    ['loads one beside it', svgWith('<image xlink:href="a.png"/>'), '(xlink:href)'],
    [
      'holds a drawing that could act',
      svgWith('<image href="data:image/svg+xml;base64,AA=="/>'),
      '(href)',
    ],
    ['uses a drawing of others', svgWith('<use href="https://example.org/a.svg#b"/>'), '(href)'],
    ['stands elsewhere', svgWith('<g xml:base="https://example.org/"/>'), '(xml:base)'],
    ['is filled from elsewhere', svgWith('<path fill="url(https://example.org/a#b)"/>'), '(fill)'],
    ['is filled in hiding', svgWith('<path fill="u\\72l(https://example.org/a#b)"/>'), '(fill)'],
    ['is styled from elsewhere', svgWith('<path style="fill:url(//example.org/a)"/>'), '(style)'],
    [
      'imports a style',
      svgWith('<style>@import "https://example.org/a.css";</style>'),
      '(a style)',
    ],
    [
      'asks for a style sheet',
      bytesOf(`<?xml-stylesheet href="a.css"?>${testMarkSvg()}`),
      'style sheet',
    ],
    ['is empty', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'an empty picture'],
  ])('because it %s', (_why, bytes, say) => {
    const judged = uploadedArtwork(bytes)
    expect(judged.ok ? '' : judged.problem).toContain(say)
  })
})

test('plain pictures are taken as they are, with what drawing programs note in them', () => {
  const drawn = svgWith(
    `<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs>
     <i:namedview xmlns:i="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" i:path="C:\\drawings(1)"/>
     <style><![CDATA[.b { fill: url(#a) }]]></style>
     <path class="b" fill="url('#a')" transform="rotate(3)"/><use xlink:href="#a"/>
     <image href="data:image/png;base64,iVBORw0KGgo="/>`,
  )
  for (const bytes of [testMarkPng(), bytesOf(testMarkSvg()), drawn]) {
    expect(uploadedArtwork(bytes)).toMatchObject({ ok: true, bytes })
  }
})
