import { linkTo, type LinkedMoment } from './link';

/** Browsers slow down, and complain about, pages that write their address more often than a few times a second. */
const WRITE_MS = 400;

/** The part of the browser that holds the page's address, and with it a mark that outlives a reload but is in no link. */
export interface AddressWorld {
  href(): string;
  isMarkedLive(): boolean;
  write(href: string, isLive: boolean): void;
  after(milliseconds: number, action: () => void): void;
}

/** The page's address, kept at the moment that is shown. */
export class Address {
  private readonly world: AddressWorld;
  private moment: LinkedMoment | null = null;
  private isLive = false;
  private isDue = false;

  constructor(world: AddressWorld) {
    this.world = world;
  }

  /**
   * What the address asks for. Nothing where a page with a live call was reloaded: there it is the relay's to bring back the
   * call, as on the platform.
   */
  get wish(): string {
    return this.world.isMarkedLive() ? '' : new URL(this.world.href()).search;
  }

  /** The address of the moment that was told last. */
  get link(): string {
    return linkTo(this.world.href(), this.moment);
  }

  /** Writes the moment that is shown into the address, soon. */
  tell(moment: LinkedMoment | null, isLive: boolean): void {
    this.moment = moment;
    this.isLive = isLive;
    if (this.isDue) return;
    this.isDue = true;
    this.world.after(WRITE_MS, () => this.write());
  }

  private write(): void {
    this.isDue = false;
    const { world, link, isLive } = this;
    if (link !== world.href() || isLive !== world.isMarkedLive()) world.write(link, isLive);
  }
}
