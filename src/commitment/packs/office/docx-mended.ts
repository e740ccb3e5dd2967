import { look } from './look.ts'
import { escaped } from './xml.ts'

/** What `docx` cannot say and a document needs: names of tables for those who do not see them, and fonts to fall back on. */
export function mendDocx(captions: readonly string[]): (path: string, xml: string) => string {
  return (path, xml) => {
    if (path === 'word/document.xml') return captioned(xml, captions)
    if (path === 'word/fontTable.xml') return xml.replace(/<w:fonts([^>]*)\/>/, fontTable)
    if (path === 'word/settings.xml') {
      return xml.replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-GB"/>')
    }
    return xml
  }
}

/** The captions of tables, in the order in which the tables stand; none of them stands within another. */
function captioned(xml: string, captions: readonly string[]): string {
  let at = 0
  return xml.replaceAll('</w:tblPr>', () => {
    const caption = escaped(captions[at] ?? '')
    at += 1
    return `<w:tblCaption w:val="${caption}"/></w:tblPr>`
  })
}

function fontTable(_all: string, names: string): string {
  const fonts = [
    { name: look.font, instead: 'Arial,Helvetica', family: 'swiss', panose: look.panose },
    {
      name: look.fixedFont,
      instead: 'Courier New',
      family: 'modern',
      panose: '02070409020205020404',
    },
  ]
  const told = fonts.map(
    ({ name, instead, family, panose }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="00"/><w:family w:val="${family}"/></w:font>`,
  )
  return `<w:fonts${names}>${told.join('')}</w:fonts>`
}
