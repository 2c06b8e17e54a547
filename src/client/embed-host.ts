/**
 * For pages that frame the atlas: gives its frames the height of their content, and makes them of `<atlas-embed>`. Served as
 * it stands at an address of its own, so it imports nothing. It reads nothing of the page but its own frames, and what it
 * promises is in README.md.
 */
(() => {
  const script = document.currentScript as HTMLScriptElement | null;
  if (script === null || customElements.get('atlas-embed') !== undefined) return;
  /** The root of the atlas. */
  const base = script.src.replace(/[^/]*$/, '');
  const { origin } = new URL(base);
  /** Pixels: no frame that is asked to be higher can push the rest of a page away. */
  const [LOWEST, HIGHEST] = [80, 6000];
  const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
  /** What each kind of territory is called in the list of embeds. */
  const CODED = ['country', 'continent', 'region', 'departement'];
  const OPTIONS = ['variant', 'theme', 'accent', 'rows'];

  /** The frames of elements, which other scripts may have hidden from the document. */
  const own = new Set<HTMLIFrameElement>();

  const framesHere = (): HTMLIFrameElement[] =>
    [...own, ...document.querySelectorAll('iframe')].filter(({ src }) =>
      /^([a-z]{2}\/)?embed\//.test(src.startsWith(base) ? src.slice(base.length) : ''),
    );

  addEventListener(
    'message',
    ({ data, source, origin: from }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
      const height = data?.type === 'atlas:height' ? data.height : undefined;
      if (typeof height !== 'number' || !(height > 0)) return;
      for (const frame of framesHere())
        if (frame.contentWindow === source && from === originOf(frame)) {
          frame.style.boxSizing = 'content-box';
          frame.style.height = `${Math.min(Math.max(Math.ceil(height), LOWEST), HIGHEST)}px`;
        }
    },
  );

  /** What a frame says that it comes from: with a strict sandbox it is nowhere. */
  const originOf = ({ sandbox }: HTMLIFrameElement): string =>
    sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : origin;

  class AtlasEmbed extends HTMLElement {
    static readonly observedAttributes = [...CODED, ...OPTIONS, 'page', 'lang', 'height'];
    private frame: HTMLIFrameElement | undefined;

    connectedCallback(): void {
      if (this.frame === undefined) {
        this.frame = document.createElement('iframe');
        // What stands in the element is for browsers without scripts.
        this.attachShadow({ mode: 'open' }).append(this.frame);
        if (this.style.display === '') this.style.display = 'block';
        const { style } = this.frame;
        style.display = 'block';
        style.width = '100%';
        style.border = '0';
        this.frame.loading = 'lazy';
      }
      own.add(this.frame);
      this.show();
    }

    disconnectedCallback(): void {
      if (this.frame !== undefined) own.delete(this.frame);
    }

    attributeChangedCallback(): void {
      if (this.isConnected && this.frame !== undefined) this.show();
    }

    private show(): void {
      const { frame } = this;
      const address = this.address();
      if (frame === undefined || address === undefined) return;
      frame.title = this.title || this.textContent.trim() || 'Atlas';
      // Interactive maps read files, which a frame that is nowhere may not.
      frame.setAttribute(
        'sandbox',
        this.getAttribute('variant') === 'map' ? `${SANDBOX} allow-same-origin allow-downloads` : SANDBOX,
      );
      if (frame.src === address) return;
      frame.style.height = `${Number(this.getAttribute('height')) || 640}px`;
      frame.src = address;
    }

    private address(): string | undefined {
      const page = this.getAttribute('page');
      const code = CODED.find((name) => this.hasAttribute(name));
      if (page === null && code === undefined) return undefined;
      const language = (this.closest('[lang]')?.getAttribute('lang') ?? '').slice(0, 2).toLowerCase();
      const isEnglish = page === null ? language === 'en' : page.startsWith('en/');
      const folder = `${base}${isEnglish ? 'en/' : ''}embed/`;
      const url = new URL(folder + (page === null ? 'code.html' : page.replace(/^en\//, '')));
      // A path that leads elsewhere is none.
      if (!url.href.startsWith(folder)) return undefined;
      if (page === null && code !== undefined) url.searchParams.set(code, this.getAttribute(code) ?? '');
      for (const name of OPTIONS) {
        const value = this.getAttribute(name);
        if (value !== null) url.searchParams.set(name, value);
      }
      return url.href;
    }
  }
  customElements.define('atlas-embed', AtlasEmbed);

  /** Frames that are here already may have spoken before anybody listened. */
  const ask = () => {
    for (const { contentWindow } of framesHere()) contentWindow?.postMessage({ type: 'atlas:ping' }, '*');
  };
  ask();
  addEventListener('DOMContentLoaded', ask);
})();
