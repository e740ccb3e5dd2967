import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env } from 'node:process'
import { pathToFileURL } from 'node:url'

// Thirty files take fifteen seconds; a machine with more to do takes longer, and only what hangs takes this long.
const longest = 240_000

/** For tests: LibreOffice, where it is installed. */
export const soffice = found('soffice')
/** For tests: what reads the words of a PDF (poppler-utils), where it is installed. */
export const pdftotext = found('pdftotext')

/** For tests: files of a folder as PDFs in another, made by an office suite that keeps its own things in a third. */
export async function asPdfs(
  files: readonly string[],
  { pdfs, profile }: { readonly pdfs: string; readonly profile: string },
): Promise<void> {
  await run(soffice ?? '', [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', pdfs],
    ...files,
  ])
}

/** For tests: how many pages a PDF has. */
export function pagesOf(pdf: string): number {
  return readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** For tests: the words of a PDF, with one blank between them. */
export async function wordsOfPdf(pdf: string): Promise<string> {
  const text = await run(pdftotext ?? '', ['-enc', 'UTF-8', pdf, '-'])
  return text.replace(/\s+/g, ' ')
}

function found(name: string): string | undefined {
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/lib/libreoffice/program',
  ]
  return folders.map((folder) => join(folder, name)).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Runs a program to its end and gives what it says; ends it, with all that it started, when it hangs. */
async function run(program: string, told: readonly string[]): Promise<string> {
  const child = spawn(program, told, { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  const hangs = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), longest)
  const said: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part))
  const [code] = await once(child, 'close')
  clearTimeout(hangs)
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
  return Buffer.concat(said).toString()
}
