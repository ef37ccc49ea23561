// Compares two pictures pixel by pixel, in the browser, which can read them.

/** How far a colour channel may be off, of 255. */
const CHANNEL = 24;
/** Which part of the pixels may be off further. */
const PART = 0.002;

/** The part of the pixels that differ; 1 where the sizes do. Runs in the page. */
async function partThatDiffers(sources, channel) {
  const pixelsOf = async (source) => {
    const image = new window.Image();
    image.src = source;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [one, other] = await Promise.all(sources.map(pixelsOf));
  if (one.width !== other.width || one.height !== other.height) return 1;
  let off = 0;
  for (let at = 0; at < one.data.length; at += 4)
    if ([0, 1, 2].some((part) => Math.abs(one.data[at + part] - other.data[at + part]) > channel)) off += 1;
  return off / (one.width * one.height);
}

/** Says whether two pictures, as bytes of a PNG, look alike, and which part of the pixels does not. */
export async function compare(browser, one, other) {
  const page = await browser.newPage();
  const sources = [one, other].map((bytes) => `data:image/png;base64,${bytes.toString('base64')}`);
  const part = await page.evaluate(
    ([run, ...values]) => (0, eval)(`(${run})`)(...values),
    [String(partThatDiffers), sources, CHANNEL],
  );
  await page.close();
  return { isAlike: part <= PART, part };
}
