import { readSources, usesIn } from './sinks';

const LWC = 'force-app/main/default/lwc';
const MODULES = 'workbench/modules/workbench';
const OPEN_CALL = 'optional/voice/default/lwc/voiceOpenCall';
const REPORT = 'optional/conformance/default/lwc/voiceConformanceReport/voiceConformanceReport.ts';

/** The only places where a text leaves the page or outlives it, and why none holds what nobody asked for: file, code, reason. */
const ALLOWED = [
  [`${LWC}/voiceCalls/thisPage.ts`, 'console.error', 'a fault of its own, without the message'],
  [
    `${LWC}/voiceCalls/thisPage.ts`,
    'sessionStorage',
    'live calls without attributes, in this tab, written when the page is left and removed when it is read',
  ],
  [`${LWC}/voiceCallCard/card.ts`, 'history', 'the last calls, not the browser’s history'],
  [`${LWC}/voiceCallPanel/cardView.ts`, 'history', 'the same'],
  [`${LWC}/voiceCallPanel/voiceCallPanel.ts`, 'alert', 'what the card says to the rep, not the browser’s alert'],
  [`${LWC}/voiceCallPanel/voiceCallPanel.ts`, 'this.alert', 'the same'],
  [
    `${LWC}/voiceConsole/clipboard.ts`,
    'navigator.clipboard.writeText(text)',
    'the id of a call, or the details for an admin, which the rep asked for',
  ],
  [`${LWC}/voiceConsole/clipboard.ts`, 'navigator.userAgent', 'names the browser to the admin'],
  [`${MODULES}/app/app.ts`, "history.pushState(history.state, '', `#${detail}`)", 'the tab'],
  [`${MODULES}/app/app.ts`, 'history.state', 'reads a mark'],
  [`${MODULES}/app/app.ts`, 'location.hash', 'reads its own address'],
  [
    `${LWC}/voiceEventLogPanel/voiceEventLogPanel.ts`,
    'URL.createObjectURL',
    'the export: masked unless the rep ticks the box',
  ],
  [`${LWC}/voiceEventLogPanel/traceFile.ts`, 'new Blob([toTrace(log, { unmasked })]', 'the same'],
  [REPORT, 'navigator.clipboard.writeText(toMarkdown(this.report))', 'a report without personal data'],
  [REPORT, 'URL.createObjectURL(new Blob([toMarkdown(this.report)]', 'the same'],
  [REPORT, 'new Blob([toMarkdown(this.report)]', 'the same'],
  [`${OPEN_CALL}/voiceOpenCall.ts`, "'lightning/navigation'", 'goes to the record of a call, when the rep clicks'],
  [`${OPEN_CALL}/voiceOpenCall.ts`, "'lightning/graphql'", "asks the org for it with the call's id"],
  [`${OPEN_CALL}/foundRecord.ts`, "'lightning/graphql'", 'the same'],
  ['force-app/relay/default/aura/voiceRelayUtility/voiceRelayUtilityHelper.js', "$A.get('$Label.c.", 'reads a label'],
  ['platform/aura/literal.ts', 'new Function(', 'runs the Aura files of this project'],
  ['workbench/sandbox/sandbox.ts', 'new Function(', 'runs the compiled bundles of this project'],
  ['workbench/simulator/workbenchModel.ts', 'location.href', 'reads its own address'],
  ['workbench/simulator/workbenchModel.ts', 'history.state', 'reads a mark'],
  [
    'workbench/simulator/workbenchModel.ts',
    "history.replaceState(isLive ? LIVE : null, '', href)",
    'the name of a scenario and the number of an event',
  ],
  [
    'workbench/simulator/faultSetup.ts',
    'sessionStorage',
    'what the simulated phone has still to send, while the page is loaded again',
  ],
  [
    'workbench/simulator/pageStart.ts',
    'sessionStorage',
    'the clock, and what the simulated phone has still to send, while the page is loaded again',
  ],
  ['workbench/simulator/workbenchModel.ts', 'location.reload()', 'stays on the page'],
  ['workbench/simulator/traffic.ts', 'new Blob([JSON.stringify(message)]).size', 'measures only'],
  ['workbench/simulator/consolePage.ts', 'sessionStorage.clear()', 'erases'],
  ['workbench/simulator/consolePage.ts', 'reportError', 'what a script of this project threw'],
  ['workbench/main.ts', 'location.search', 'reads its own address'],
  ['workbench/simulator/view.ts', 'location.search', 'reads its own address'],
  [`${MODULES}/viewSwitches/viewSwitches.ts`, 'location.search', 'reads its own address'],
  [`${MODULES}/viewSwitches/viewSwitches.ts`, 'location.href', 'reads its own address'],
  [`${MODULES}/viewSwitches/viewSwitches.ts`, 'history.state', 'reads a mark'],
  [`${MODULES}/viewSwitches/viewSwitches.ts`, "history.replaceState(history.state, '', address)", 'the view'],
  [`${MODULES}/viewSwitches/viewSwitches.ts`, 'location.replace(address)', 'the view'],
  [`${MODULES}/timeTravel/timeTravel.ts`, 'navigator.clipboard.writeText(this.link())', 'the same'],
  [
    `${MODULES}/summaryPage/summaryPage.ts`,
    'navigator.clipboard.writeText(this.markdown)',
    'a summary without personal data',
  ],
  [`${MODULES}/summaryPage/summaryPage.ts`, 'URL.createObjectURL(new Blob([this.markdown]', 'the same'],
  [`${MODULES}/summaryPage/summaryPage.ts`, 'new Blob([this.markdown]', 'the same'],
] as const;

const scripts = readSources(/\.(ts|js)$/);
/** The workbench's page begins with its script; nothing else does. */
const markup = readSources(/\.(html|cmp|app|evt|intf|css)$/).filter(([file]) => file !== 'workbench/index.html');
const uses = scripts.flatMap(([file, text]) => usesIn(file, text));

describe('what runs in an org or in the workbench', () => {
  it('is all read', () => {
    expect(scripts.length).toBeGreaterThan(100);
    expect(markup.length).toBeGreaterThan(20);
  });

  it('logs, shows, sends, keeps and saves nothing but where that is known to hold no number and no name', () => {
    const isAllowed = ({ file, code }: (typeof uses)[number]): boolean =>
      ALLOWED.some(([place, start]) => file === place && code.startsWith(start));
    expect(uses.filter((use) => !isAllowed(use)).map(({ file, code }) => `${file}: ${code}`)).toEqual([]);
  });

  it.each(ALLOWED)('%s still has %s', (place, start) => {
    expect(uses.filter(({ file, code }) => file === place && code.startsWith(start))).not.toEqual([]);
  });

  it('writes to the browser console fixed texts only, and of a fault not its message', () => {
    const lines = uses.filter(({ name }) => name === 'console').map(({ code }) => code);
    expect(lines).not.toEqual([]);
    for (const line of lines) expect(line).toMatch(/^console\.error\('[^'$]+', faultText\(error\)\)$/);
  });

  it('has no markup that runs, sends or loads anything', () => {
    const reaching =
      /<(script|iframe|object|embed|form|img|audio|video|link)\b|unescapedHtml|lwc:inner-html|javascript:|url\(/i;
    const outside = /\b(href|src|action)\s*=\s*["']?\s*(https?:)?\/\//i;
    expect(markup.filter(([, text]) => reaching.test(text) || outside.test(text)).map(([file]) => file)).toEqual([]);
  });
});

describe('the reading of the sources', () => {
  const found = (code: string): readonly string[] => usesIn('x.ts', code).map(({ name }) => name);

  it.each([
    ['console.log(event)', 'console'],
    ['globalThis["console"].log(event)', 'console'],
    ['const { log } = console;', 'console'],
    ['window.alert(name)', 'alert'],
    ['void fetch(url)', 'fetch'],
    ['navigator.sendBeacon(url, name)', 'navigator'],
    ['window.localStorage.setItem("a", name)', 'localStorage'],
    ['document.cookie = name', 'cookie'],
    ['new Image().src = url', 'Image'],
    ['const save = URL.createObjectURL;', 'createObjectURL'],
    ['part.innerHTML = name', 'innerHTML'],
    ['$A.log(name)', '$A'],
    ['const aura = $A;', '$A'],
    ['debugger;', 'debugger'],
    ["import { log } from 'lightning/logger';", 'lightning/logger'],
    ["import save from '@salesforce/apex/Save.it';", '@salesforce/apex/Save.it'],
  ])('finds %s', (code, name) => {
    expect(found(code)).toEqual([name]);
  });

  it.each([
    '// console.log(name)',
    "const text = 'console.log(name)';",
    '$A.getCallback(run)',
    'interface A { fetch(): void }',
  ])('passes over %s', (code) => {
    expect(found(code)).toEqual([]);
  });
});
