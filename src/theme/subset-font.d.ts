/** The part of subset-font that is used here; it comes without types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: { targetFormat: 'truetype'; noHinting: boolean; keepFeatures: string[] },
  ): Promise<Buffer>;
}
