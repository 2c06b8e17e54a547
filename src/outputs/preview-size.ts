/** The size of the images in previews of links, in pixels. */
export const PREVIEW = { width: 1200, height: 630 } as const;
