/**
 * Makes pictures ready for paper: as large as they are shown, twice over, since what has more pixels costs bytes that no
 * printer sees; photos as JPEG, which goes into a PDF as it is; and what can be seen through laid on the ground that it
 * stands on, since a PDF would need a mask for it, which old printers and readers draw as a box. It runs inside the
 * browser’s page and is sent there as text: everything that it uses is within it.
 */
export async function thin(): Promise<void> {
  /** Dots to a CSS px: 192 to the inch on a slide that is printed as large as it is shown. */
  const DENSITY = 2;
  /** A little too many are left as they are: drawn anew, a picture loses. */
  const SPARE = 1.25;
  const QUALITY = 0.86;
  /** Letters of base64 for each pixel: a PNG that has more is a photo, which JPEG is for. */
  const DRAWN = 1.4;
  /** WebP and AVIF do not say whether they are photos: one is, where as a drawing it is so many times as large. */
  const MUCH = 2;

  const pictures = [...document.images].filter(
    ({ src, naturalWidth }) => /^data:image\/(jpeg|png|webp|avif)[;,]/.test(src) && naturalWidth > 0,
  );
  // The same picture is the same wherever it is shown, so that the file has it once: as large as the largest needs.
  const shares = new Map<string, number>();
  for (const image of pictures) shares.set(image.src, Math.max(shares.get(image.src) ?? 0, shareOf(image)));
  await Promise.all(pictures.map((image) => thinOne(image, shares.get(image.src) ?? 1)));

  async function thinOne(image: HTMLImageElement, needed: number): Promise<void> {
    const isJpeg = image.src.startsWith('data:image/jpeg');
    const share = needed * SPARE >= 1 ? 1 : needed;
    if (isJpeg && share === 1) return;
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.naturalWidth * share);
    canvas.height = Math.ceil(image.naturalHeight * share);
    const pen = canvas.getContext('2d', { alpha: !isJpeg });
    if (pen === null) return;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const isLaid = !isJpeg && !isOpaque(pen, canvas) && lay(pen, groundOf(image));
    const photo = isOpaque(pen, canvas) ? canvas.toDataURL('image/jpeg', QUALITY) : null;
    if (isJpeg) return photo === null || photo.length >= image.src.length ? undefined : show(image, photo);
    // All others go into the file as their pixels, whatever they were.
    const drawn = canvas.toDataURL('image/png');
    const most = image.src.startsWith('data:image/png')
      ? DRAWN * canvas.width * canvas.height
      : MUCH * (photo?.length ?? 0);
    if (photo !== null && drawn.length > most) return show(image, photo);
    return isLaid || share < 1 ? show(image, drawn) : undefined;
  }

  async function show(image: HTMLImageElement, source: string): Promise<void> {
    image.src = source;
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

  /** Puts a colour behind what is drawn; false where there is none to put. */
  function lay(pen: CanvasRenderingContext2D, ground: string | null): boolean {
    if (ground === null) return false;
    pen.globalCompositeOperation = 'destination-over';
    pen.fillStyle = ground;
    pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
    return true;
  }

  /** The one colour that is behind a picture; null where it may be more than one, or none that hides all behind it. */
  function groundOf(image: HTMLImageElement): string | null {
    let around: Element | null = image;
    for (; around !== null; around = around.parentElement) {
      const { backgroundImage, backgroundColor, opacity, mixBlendMode } = getComputedStyle(around);
      if (backgroundImage !== 'none' || opacity !== '1' || mixBlendMode !== 'normal') return null;
      if (isClear(backgroundColor)) continue;
      // One that is half clear mixes with what is behind it.
      return !/^rgba\(|\//.test(backgroundColor) && isAlone(image, around) ? backgroundColor : null;
    }
    // The paper itself.
    return isAlone(image, document.body) ? '#fff' : null;
  }

  function isClear(color: string): boolean {
    return color === 'rgba(0, 0, 0, 0)' || color === 'transparent';
  }

  /** Nothing else that is drawn within the same ground reaches where the picture is. */
  function isAlone(image: HTMLImageElement, ground: Element): boolean {
    const box = image.getBoundingClientRect();
    return ![...ground.querySelectorAll('*')].some((other) => {
      if (other.contains(image)) return false;
      const { left, right, top, bottom } = other.getBoundingClientRect();
      const meets = left < box.right && right > box.left && top < box.bottom && bottom > box.top;
      return meets && isDrawn(other);
    });
  }

  function isDrawn(element: Element): boolean {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    return /^(img|svg|canvas)$/i.test(element.tagName) || !isClear(backgroundColor) || backgroundImage !== 'none';
  }
}
