import { env } from "../../lib/env";

const isSecure = () => env.APP_URL.startsWith("https:");

/** On everything that is answered. */
export const securityHeaders = (): Record<string, string> => ({
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  ...(isSecure() ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
});

/** On a document. `hashes` are the sources of the inline scripts that may run: there are no others. */
export const documentPolicy = (hashes: readonly string[]): string =>
  [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(" "),
    "style-src 'self'",
    // Positions of chart marks stand in attributes; a style element or sheet from elsewhere stays blocked.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure() ? ["upgrade-insecure-requests"] : []),
  ].join("; ");

/** On what is no document, in case somebody opens it as one. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";
