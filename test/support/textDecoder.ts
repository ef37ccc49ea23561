// Gives tests of files the TextDecoder that every browser has and jsdom lacks.
import { TextDecoder } from 'node:util';

Object.assign(globalThis, { TextDecoder });
