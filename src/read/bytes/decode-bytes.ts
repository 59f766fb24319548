import { decodeText } from '../../csvw/index.ts';

/** Characters of the bytes 0x80 to 0xFF of code page 850 (Windows and DOS in western Europe), which no standard decoder knows. */
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Decodes bytes to text: the encodings of the Encoding Standard, and `cp850`. */
export async function* decodeBytes(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  if (encoding !== 'cp850') {
    yield* decodeText(bytes, encoding);
    return;
  }
  for await (const chunk of bytes) {
    yield Buffer.from(chunk)
      .toString('latin1')
      .replace(/[\u0080-\u00ff]/g, (character) => cp850.charAt(character.charCodeAt(0) - 0x80));
  }
}

/** Decodes bytes that are all there. */
export async function decodeAll(bytes: Uint8Array, encoding: string): Promise<string> {
  let text = '';
  for await (const piece of decodeBytes(once(bytes), encoding)) text += piece;
  return text;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
