import { installClock } from './clock';
import { takePhone } from './keptPhone';

/** The clock of this page. This module comes before every component, so that none of them reads another clock. */
export const clock = installClock();

/** What was kept of the phone before this page was loaded again; null: nothing. */
export const keptPhone = takePhone(sessionStorage);
if (keptPhone) clock.jump(keptPhone.at);
