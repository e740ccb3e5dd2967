// canary: useExhaustiveSwitchCases
export function wordFor(stage: 'open' | 'running' | 'closed') {
  switch (stage) {
    case 'open':
      return 'Not begun'
    case 'running':
      return 'Under way'
  }
  return ''
}
