import { deflateSync } from 'node:zlib'
import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bake, extract } from './picture.ts'
import { pngChunk, pngSignature, readPng } from './png.ts'
import { testMarkPng, testMarkSvg } from './test-mark.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const png = testMarkPng()
const svg = bytesOf(testMarkSvg())
const namespace = 'https://purl.imsglobal.org/ob/v3p0'

/** A PNG with chunks before its end. */
const pngWith = (...chunks: readonly Uint8Array[]) =>
  Buffer.concat([png.subarray(0, -12), ...chunks, png.subarray(-12)])
const itxt = (head: string, text: Uint8Array) =>
  pngChunk('iTXt', Buffer.concat([bytesOf(`openbadgecredential\0${head}`), text]))
const aBillion = deflateSync(Buffer.alloc(4_000_000))
const svgWith = (inside: string) =>
  bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:b="${namespace}">${inside}</svg>`)

describe('a picture that cannot be relied on gives no badge, and says why', () => {
  const broken = Buffer.from(png)
  broken[60] = (broken[60] ?? 0) ^ 1
  const endless = Buffer.from(png)
  endless.writeUInt32BE(0x7fffffff, 33)
  test.each<[string, Uint8Array, string]>([
    ['is empty', new Uint8Array(0), 'neither a PNG nor an SVG'],
    ['is a JPEG', Uint8Array.of(0xff, 0xd8, 0xff), 'neither a PNG nor an SVG'],
    ['is a text', bytesOf('hello'), 'neither a PNG nor an SVG'],
    ['is too large', Buffer.concat([png, Buffer.alloc(5_000_000)]), 'larger than 5 MB'],
    ['was cut off', png.subarray(0, png.length - 20), 'cut off or spoilt'],
    ['is nothing but a beginning', pngSignature, 'cut off or spoilt'],
    ['says a chunk is longer than the file', endless, 'cut off or spoilt'],
    ['has one bit turned', broken, 'cut off or spoilt'],
    ['goes on after its end', Buffer.concat([png, png.subarray(-12)]), 'cut off or spoilt'],
    [
      'holds a badge compressed to fill a memory',
      pngWith(itxt('\x01\0\0\0', aBillion)),
      'in a form',
    ],
    ['holds a badge that is no text', pngWith(itxt('\0\0\0\0', Buffer.of(0xff))), 'in a form'],
    [
      'holds a badge cut short',
      pngWith(pngChunk('iTXt', bytesOf('openbadgecredential\0\0'))),
      'in a form',
    ],
    [
      'holds two badges',
      pngWith(...[1, 2].map(() => itxt('\0\0\0\0', bytesOf('{}')))),
      'more than one',
    ],
    ['holds none', png, 'without a badge'],
    ['declares entities', bytesOf(`<!DOCTYPE svg [<!ENTITY a "aa">]>${testMarkSvg()}`), 'entities'],
    ['uses one it does not declare', svgWith('<text>&a;</text>'), 'entities'],
    ['is no well-formed SVG', svgWith('<g>'), 'no well-formed SVG'],
    ['is two', bytesOf(testMarkSvg().repeat(2)), 'no well-formed SVG'],
    ['has a name twice', svgWith('<g id="a" id="b"/>'), 'no well-formed SVG'],
    ['has a prefix that stands for nothing', svgWith('<a:g/>'), 'no well-formed SVG'],
    ['has a comment that HTML would end', svgWith('<!--><script/>-->'), 'no well-formed SVG'],
    [
      'is deeper than any drawing',
      svgWith('<g>'.repeat(300) + '</g>'.repeat(300)),
      'no well-formed SVG',
    ],
    [
      'is in another encoding',
      Buffer.from(`\uFEFF${testMarkSvg()}`, 'utf16le'),
      'neither a PNG nor an SVG',
    ],
    ['is not UTF-8', Buffer.concat([svgWith('').subarray(0, -6), Buffer.of(0xff)]), 'in UTF-8'],
    ['is a page', bytesOf('<html><body/></html>'), 'no SVG picture'],
    ['holds a badge signed as a token', svgWith('<b:credential verify="a.b.c"/>'), 'in a form'],
    ['holds a badge twice', svgWith('<b:credential>{}</b:credential>'.repeat(2)), 'more than one'],
    ['holds one too deep', svgWith('<g><b:credential>{}</b:credential></g>'), 'without a badge'],
    ['holds no badge', svg, 'without a badge'],
  ])('because it %s', (_why, bytes, say) => {
    const found = extract(bytes)
    expect(found.ok ? found.badge : found.problem).toContain(say)
    expect(found.ok).toBe(false)
  })

  test('nothing is baked into it either', () => {
    expect(bake(png.subarray(0, 40), '{}')).toMatchObject({ ok: false })
    const empty = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(bake(empty, '{}')).toEqual({ ok: false, problem: 'It is an empty picture' })
  })
})

/** Bakes, where that must be possible. */
function baked(bytes: Uint8Array, badge: string): Uint8Array {
  const made = bake(bytes, badge)
  if (!made.ok) throw new Error(made.problem)
  return made.bytes
}

describe.each([
  ['SVG', svg],
  ['PNG', png],
])('a badge baked into a picture, as %s,', (_kind, picture) => {
  test('comes out as it went in, whatever it says', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), (badge) => {
        expect(extract(baked(picture, badge))).toEqual({ ok: true, badge })
      }),
    )
    const hard = '{"a":"]]>]]]]><![CDATA[<&amp;\\u0000"}'
    expect(extract(baked(picture, hard))).toEqual({ ok: true, badge: hard })
  })

  test('takes the place of the one that was there, and leaves the picture as it was', () => {
    const once = baked(picture, '{"a":1}')
    expect(baked(baked(picture, '{"b":2}'), '{"a":1}')).toEqual(once)
    const length = once.length - picture.length
    const at = Buffer.from(once).findIndex((byte, place) => byte !== picture[place])
    const without = Buffer.concat([once.subarray(0, at), once.subarray(at + length)])
    expect(Buffer.compare(without, Buffer.from(picture))).toBe(0)
  })
})

test('a badge stands in an SVG where the standard has it, for any reader of XML', () => {
  const written = textOf(
    baked(bytesOf(`\uFEFF<?xml version="1.0"?>\r\n${testMarkSvg()}`), '{"a":"<]]>"}'),
  )
  const found = load(written, { xml: true })('svg > openbadges\\:credential')
  expect(found.text()).toBe('{"a":"<]]>"}')
  expect(found.attr('xmlns:openbadges')).toBe(namespace)
  expect(written.startsWith('\uFEFF<?xml version="1.0"?>\r\n<svg')).toBe(true)
})

test('a badge that others baked is found under any prefix, escaped or not', () => {
  const escaped = '<b:credential verify="">{&quot;a&quot;:&#x3c;&#49;}</b:credential>'
  expect(extract(svgWith(escaped))).toEqual({ ok: true, badge: '{"a":<1}' })
  const own = `<credential xmlns="${namespace}">\n<![CDATA[{}]]>\n</credential>`
  expect(extract(svgWith(own))).toEqual({ ok: true, badge: '\n{}\n' })
})

test('a badge stands in a PNG as one chunk of text, not compressed, before the end', () => {
  const read = readPng(baked(png, '{"a":1}'))
  const chunks = 'png' in read ? read.png.chunks : []
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'PLTE', 'IDAT', 'iTXt', 'IEND'])
  const [chunk] = chunks.filter(({ type }) => type === 'iTXt')
  expect(textOf(chunk?.body ?? png)).toBe('openbadgecredential\0\0\0\0\0{"a":1}')
})
