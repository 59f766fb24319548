import { describe, expect, it } from 'vitest';
import { cutText, escapeControls } from '../../src/cli/escape-controls.ts';

describe('text for the terminal', () => {
  it('shows controls, line ends and marks of direction as escapes', () => {
    expect(escapeControls('\u0000\u001b[2J\u007f\u0085\u009b\u061c')).toBe(
      '\\u{0}\\u{1b}[2J\\u{7f}\\u{85}\\u{9b}\\u{61c}',
    );
    expect(escapeControls('\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069')).toBe(
      '\\u{200e}\\u{200f}\\u{2028}\\u{2029}\\u{202a}\\u{202e}\\u{2066}\\u{2069}',
    );
    expect(escapeControls('a\nb\rc\td')).toBe('a\\nb\\rc\\td');
  });

  it('leaves letters of any script as they are', () => {
    const text = 'Préfecture — « Eau » ماء 水 💧 e\u0301 a\u200db';
    expect(escapeControls(text)).toBe(text);
  });

  it('is cut between characters, never inside one', () => {
    expect(cutText('💧'.repeat(4), 3)).toBe('💧💧💧…');
    expect(cutText('💧'.repeat(3), 3)).toBe('💧💧💧');
  });
});
