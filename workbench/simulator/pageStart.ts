import { installClock } from './clock';
import { goOnWithKeptClock, keepClock } from './keptClock';
import { takeBackup } from './sessionBackup';

/** The clock of this page. This module comes before every component, so that none of them reads another clock. */
export const clock = installClock();
goOnWithKeptClock(sessionStorage, clock);
window.addEventListener('pagehide', () => keepClock(sessionStorage, clock));

/** What was kept of the phone before this page was loaded again; null: nothing. Its time stood still meanwhile. */
export const backup = takeBackup(sessionStorage);
if (backup) clock.jump(backup.at);
