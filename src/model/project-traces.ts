/** What is remembered of each project until all tables are read: some twenty bytes, in columns by row number. */

const FIRST_CAPACITY = 4096;

export class ProjectTraces {
  private ids = new Uint32Array(FIRST_CAPACITY);
  private leads = new Uint8Array(FIRST_CAPACITY);
  private partners = new Uint8Array(FIRST_CAPACITY);
  private likenesses = new Float64Array(FIRST_CAPACITY);
  private end = 0;

  /** @param likeness stands for what the sheet says: equal for two sheets that say the same */
  open(row: number, id: number, likeness: number): void {
    if (row >= this.ids.length) this.grow(Math.max(row + 1, this.ids.length * 2));
    this.ids[row] = id;
    this.likenesses[row] = likeness;
    this.end = row + 1;
  }

  /** Whether a sound project stands in a row. */
  has(row: number | undefined): row is number {
    return row !== undefined && row < this.end && this.ids[row] !== 0;
  }

  /** Counts a lead authority. Returns how many there are now. */
  addLead(row: number): number {
    return (this.leads[row] = Math.min(255, (this.leads[row] ?? 0) + 1));
  }

  addPartner(row: number): void {
    this.partners[row] = 1;
  }

  /** Adds a link to what the sheet says, in whatever order links come. */
  addLikeness(row: number, likeness: number): void {
    this.likenesses[row] = ((this.likenesses[row] ?? 0) + likeness) % 2 ** 52;
  }

  *all(): Generator<{ row: number; id: number; hasLead: boolean; hasPartner: boolean; likeness: number }> {
    for (let row = 0; row < this.end; row += 1) {
      const id = this.ids[row] ?? 0;
      if (id === 0) continue;
      yield {
        row,
        id,
        hasLead: this.leads[row] !== 0,
        hasPartner: this.partners[row] !== 0,
        likeness: this.likenesses[row] ?? 0,
      };
    }
  }

  private grow(capacity: number): void {
    const [ids, leads, partners, likenesses] = [
      new Uint32Array(capacity),
      new Uint8Array(capacity),
      new Uint8Array(capacity),
      new Float64Array(capacity),
    ];
    ids.set(this.ids);
    leads.set(this.leads);
    partners.set(this.partners);
    likenesses.set(this.likenesses);
    Object.assign(this, { ids, leads, partners, likenesses });
  }
}

/** FNV-1a over UTF-16 code units, in two halves: 52 bits are enough to tell a million sheets apart. */
export function hash(text: string): number {
  let low = 0x811c9dc5;
  let high = 0xc9dc5118;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 24), 0x01000193);
  }
  return (high & 0xfffff) * 0x100000000 + (low >>> 0);
}
