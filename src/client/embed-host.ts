/**
 * For pages that frame the atlas: gives its frames the height of their content, and makes them of `<atlas-embed>`. Served as
 * it stands at an address of its own, so it imports nothing. It reads nothing of the page but its own frames, and what it
 * promises is in README.md.
 */
(() => {
  const script = document.currentScript;
  // What a page calls `currentScript` need not be a script.
  if (!(script instanceof HTMLScriptElement)) {
    console.warn('The script of embeds has to be loaded by a script element, and not as a module.');
    return;
  }
  if (customElements.get('atlas-embed') !== undefined) return;
  /** The root of the atlas. */
  const base = script.src.replace(/[^/]*$/, '');
  const { origin } = new URL(base);
  /** Pixels: no frame that is asked to be higher can push the rest of a page away. */
  const [LOWEST, HIGHEST] = [80, 6000];
  /** Pixels, until the content has told its height. */
  const FIRST = 1000;
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
          const set = (property: string, value: string) => {
            frame.style.setProperty(property, value, 'important');
          };
          set('box-sizing', 'content-box');
          set('max-height', 'none');
          set('height', `${Math.min(Math.max(Math.ceil(height), LOWEST), HIGHEST)}px`);
        }
    },
  );

  /** What a frame says that it comes from: with a strict sandbox it is nowhere. */
  const originOf = ({ sandbox }: HTMLIFrameElement): string =>
    sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : origin;

  class AtlasEmbed extends HTMLElement {
    static readonly observedAttributes = [...CODED, ...OPTIONS, 'page', 'lang', 'title'];
    private frame: HTMLIFrameElement | undefined;

    connectedCallback(): void {
      this.show();
    }

    disconnectedCallback(): void {
      if (this.frame !== undefined) own.delete(this.frame);
    }

    attributeChangedCallback(): void {
      if (this.isConnected) this.show();
    }

    /** The frame stands above what is in the element: a link, which stays where the frame cannot be shown. */
    private show(): void {
      const address = this.address();
      if (address === undefined) {
        this.drop();
        return;
      }
      // Another address in the same frame would be a step of the visitor's history.
      if (this.frame?.src !== address) {
        this.drop();
        this.frame = this.made(address);
        this.root().prepend(this.frame);
      }
      this.frame.title = this.title || this.textContent.trim() || 'Atlas';
      own.add(this.frame);
    }

    private drop(): void {
      if (this.frame === undefined) return;
      own.delete(this.frame);
      this.frame.remove();
      this.frame = undefined;
    }

    private made(address: string): HTMLIFrameElement {
      const frame = document.createElement('iframe');
      const isMap = this.getAttribute('variant') === 'map';
      // Interactive maps read files, which a frame that is nowhere may not.
      frame.setAttribute('sandbox', isMap ? `${SANDBOX} allow-same-origin allow-downloads` : SANDBOX);
      if (isMap) frame.allow = 'fullscreen';
      frame.referrerPolicy = 'no-referrer';
      frame.loading = 'lazy';
      frame.style.height = `${Number(this.getAttribute('height')) || FIRST}px`;
      frame.src = address;
      return frame;
    }

    private root(): ShadowRoot {
      if (this.shadowRoot !== null) return this.shadowRoot;
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        ':host{display:block;width:100%}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}',
      );
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement('slot'));
      return root;
    }

    private address(): string | undefined {
      const page = this.getAttribute('page');
      const code = CODED.find((name) => this.hasAttribute(name));
      if (page === null && code === undefined) return undefined;
      const language = (this.closest('[lang]')?.getAttribute('lang') ?? '').slice(0, 2).toLowerCase();
      const path = page === null ? '' : page.replace(base, '').replace(/^\//, '');
      const isEnglish = page === null ? language === 'en' : path.startsWith('en/');
      const folder = `${base}${isEnglish ? 'en/' : ''}embed/`;
      const url = new URL(folder + (page === null ? 'code.html' : path.replace(/^en\//, '')));
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
