/**
 * A function that runs others in a world of its own on the page: the same document, but none of what the page's scripts have
 * put in place of the browser's functions. (Synthetic shadow hides the inside of components from the page's own world.)
 */
export async function createNativeWorld(page) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  return async (run, ...values) => {
    // Told the same name again, the browser gives the same world, and a new one after a reload.
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'tests',
    });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: String(run),
      executionContextId,
      arguments: values.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
