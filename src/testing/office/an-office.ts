import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

// Thirty files take fifteen seconds; a machine with more to do takes longer, and only what hangs takes this long.
const longest = 240_000

/** For tests: a program of the machine on a path, or where Debian puts it; nothing where it is not installed. */
export function programOn(path: string | undefined, name: string): string | undefined {
  const folders = [...(path ?? '').split(delimiter), '/usr/bin', '/usr/lib/libreoffice/program']
  return folders.map((folder) => join(folder, name)).find(isProgram)
}

/** For tests: files as PDFs in a folder, made by an office suite that keeps its own things in another. */
export function asPdfs(
  soffice: string | undefined,
  files: readonly string[],
  { pdfs, profile }: { readonly pdfs: string; readonly profile: string },
): Promise<void> {
  return converted(soffice, files, { to: 'pdf', into: pdfs, profile })
}

/** For tests: files as an office suite writes them in another format, `docx` or `xlsx` and the like, in a folder. */
export async function converted(
  soffice: string | undefined,
  files: readonly string[],
  {
    to,
    as,
    into,
    profile,
  }: {
    readonly to: string
    /** How they are to be opened, where more than one program of the suite could. */
    readonly as?: string
    readonly into: string
    readonly profile: string
  },
): Promise<void> {
  await run(soffice, [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...(as ? [`--infilter=${as}`] : []),
    ...['--headless', '--norestore', '--convert-to', to, '--outdir', into],
    ...files,
  ])
}

/** For tests: how many pages a PDF has. */
export function pagesOf(pdf: string): number {
  return readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** For tests: the words of a PDF, with one blank between them. */
export async function wordsOfPdf(pdftotext: string | undefined, pdf: string): Promise<string> {
  const text = await run(pdftotext, ['-enc', 'UTF-8', pdf, '-'])
  return text.replace(/\s+/g, ' ')
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
async function run(program: string | undefined, told: readonly string[]): Promise<string> {
  if (!program) throw new Error('The program is not installed')
  const child = spawn(program, told, { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  const hangs = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), longest)
  const said: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part))
  const [code] = await once(child, 'close')
  clearTimeout(hangs)
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
  return Buffer.concat(said).toString()
}
