/** Names that never leave the local network, as `URL` writes them; the address ranges of RFC 1918, 3927, 4193 and 4291. */
const LOCAL = [
  /^(?:.*\.)?localhost$/,
  /\.(?:local|internal|home\.arpa|lan)$/,
  /^(?:0|10|127)\.\d+\.\d+\.\d+$/,
  /^192\.168\.\d+\.\d+$/,
  /^169\.254\.\d+\.\d+$/,
  /^172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+$/,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d+\.\d+$/,
  /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/,
  // The same written as IPv6, as `URL` abbreviates it: private networks have no business there.
  /^\[::ffff:.*\]$/,
];

/** Returns whether the host of an address, as `URL` gives it, lies on this machine or in its own network. */
export function isLocalHost(hostname: string): boolean {
  // A dot at the end says only that the name is whole.
  const name = hostname.replace(/\.$/, '');
  // A name without a dot is resolved in the local network.
  return LOCAL.some((pattern) => pattern.test(name)) || /^[^.:[\]]+$/.test(name);
}

/** Returns whether the address lies on this machine or in its own network. */
export function isLocalAddress(address: string): boolean {
  return isLocalHost(URL.parse(address)?.hostname ?? '');
}

/**
 * Returns whether the address lies in the local network and the story elsewhere: a page must not make Cutline ask a router or a
 * printer for something.
 */
export function leadsInside(address: string, storyUrl: string): boolean {
  return isLocalAddress(address) && URL.parse(address)?.hostname !== URL.parse(storyUrl)?.hostname;
}
