import { wireFaults } from '../../platform/lms/bus';
import { FaultControl, type FaultControlWorld } from './faultControl';
import { saveBackup, restOf, type SessionBackup } from './sessionBackup';
import type { ConsolePage, Session } from './session';

export interface FaultSetupWorld extends Omit<FaultControlWorld, 'wire'> {
  /** What is to be kept while the page is loaded again. */
  phone(): SessionBackup;
}

/** Sets up the faults of this page. What it plays goes on after a reload, also after one that an edited source brings about. */
export function createFaults({ phone, reload, ...world }: FaultSetupWorld): FaultControl {
  /** Not now: until the page is left, the phone may send more, and what it sent must not come twice. */
  function keepWhenLeft(): void {
    window.addEventListener('pagehide', () => saveBackup(sessionStorage, phone()), { once: true });
  }
  import.meta.hot?.on('vite:beforeFullReload', keepWhenLeft);
  function keepAndReload(): void {
    keepWhenLeft();
    reload();
  }
  return new FaultControl({ ...world, wire: wireFaults, reload: keepAndReload });
}

/** Where a phone goes on. */
export interface BackupWorld {
  /** What was kept before the page was loaded again, whose clock has its time already; null: nothing. */
  readonly kept: SessionBackup | null;
  readonly page: ConsolePage;
  readonly session: Session;
  readonly faults: FaultControl;
  setSpeed(speed: number): void;
}

/** Creates the relay of a page that was just loaded. After a reload the phone goes on where it was; true: it does. */
export function beginOrGoOn({ kept, page, session, faults, setSpeed }: BackupWorld): boolean {
  if (!kept) {
    session.createRelay();
    return false;
  }
  faults.restore(kept.faults);
  page.arrange(kept.faults.arrangement);
  session.createRelay();
  const speed = kept.speed ?? Infinity;
  setSpeed(speed);
  if (kept.events.length === 0) return true;
  void session.playTrace(restOf(kept), speed, { isPaused: !kept.isPlaying });
  return true;
}
