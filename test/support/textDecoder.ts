// Gives tests of files the decoder that every browser has and jsdom lacks.
import { TextDecoder } from 'node:util';

Object.assign(globalThis, { TextDecoder });
