/// <reference types="vite/client" />

/** The languages that the labels are translated to: the files of optional/translations. vite.config.ts and jest.config.js set it. */
declare const LABEL_LANGUAGES: readonly string[];
