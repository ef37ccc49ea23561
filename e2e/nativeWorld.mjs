/**
 * A function that runs others in a world of its own on the page: the same document, but none of what the page's scripts have
 * put in place of the browser's functions. (Synthetic shadow hides the inside of components from the page's own world.)
 * Its `onNodes` gives them nodes of the document, which it is told by their `backendDOMNodeId`.
 */
export async function createNativeWorld(page) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');

  /** Told the same name again, the browser gives the same world, and a new one after a reload. */
  const enter = () => session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'tests' });

  async function call(run, executionContextId, values) {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: String(run),
      executionContextId,
      arguments: values,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async function native(run, ...values) {
    const { executionContextId } = await enter();
    return call(
      run,
      executionContextId,
      values.map((value) => ({ value })),
    );
  }

  native.onNodes = async (run, backendNodeIds) => {
    const { executionContextId } = await enter();
    const resolve = (backendNodeId) => session.send('DOM.resolveNode', { backendNodeId, executionContextId });
    const nodes = await Promise.all(backendNodeIds.map(resolve));
    return call(
      run,
      executionContextId,
      nodes.map(({ object: { objectId } }) => ({ objectId })),
    );
  };
  return native;
}
