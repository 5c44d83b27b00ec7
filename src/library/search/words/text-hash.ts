/**
 * Returns a number of 52 bits for the texts: other texts have another one, but for once in a few quadrillions. For telling
 * whether something has changed, where nobody would gain by making two texts equal.
 */
export function textHash(texts: readonly string[]): number {
  // Two mixes of 32 bits, each with the golden ratio's and MurmurHash's multipliers.
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      a = Math.imul(a ^ unit, 0x9e3779b1);
      b = Math.imul(b ^ unit, 0x85ebca77);
      b ^= b >>> 15;
    }
    // Where a text ends counts too.
    a = Math.imul(a ^ 0x1ffff, 0x9e3779b1);
    b = Math.imul(b ^ 0x1ffff, 0x85ebca77);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  b = Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  return ((a ^ (a >>> 13)) >>> 0) * 2 ** 20 + ((b ^ (b >>> 16)) >>> 12);
}
