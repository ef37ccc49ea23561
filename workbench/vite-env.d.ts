/// <reference types="vite/client" />

/** The languages that the labels are translated to: the files of optional/translations. vite.config.ts and jest.config.js set it. */
declare const LABEL_LANGUAGES: readonly string[];

declare module 'virtual:own-panels' {
  import type { LightningElement } from 'lwc';

  /** A bundle of force-app that is the user's own. */
  export interface OwnPanel {
    readonly name: string;
    /** From the project's folder. */
    readonly folder: string;
    /** Loads its script; null: it has none. */
    readonly load: (() => Promise<{ readonly default: typeof LightningElement }>) | null;
  }
  const panels: readonly OwnPanel[];
  export default panels;
}
