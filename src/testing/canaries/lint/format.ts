// canary: format
export function crooked( ) { return "double quotes"; }
