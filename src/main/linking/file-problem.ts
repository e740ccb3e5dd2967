/** Something wrong with a file the person named; the message says which, where, and what to do. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
}
