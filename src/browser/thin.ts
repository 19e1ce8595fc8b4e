/**
 * Makes pictures as large as they are shown, twice over: what has more pixels costs bytes that no printer sees. It runs
 * inside the browser’s page and is sent there as text: everything that it uses is within it.
 */
export async function thin(): Promise<void> {
  /** Dots to a CSS px: 192 to the inch on a slide that is printed as large as it is shown. */
  const DENSITY = 2;
  /** A little too many are left as they are: drawn anew, a picture loses. */
  const SPARE = 1.25;
  const QUALITY = 0.86;
  /** Letters of base64 for each pixel: a PNG that has more is a photo, which JPEG is for. */
  const DRAWN = 1.4;

  await Promise.all([...document.images].map(thinOne));

  async function thinOne(image: HTMLImageElement): Promise<void> {
    const type = /^data:image\/(jpeg|png|webp|avif)[;,]/.exec(image.src)?.[1];
    if (type === undefined || image.naturalWidth === 0) return;
    const needed = shareOf(image);
    const isHeavy = type === 'png' && image.src.length > DRAWN * image.naturalWidth * image.naturalHeight;
    if (needed * SPARE >= 1 && !isHeavy) return;
    const share = needed * SPARE >= 1 ? 1 : needed;
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.naturalWidth * share);
    canvas.height = Math.ceil(image.naturalHeight * share);
    const pen = canvas.getContext('2d', { alpha: type !== 'jpeg' });
    if (pen === null) return;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const isPhoto = (type !== 'png' || isHeavy) && isOpaque(pen, canvas);
    const smaller = isPhoto ? canvas.toDataURL('image/jpeg', QUALITY) : canvas.toDataURL('image/png');
    if (smaller.length >= image.src.length) return;
    image.src = smaller;
    await image.decode();
  }

  /** Of the pixels along each side, how many are needed; of a picture that is cut to its frame, also those cut off. */
  function shareOf(image: HTMLImageElement): number {
    const { width, height } = image.getBoundingClientRect();
    if (width === 0 || height === 0) return 1;
    const side = getComputedStyle(image).objectFit === 'contain' ? Math.min : Math.max;
    return side(width / image.naturalWidth, height / image.naturalHeight) * DENSITY;
  }

  function isOpaque(pen: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement): boolean {
    const { data } = pen.getImageData(0, 0, width, height);
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
    return true;
  }
}
