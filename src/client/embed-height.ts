/** Tells the page around how high an embed is. */

/** WordPress gives frames a word by which it knows them again. */
const secret = /secret=(\w+)/.exec(location.hash)?.[1];
let told = 0;

/** Tells the height now, whenever it changes, and when it is asked for. */
export function tellHeights(): void {
  if (parent === window) return;
  // Browsers observe no sizes in frames out of sight, which are to have their height before they come into sight.
  tell();
  new ResizeObserver(() => {
    tell();
  }).observe(document.body);
  addEventListener('resize', () => {
    tell();
  });
  addEventListener('message', ({ source, data }) => {
    if (source === parent && (data as { type?: unknown } | null)?.type === 'atlas:ping') tell(true);
  });
}

function tell(isAsked = false): void {
  const { style } = document.documentElement;
  // A scroll bar would make the page narrower, and so higher.
  style.overflow = 'hidden';
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (innerHeight < height) style.overflow = '';
  if (height === told && !isAsked) return;
  told = height;
  // A height is no secret, and who the page around is cannot be known.
  parent.postMessage({ type: 'atlas:height', height }, '*');
  if (secret !== undefined) parent.postMessage({ message: 'height', value: height, secret }, '*');
}
