import '@lwc/synthetic-shadow'; // before lwc, as on the platform
import './simulator/pageStart';

const { setAttribute } = Element.prototype;
const id = Object.getOwnPropertyDescriptor(Element.prototype, 'id');

const { createElement } = await import('lwc');

// The development build of lwc has just wrapped these two, to warn of references that native shadow would break. Base components
// make such references by design, and the platform, like this page, gives them synthetic shadow.
Element.prototype.setAttribute = setAttribute;
if (id) Object.defineProperty(Element.prototype, 'id', id);

const { readView, showView } = await import('./simulator/view');
await showView(readView(location.search));
const { default: App } = await import('./modules/workbench/app/app');
document.querySelector('#loading')?.replaceWith(createElement('workbench-app', { is: App }));
