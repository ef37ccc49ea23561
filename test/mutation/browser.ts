// What a page's instance asks of the browser while its module is loaded. No test of the factories uses it.
Object.assign(globalThis, { window: new EventTarget() });
