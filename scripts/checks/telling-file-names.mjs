const emptyWords = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'lib', 'core', 'misc']

/** House, section 7: a name that fits everything tells nobody what is inside. */
export function tellingFileNames(files) {
  return files
    .filter(({ path }) => /^(src|scripts|docs)\//.test(path))
    .flatMap(({ path }) => {
      const names = path.split('/').map((name) => name.replace(/\..*$/, ''))
      const found = names.find((name) => emptyWords.includes(name))
      return found
        ? [
            {
              file: path,
              line: 1,
              text: `“${found}” could hold anything: say whose word it is, or put it in vocabulary.`,
            },
          ]
        : []
    })
}
