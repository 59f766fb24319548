// Texts in the encodings of one byte per character; a character that the encoding does not have is replaced in the table first.
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const cp1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const latin1 = Array.from({ length: 128 }, (_, index) => String.fromCharCode(128 + index)).join('');
const upper = {
  'windows-1252': cp1252 + latin1.slice(32),
  'iso-8859-15': new TextDecoder('iso-8859-15').decode(
    Uint8Array.from({ length: 128 }, (_, index) => 128 + index),
  ),
  cp850,
  macintosh: new TextDecoder('macintosh').decode(Uint8Array.from({ length: 128 }, (_, index) => 128 + index)),
};

export const encodings = [
  ...Object.keys(upper),
  'utf-16le',
  'utf-16be',
  'utf-16le-bom',
  'utf-16be-bom',
  'utf-8-bom',
];

const kept = 'àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ\u00a0«»°';

/** Characters that the encodings of one byte lack, in plain letters. */
export function plainText(text) {
  return text
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .replace(/[–—−]/g, '-')
    .replace(/…/g, '...')
    .replace(/[\u202f\u2009]/g, '\u00a0')
    .replace(/[\u0080-\u{10ffff}]/gu, (sign) => (kept.includes(sign) ? sign : '.'));
}

export function encode(text, encoding) {
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(encoding.endsWith('bom') ? `\ufeff${text}` : text, 'utf16le');
    return encoding.startsWith('utf-16be') ? bytes.swap16() : bytes;
  }
  const table = upper[encoding];
  const bytes = [];
  for (const character of text) {
    const code = character.codePointAt(0);
    bytes.push(code < 128 ? code : 128 + table.indexOf(character));
  }
  return Buffer.from(bytes);
}
