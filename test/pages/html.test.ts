import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { html, joinHtml, linkToPath, parseLink, trustHtml } from '../../src/publish/pages/html.ts';

const hostile = `<script>alert(1)</script>" onclick="x' & \u202e`;

describe('the template', () => {
  it('escapes text, and not the pieces that it made', () => {
    const piece = html`<b>${hostile}</b>`;
    expect(piece.text).toBe(
      '<b>&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&quot;x&#39; &amp; \u202e</b>',
    );
    expect(html`<p>${[piece, 1, undefined]}</p>`.text).toBe(`<p>${piece.text}1</p>`);
  });

  it('takes marks of direction out of attributes, where nothing can isolate them', () => {
    expect(html`<i title="${'a\u202eb"c'}"></i>`.text).toBe('<i title="ab&quot;c"></i>');
  });

  it('shows what HTML forbids as U+FFFD', () => {
    expect(html`${'\u0000\u0085\ufffe\ud800x'}`.text).toBe('\ufffd\ufffd\ufffd\ufffdx');
  });

  it('takes only addresses where an address stands', () => {
    expect(() => html`<a href="${'javascript:alert(1)'}">x</a>`).toThrow('address');
    expect(() => html`<a href="https://a.example/${'x'}">x</a>`).toThrow('refused');
    expect(html`<a href="${parseLink('https://a.example/?a=1&b=2')}">x</a>`.text).toBe(
      '<a href="https://a.example/?a=1&amp;b=2">x</a>',
    );
  });

  it.each([
    () => html`<p ${'x'}>`,
    () => html`<p class=${'x'}>`,
    () => html`<p onclick="${'x'}">`,
    () => html`<p style="${'x'}">`,
    () => html`<${'p'}>`,
    () => html`<script>${'x'}</script>`,
    () => html`<style>${'x'}</style>`,
    () => html`<p title="${html`x`}">`,
    () => html`<p>${{ text: '<b>' } as never}</p>`,
  ])('refuses text where none may stand (%#)', (make) => {
    expect(make).toThrow('may not stand here');
  });

  it('takes pieces as attributes and in scripts', () => {
    expect(html`<p${html` lang="${'fr'}"`}></p>`.text).toBe('<p lang="fr"></p>');
    expect(html`<script type="x">${trustHtml('{}')}</script>`.text).toBe('<script type="x">{}</script>');
    expect(joinHtml(['a', html`<b>b</b>`], html`<br>`).text).toBe('a<br><b>b</b>');
  });

  test.prop([fc.string({ unit: 'binary' })])('never lets a text open or close anything', (text) => {
    expect(html`${text}`.text).not.toMatch(/[<>"']/);
    expect(html`<i title="${text}">`.text.slice('<i title="'.length, -'">'.length)).not.toMatch(/[<>"']/);
  });
});

describe('addresses', () => {
  it.each(['https://a.example/x', 'http://a.example', 'mailto:a@b.example'])('takes %s', (address) => {
    expect(parseLink(address)?.text).toBe(address);
  });
  it.each([
    'javascript:alert(1)',
    ' https://a.example',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'https://a.example/ x',
    'https://a.example/"x',
    '//a.example',
    'https://',
    'https://a.example/\u202e',
    'vbscript:x',
    '',
  ])('refuses %j', (address) => {
    expect(parseLink(address)).toBeUndefined();
  });
  it('encodes paths', () => {
    expect(linkToPath('../a b/c"d.html', 'x y').text).toBe('../a%20b/c%22d.html#x%20y');
  });
});
