import { type CheerioAPI, load } from 'cheerio'
import { type ComponentChildren, h } from 'preact'

type MarkupNode = ReturnType<CheerioAPI['root']>[number]['children'][number]

/** What a browser would make of some markup, written so that two can be compared line by line. */
export function outlineOf(markup: string, omit = ''): readonly string[] {
  const page = load(markup, null, false)
  if (omit) page(omit).remove()
  return topNodes(page).flatMap((node) => linesOf(node, ''))
}

/** The same markup as JSX would have made it, so that fixtures can be given to typed components. */
export function childrenOf(markup: string): ComponentChildren {
  return topNodes(load(markup, null, false)).map(vnodeOf)
}

function topNodes(page: CheerioAPI): readonly MarkupNode[] {
  return page.root().get(0)?.children ?? []
}

function linesOf(node: MarkupNode, indent: string): readonly string[] {
  if (node.nodeType === 3 && 'data' in node) {
    const words = node.data.replace(/\s+/g, ' ').trim()
    return words ? [`${indent}"${words}"`] : []
  }
  if (!('attribs' in node)) return []
  return [
    `${indent}<${[node.name, ...attributeLines(node.attribs)].join(' ')}>`,
    ...node.children.flatMap((child) => linesOf(child, `${indent}  `)),
  ]
}

function attributeLines(attributes: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(attributes)
    .map(([name, value]) => {
      const words = value.trim().split(/\s+/)
      return `${name}="${name === 'class' ? words.toSorted().join(' ') : value.trim()}"`
    })
    .toSorted()
}

function vnodeOf(node: MarkupNode): ComponentChildren {
  if (node.nodeType === 3 && 'data' in node) return node.data
  if (!('attribs' in node)) return null
  return h(node.name, node.attribs, ...node.children.map(vnodeOf))
}
