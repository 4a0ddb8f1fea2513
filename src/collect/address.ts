/** The SSRF guard: which addresses a desk may fetch from. Asked for literal hosts on every hop and for every resolved address at connect. */
import { BlockList, isIP } from 'node:net';

/** Everything that is not the public internet: RFC 6890 and its updates. */
const closed = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  closed.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  closed.addSubnet(net, bits, 'ipv6');
}

/** True for an address of the public internet. IPv4 in IPv6 clothes is judged as IPv4. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const version = isIP(bare);
  if (version === 4) return !closed.check(bare, 'ipv4');
  if (version !== 6) return false;
  const mapped = mappedIpv4(bare);
  return mapped === null ? !closed.check(bare, 'ipv6') : isPublicAddress(mapped);
}

/** `::ffff:7f00:1` and `::127.0.0.1` -> `127.0.0.1`; null for a true IPv6 address. */
function mappedIpv4(address: string): string | null {
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const found = /^::(?:ffff:(?:0:)?)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical);
  if (found === null) return null;
  const high = Number.parseInt(found[1] ?? '0', 16);
  const low = Number.parseInt(found[2] ?? '0', 16);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Why a URL may not be fetched, or null. Literal hosts are judged here; names when they have been resolved. */
export function refusalOf(url: URL): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${url.protocol} is no web address`;
  if (url.username !== '' || url.password !== '') return 'it carries a user name or password';
  const host = url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (/^localhost$|\.(?:localhost|local|internal|home\.arpa|lan)$/.test(host))
    return `${host} is a name of this machine or network`;
  if (isIP(host) !== 0 && !isPublicAddress(host)) return `${host} is an address of this machine or network`;
  return null;
}
