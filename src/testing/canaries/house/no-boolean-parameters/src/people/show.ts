// canary: no-boolean-parameters
export function show(text: string, isLoud: boolean) {
  return isLoud ? text.toUpperCase() : text
}
