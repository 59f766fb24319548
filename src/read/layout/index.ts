export type { Layout, LayoutStep } from './layout.ts';
export { openLayout } from './open-layout.ts';
export { readLayout } from './read-layout.ts';
