// What is to be seen at a glance: the texts of the accessibility tree that lie in the utility's panel as it opens, unscrolled.

/** How large a utility panel is on the platform, with its header; pixels. */
const SIZE = { width: 320, height: 480 };

/** Makes the utility's panel so large, in the corner of the page, over all else. Runs in the page. */
function resizePanel({ width, height }) {
  const panel = document.querySelector('[data-relay]').parentElement;
  Object.assign(panel.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '1000', boxSizing: 'border-box' });
  Object.assign(panel.style, { margin: '0', width: `${width}px`, height: `${height}px` });
}

/**
 * Where text nodes are to be seen: `true` in the call status panel, all of it and no smaller than is read, `false` elsewhere or
 * not at all. Runs in the page.
 */
function areSeen(...nodes) {
  const place = document.querySelector('[data-relay]');
  const { left, top } = place.getBoundingClientRect();
  const [right, bottom] = [left + place.clientWidth, top + place.clientHeight];
  const status = place.querySelector('[role="region"][aria-label="Call status"]');
  const isIn = (line) =>
    line.height > 8 && line.left >= left && line.top >= top && line.right <= right && line.bottom <= bottom;
  return nodes.map((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()];
    return status.contains(node) && lines.length > 0 && lines.every(isIn);
  });
}

/** The texts below a node of the tree, in order, each with the item of a list that it is in. */
function* textsBelow(node, byId, item = null) {
  const inside = node.role?.value === 'listitem' ? node.nodeId : item;
  if (node.role?.value === 'StaticText' && !node.ignored) yield { node, item };
  else for (const id of node.childIds ?? []) if (byId.has(id)) yield* textsBelow(byId.get(id), byId, inside);
}

/** A function that tells the texts of the call status panel that are to be seen: of the call in focus, then of each card. */
export async function createGlance({ page, native }) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');

  return async () => {
    await native(resizePanel, SIZE);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const texts = [...textsBelow(nodes[0], byId)];
    const seen = await native.onNodes(
      areSeen,
      texts.map(({ node }) => node.backendDOMNodeId),
    );
    const calls = new Map([[null, []]]);
    for (const [index, { node, item }] of texts.entries()) {
      if (!seen[index]) continue;
      calls.set(item, [...(calls.get(item) ?? []), node.name.value.trim()]);
    }
    return [...calls.values()];
  };
}
