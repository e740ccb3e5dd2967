import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from 'cheerio'
import { HtmlValidate } from 'html-validate'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { markupRules } from '#design'
import { statusColours } from './colours.ts'
import { statusMark } from './status-mark.tsx'

const script = fileURLToPath(new URL('../../../scripts/styles.mjs', import.meta.url))
const outDir = mkdtempSync(join(tmpdir(), 'waymark-status-'))
let css = ''

beforeAll(() => {
  execFileSync(process.execPath, [script, outDir])
  css = readFileSync(join(outDir, 'waymark.css'), 'utf8')
})

afterAll(() => rmSync(outDir, { recursive: true }))

const marks = statusColours.map(({ code: colour, ...rest }) => ({ colour, ...rest }))

test('somebody who does not see a mark hears the name of its colour and its word', () => {
  const heard = marks.map((mark) => {
    const read = load(renderToString(statusMark(mark)))
    expect(read('svg').attr('aria-hidden')).toBe('true')
    read('svg').remove()
    return read('strong').text()
  })
  expect(heard).toEqual([
    'Blue: Done',
    'Green: On track',
    'Grey: Not rated',
    'Amber: At risk',
    'Red: Off track',
  ])
})

test('somebody who does not see colours sees five shapes, each with a letter of its own', () => {
  const drawn = marks.map((mark) => {
    const read = load(renderToString(statusMark(mark)))
    return [read('path').attr('d'), read('text').text()]
  })
  expect(new Set(drawn.map(([outline]) => outline)).size).toBe(5)
  expect(drawn.map(([, letter]) => letter)).toEqual(['B', 'G', 'N', 'A', 'R'])
})

test('a mark has no colour but that of its text, so that forced colours and paper can change it', () => {
  for (const mark of marks) {
    const html = renderToString(statusMark(mark))
    expect(html).not.toMatch(/#[0-9a-f]{3,6}|rgb|style=/i)
    expect(html.match(/(?:fill|stroke)="[^"]*"/g)?.toSorted()).toEqual([
      'fill="currentColor"',
      'fill="none"',
      'stroke="currentColor"',
    ])
  }
  const forced = /@media ?\(forced-colors: ?active\) ?\{\.waymark-status\{color:canvastext\}/
  expect(forced.test(css)).toBe(true)
})

test('every colour stands out from white and from the ground of our pages as text must (WCAG 2.2, 1.4.3)', () => {
  const ground = /--govuk-template-background-colour, ?(#[0-9a-f]{6})/i.exec(css)?.[1] ?? ''
  for (const { colour } of marks) {
    const ink =
      new RegExp(`waymark-status--${colour}\\{color:(#[0-9a-f]{6})\\}`).exec(css)?.[1] ?? ''
    for (const paper of ['#ffffff', ground]) {
      expect({ colour, paper, stands: contrast(ink, paper) >= 4.5 }).toEqual({
        colour,
        paper,
        stands: true,
      })
    }
  }
})

test('the marks are valid HTML', async () => {
  const page = `<!DOCTYPE html><html lang="en"><head><title>Marks</title></head><body><h1>Marks</h1>${marks
    .map((mark) => `<p>${renderToString(statusMark(mark))}</p>`)
    .join('')}</body></html>`
  const report = await new HtmlValidate(markupRules).validateString(page)
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual(
    [],
  )
})

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('a mark that was set by hand says so wherever it stands', () => {
  const [mark] = marks
  if (!mark) throw new Error('There are no colours')
  const read = load(renderToString(statusMark({ ...mark, isByHand: true })))
  expect(read('strong').text()).toContain(`${mark.word}, set by hand`)
})
