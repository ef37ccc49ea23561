// What a page's instance needs from the browser while its module loads. Tests of the factories do not use it.
Object.assign(globalThis, { window: new EventTarget() });
