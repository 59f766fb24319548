import type { Section } from './layout.ts';

/**
 * Opens the section that the rows of a file stand in.
 *
 * @param onEnd called when a section ends, before its name is forgotten
 */
export function openSection(onEnd: () => void): Section {
  let number = 0;
  let current: string | undefined;
  return {
    number: () => number,
    name: () => current,
    begin: (name) => {
      onEnd();
      number++;
      current = name;
    },
  };
}
