/** Number of statements and the sum of their hashes: the same for the same set of statements in any order. */
export interface Fingerprint {
  readonly count: number;
  readonly sum: string;
}

/** Counts and sums statements as they pass. */
export interface FingerprintMeter {
  readonly add: (statement: string) => void;
  readonly read: () => Fingerprint;
}

/** Odd constants of multiplicative hashing: 2^32 divided by the golden ratio, and another of good spread. */
const firstFactor = 0x9e3779b1;
const secondFactor = 0x85ebca77;

/**
 * Starts a fingerprint of statements in canonical N-Triples or N-Quads. It is made to find faults, not forgers (the
 * checksums of the files do that): two hashes of 32 bits, ten times as fast as a cryptographic one on short lines.
 */
export function openFingerprint(): FingerprintMeter {
  let count = 0;
  let high = 0;
  let low = 0;
  return {
    add(statement) {
      const text = foldLanguage(statement);
      let first = text.length;
      let second = ~text.length;
      for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        first = Math.imul(first ^ unit, firstFactor);
        first ^= first >>> 15;
        second = Math.imul(second ^ unit, secondFactor);
        second ^= second >>> 13;
      }
      count++;
      high = (high + first) >>> 0;
      low = (low + second) >>> 0;
    },
    read: () => ({ count, sum: toHex(high) + toHex(low) }),
  };
}

/** Language tags compare without case (RDF 1.1 Concepts §3.3), and readers give them back in lower case. */
function foldLanguage(statement: string): string {
  if (!statement.includes('"@')) return statement;
  return statement.replace(/"@[A-Za-z0-9-]+(?= <|$)/g, (tag) => tag.toLowerCase());
}

function toHex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
