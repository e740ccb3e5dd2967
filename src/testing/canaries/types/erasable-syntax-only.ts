// canary: TS1294 (erasableSyntaxOnly)
export enum Stage {
  open,
  closed,
}
