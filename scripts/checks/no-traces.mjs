const itself = ['scripts/checks/no-traces.mjs']
const traces = [
  { pattern: /(?<![\w.])\/(home|work|root|Users)\/[\w.-]+/, what: 'a path of one machine' },
  { pattern: /\b[A-Z]:\\Users\\/, what: 'a path of one machine' },
  {
    pattern: /https?:\/\/[\w.-]*(registry|artifactory|nexus|verdaccio)[\w.-]*\//i,
    what: 'the address of a package registry',
  },
  {
    pattern: /\b(sub-?agents?|co-authored-by|language models?|chat ?bots?)\b/i,
    what: 'how the file was written',
  },
]

/** Files speak of the product: a clone works anywhere, and how a line came about belongs to its commit. */
export function noTraces(files) {
  return files
    .filter(({ path }) => !itself.includes(path) && path !== 'package-lock.json')
    .flatMap((file) =>
      file.lines.flatMap((line, index) =>
        traces
          .filter(({ pattern }) => pattern.test(line))
          .map(({ pattern, what }) => ({
            file: file.path,
            line: index + 1,
            text: `tells ${what} (“${pattern.exec(line)?.[0]}”): take it out.`,
          })),
      ),
    )
}
