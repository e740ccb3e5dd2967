import { sizeThatFits } from '../slides/fitting.ts'
import type { Deck, Drawing } from '../slides/slide.ts'
import { look } from './look.ts'
import { escaped } from './xml.ts'

const inch = 914_400
// Where notes stand on their page, in inches.
const notesBox = { w: 5.8, h: 3.8 } as const

/**
 * What `pptxgenjs` cannot say and slides need: British English, drawings as one picture with its words, tables with a
 * head and a name, numbers of shapes that are told apart, notes in paragraphs, and parts in the order of the standard.
 */
export function mendPptx(deck: Deck): (path: string, xml: string) => string {
  return (path, written) => {
    const xml = written.replaceAll('lang="en-US"', 'lang="en-GB"')
    const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(path)
    if (slide) return numbered(tablesNamed(grouped(xml, deck.slides[Number(slide[1]) - 1]?.parts)))
    if (path.startsWith('ppt/notesSlides/')) return inParagraphs(xml)
    if (path === 'ppt/presentation.xml') return inOrder(xml)
    if (path.startsWith('ppt/theme/')) {
      return xml.replaceAll(
        `<a:latin typeface="${look.font}"`,
        `<a:latin typeface="${look.font}" panose="${look.panose}"`,
      )
    }
    return xml
  }
}

type Parts = Deck['slides'][number]['parts']

/** The shapes of each drawing as one group. */
function grouped(xml: string, parts: Parts = []): string {
  return parts
    .filter((part) => part.kind === 'drawing')
    .reduce((mended, drawing) => mended.replace(shapesOf(drawing), groupOf(drawing)), xml)
}

function shapesOf({ name }: Drawing): RegExp {
  const shape = `<p:sp><p:nvSpPr><p:cNvPr id="\\d+" name="${name}: \\d+">(?:(?!</p:sp>).)*</p:sp>`
  return new RegExp(`(?:${shape})+`, 's')
}

function groupOf({ name, shows, box }: Drawing): (shapes: string) => string {
  const [x, y, w, h] = [box.x, box.y, box.w, box.h].map((inches) => Math.round(inches * inch))
  return (shapes) =>
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="${escaped(name)}" descr="${escaped(shows)}"/>` +
    '<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>' +
    `<a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/>` +
    `<a:chOff x="${x}" y="${y}"/><a:chExt cx="${w}" cy="${h}"/>` +
    `</a:xfrm></p:grpSpPr>${shapes}</p:grpSp>`
}

function tablesNamed(xml: string): string {
  return xml
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replace(/<p:cNvPr id="\d+" name="([^"]*)"\/>(?=<p:cNvGraphicFramePr>)/g, (_all, name) => {
      return `<p:cNvPr id="0" name="${name}" descr="${name}"/>`
    })
}

function numbered(xml: string): string {
  let id = 0
  return xml.replace(/<p:cNvPr id="\d+"/g, () => {
    id += 1
    return `<p:cNvPr id="${id}"`
  })
}

/** Notes as they are printed: in paragraphs, and in a size at which a page holds them. */
function inParagraphs(xml: string): string {
  return xml.replace(
    /<a:p><a:r><a:rPr[^>]*\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/,
    (_all, text: string) => {
      const notes = text.replaceAll('\r', '').split('\n\n')
      const size = sizeThatFits(notes, notesBox, [12, 11, 10, 9])
      return notes.map((note) => noteOf(note, size * 100)).join('')
    },
  )
}

function noteOf(note: string, size: number): string {
  const lines = note.split('\n')
  const set = `lang="en-GB" sz="${size}"`
  // the first of several lines is what the others are about
  const runs = lines.map((line, at) => {
    const bold = at === 0 && lines.length > 1 ? ' b="1"' : ''
    return `<a:r><a:rPr ${set}${bold}/><a:t>${line}</a:t></a:r>`
  })
  const words = runs.join(`<a:br><a:rPr ${set}/></a:br>`)
  const after = '<a:spcAft><a:spcPts val="500"/></a:spcAft>'
  return `<a:p><a:pPr marL="0" indent="0">${after}</a:pPr>${words}<a:endParaRPr ${set}/></a:p>`
}

/** Masters of notes stand before slides, and notes are printed upright. */
function inOrder(xml: string): string {
  const notes = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0] ?? ''
  return xml
    .replace(notes, '')
    .replace('<p:sldIdLst>', `${notes}<p:sldIdLst>`)
    .replace(/<p:notesSz[^>]*\/>/, '<p:notesSz cx="6858000" cy="9144000"/>')
}
