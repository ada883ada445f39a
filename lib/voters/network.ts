/** Where a client is, as far as limits care: the address or the site it stands for, and the wider network around it. */
export type Network = { narrow: string; wide: string };

/**
 * The network of a client's address: IPv4 /32 within /24, IPv6 /64 within /48. An IPv4 address in IPv6's clothes
 * (::ffff:a.b.c.d) is that IPv4 address: masked as IPv6, all of them would be one network. Null for anything else.
 */
export function networkOf(address: string): Network | null {
  const octets = ipv4(address);
  if (octets) return ofOctets(octets);
  const groups = ipv6(address);
  if (!groups) return null;
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return ofOctets(groups.slice(6).flatMap((group) => [group >> 8, group & 0xff]));
  const prefix = (count: number) =>
    groups
      .slice(0, count)
      .map((group) => group.toString(16))
      .join(":");
  return { narrow: `${prefix(4)}::/64`, wide: `${prefix(3)}::/48` };
}

const ofOctets = (octets: readonly number[]): Network => ({
  narrow: `${octets.join(".")}/32`,
  wide: `${octets.slice(0, 3).join(".")}.0/24`,
});

/** Four decimal numbers; leading zeros are read as octal by some and are refused. */
function ipv4(text: string): number[] | null {
  const parts = text.split(".");
  const fine = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
  return fine ? parts.map(Number) : null;
}

/** Eight groups. A zone (fe80::1%eth0) is the host's own affair. */
function ipv6(text: string): number[] | null {
  const [address = "", ...more] = text.split("%");
  if (more.length > 1 || !address.includes(":")) return null;
  const halves = address.split("::");
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half, index) => groupsOf(half, index === halves.length - 1));
  if (!head || tail === null) return null;
  if (tail === undefined) return head.length === 8 ? head : null;
  const missing = 8 - head.length - tail.length;
  return missing >= 1 ? [...head, ...Array<number>(missing).fill(0), ...tail] : null;
}

/** Only at the very end may two groups be written as an IPv4 address. */
function groupsOf(half: string, isLast: boolean): number[] | null {
  if (half === "") return [];
  const parts = half.split(":");
  const groups = parts.map((part, index) => {
    const octets = isLast && index === parts.length - 1 ? ipv4(part) : null;
    if (octets) {
      const [a = 0, b = 0, c = 0, d = 0] = octets;
      return [(a << 8) | b, (c << 8) | d];
    }
    return /^[0-9a-f]{1,4}$/i.test(part) ? [Number.parseInt(part, 16)] : null;
  });
  return groups.some((group) => group === null) ? null : groups.flatMap((group) => group ?? []);
}
