/** Returns the longest part of a window's title: the headline of `Headline | Section | Site`, `見出し：新聞`. */
export function longestPart(title: string): string {
  return title.split(/\s[|–—·*-]\s|[｜│：]/).reduce((best, part) => (part.length > best.length ? part : best));
}
