import type { IncomingMessage } from "node:http";
import proxyAddr from "proxy-addr";

/**
 * Who asks: the address of the connection or, if that is a proxy that the operator trusts, the one that the proxy names. What
 * anybody else says about forwarding is ignored.
 */
export function clientAddresses(trustedProxies: readonly string[]) {
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  return {
    of: (request: IncomingMessage): string => proxyAddr(request, isTrusted) ?? "",
    isProxy: (address: string): boolean => isTrusted(address, 0),
  };
}

export type ClientAddresses = ReturnType<typeof clientAddresses>;
