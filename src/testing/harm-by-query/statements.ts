import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { projectFolder } from '#foundations'

/** A statement in the code: everything one `sql` template says, with what is put into it. */
export type Statement = { readonly name: string; readonly text: string }

/** Every `sql` template of the product, outermost first; tests are not the product. */
export function statementsOfProduct(): readonly Statement[] {
  const source = join(projectFolder(), 'src')
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^testing\//.test(path))
    .flatMap((path) => statementsIn(path, readFileSync(join(source, path), 'utf8')))
}

/** The `sql` templates of one file, each by the file and line where it begins. */
export function statementsIn(path: string, text: string): readonly Statement[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Statement[] = []
  const look = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(file) === 'sql') {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
      found.push({ name: `${path}:${line + 1}`, text: node.getText(file) })
      return
    }
    ts.forEachChild(node, look)
  }
  look(file)
  return found
}
