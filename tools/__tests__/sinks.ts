import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Where what deploys comes from, and what the workbench's page is made of. */
const FOLDERS = ['force-app', 'optional', 'platform', 'workbench'];

/** Compiled from a source that is read, made from the traces, or no part of what runs. */
const NOT_READ = /[\\/]__tests__[\\/]|[\\/]lwc[\\/].*\.js$|\.d\.ts$/;

/** Names by which a browser or the platform takes a text out of the page, keeps it, or shows it outside of it. */
const SINKS = new Set([
  ...['console', 'alert', 'confirm', 'prompt', 'reportError', 'Notification', 'debugger'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'navigator', 'Image'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookie', 'cookieStore', 'history', 'location'],
  ...['BroadcastChannel', 'postMessage', 'Worker', 'SharedWorker', 'importScripts', 'execCommand', 'ClipboardItem'],
  ...['Blob', 'File', 'createObjectURL', 'showSaveFilePicker', 'FormData', 'submit'],
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'srcdoc', 'eval', 'Function'],
]);

/** What a component imports to reach a server, a log or the user past its own page. */
const SINK_MODULES =
  /^(lightning\/(logger|navigation|graphql|uiGraphQLApi|platformShowToastEvent|alert|confirm|prompt|empApi|toast)|@salesforce\/apex)/;

/** What of Aura's `$A` only makes functions and components. */
const HARMLESS_AURA = new Set(['getCallback', 'createComponent', 'util']);

/** A name by which a text may leave, as often as it stands in a file. */
export interface Use {
  readonly file: string;
  readonly name: string;
  /** The whole expression that it begins. */
  readonly code: string;
}

/** Every source that is deployed or runs in the workbench's page. */
export function readSources(ending: RegExp): readonly (readonly [file: string, text: string])[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
    .filter((file) => ending.test(file) && !NOT_READ.test(file))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const);
}

/** The largest call or access that the node is the beginning of. */
function wholeOf(node: ts.Node): ts.Node {
  const { parent } = node;
  const goesOn =
    ts.isPropertyAccessExpression(parent) ||
    ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node);
  return goesOn ? wholeOf(parent) : node;
}

/** Whether an identifier only gives a field or a type its name. */
function isOnlyName({ parent }: ts.Node): boolean {
  return (
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isTypeReferenceNode(parent) ||
    ts.isTypeQueryNode(parent)
  );
}

/** Every name in a script by which a text may leave. */
export function usesIn(file: string, text: string): readonly Use[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    const name = sinkAt(node);
    if (name) uses.push({ file, name, code: wholeOf(node).getText(source) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

function sinkAt(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.DebuggerStatement) return 'debugger';
  if (ts.isStringLiteralLike(node) && SINK_MODULES.test(node.text)) return node.text;
  if (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent))
    return SINKS.has(node.text) ? node.text : null;
  if (!ts.isIdentifier(node) || isOnlyName(node)) return null;
  if (node.text === '$A') {
    const { parent } = node;
    return ts.isPropertyAccessExpression(parent) && HARMLESS_AURA.has(parent.name.text) ? null : '$A';
  }
  return SINKS.has(node.text) ? node.text : null;
}
