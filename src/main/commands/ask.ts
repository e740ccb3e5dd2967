import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'

/** Asks whoever sits at the terminal, and gives what they typed; nothing where nobody sits there, or they type nothing. */
export async function ask(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process
  if (!stdin.isTTY) return undefined
  const lines = createInterface({ input: stdin, output: stderr })
  const ended = once(lines, 'close').then(() => undefined) // who ends the terminal's typing answers nothing
  try {
    const typed = await Promise.race([lines.question(question), ended])
    return typed?.trim() || undefined
  } finally {
    lines.close()
  }
}
