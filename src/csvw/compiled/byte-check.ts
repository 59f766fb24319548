/**
 * Whether the bytes are a value of the datatype as they stand, so that its lexical form is the text itself. `false`
 * says only that the reference code must look.
 */
export type ByteCheck = (bytes: Uint8Array, start: number, end: number, bits: number) => boolean;
