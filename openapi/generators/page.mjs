export function writeRow() {}
