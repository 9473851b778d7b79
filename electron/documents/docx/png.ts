/** Where a PNG says its size, behind its signature and the name of its first chunk. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/** How large a picture is, in pixels. */
export const sizeOfPng = (png: Uint8Array): { width: number; height: number } => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(WIDTH_AT), height: view.getUint32(HEIGHT_AT) };
};
