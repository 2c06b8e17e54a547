/** The size of the images in previews of links, in pixels: pages tell it, and need nothing else of what draws them. */
export const PREVIEW = { width: 1200, height: 630 } as const;
