import type { Progress } from '#interchange'

const width = 24

/** Draws how far an import is: a bar on a terminal, nothing where the output is kept. */
export function progressBar(what: string): {
  readonly show: (progress: Progress) => void
  readonly clear: () => void
} {
  const isTerminal = process.stderr.isTTY === true
  return {
    show: ({ file, bytes, totalBytes, rows }) => {
      if (!isTerminal) return
      const share = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 1
      const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░')
      const percent = String(Math.floor(share * 100)).padStart(3)
      process.stderr.write(
        `\r\u001b[2K${what} ${bar} ${percent} %  ${file}, row ${rows.toLocaleString('en-GB')}`,
      )
    },
    clear: () => {
      if (isTerminal) process.stderr.write('\r\u001b[2K')
    },
  }
}
