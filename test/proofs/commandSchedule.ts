import { COMMAND_NAMES, type CommandName, type CommandReport } from 'c/voiceCommands';
import type { HostKind } from 'c/voiceRelay';
import { createStorage } from 'test/support/callsPage';
import { VirtualTime } from 'test/support/virtualTime';
import { loadLightPage, type LightHost, type LightPage, type Plant } from './lightPage';
import { Phone, type PhoneCall } from './phone';
import { createRandom, type Random } from './random';

/** What came of one schedule. */
export interface CommandRun {
  readonly asked: number;
  readonly sent: number;
  readonly confirmed: number;
  readonly notConfirmed: number;
  /** Sent while another call was live that had sent the page no event: docs/limits.md. */
  readonly besideUnknown: number;
  readonly faults: readonly string[];
}

const CONFIRMED_BY: Record<CommandName, string> = {
  unmute: 'UNMUTE',
  resume: 'RESUME',
  resumeRecording: 'RESUME_RECORDING',
};

/** A command as the phone got it. */
interface Taken {
  readonly name: CommandName;
  readonly call: PhoneCall | null;
}

/** One use of pages that goes as the random source says; notes each fault. */
class Play {
  private readonly random: Random;
  private readonly plant: Plant;
  private readonly phone: Phone;
  private readonly faults: string[] = [];
  private readonly figures = { asked: 0, sent: 0, confirmed: 0, notConfirmed: 0, besideUnknown: 0 };
  private storage = createStorage();
  private time = new VirtualTime();
  private page: LightPage;
  private hosts: readonly LightHost[] = [];
  private loads = 0;
  /** What the phone got within the present command; null: no command is being given. */
  private taken: Taken[] | null = null;
  /** Sent commands without a final answer. */
  private open: CommandReport[] = [];
  /** Of a command that is not confirmed, by name and call: the call's latest event then, which must not be the latest any more. */
  private readonly unconfirmed = new Map<string, number>();
  /** Whether LWC hosts come, too. */
  private readonly isMixed: boolean;
  private log: readonly { readonly type: string; readonly callId: string; readonly at: number }[] = [];

  constructor(seed: number, plant: Plant) {
    this.random = createRandom(seed);
    this.plant = plant;
    this.isMixed = seed % 3 === 0;
    this.phone = new Phone(this.random, (type, detail, call) => this.send(type, detail, call));
    this.page = this.load();
    this.addHost();
  }

  run(): CommandRun {
    const { random } = this;
    const length = 20 + random.below(60);
    for (let step = 0; step < length; step++) {
      random.pick(this.acts)();
      this.checkAnswers();
      this.pass(random.pick([0, 0, 1, 500, 1500, 4999, 5000, 12_000]));
    }
    this.pass(60_000);
    if (this.open.length > 0) this.faults.push('a command has no final answer after a minute');
    this.endPage();
    return { ...this.figures, faults: this.faults };
  }

  private readonly acts = (
    [
      [10, () => this.phone.step()],
      [8, () => this.command()],
      [1, () => this.hosts.length < 3 && this.addHost()],
      [1, () => this.moveHost()],
      [1, () => this.random.onceIn(3) && (this.page.refuses = this.random.onceIn(2) ? () => true : () => false)],
      [1, () => this.random.onceIn(3) && this.reload()],
    ] as const
  ).flatMap(([weight, act]) => Array.from<() => void>({ length: weight }).fill(act));

  private pass(ms: number): void {
    this.time.pass(ms);
    this.checkAnswers();
  }

  private load(): LightPage {
    this.loads += 1;
    const page = loadLightPage(`R${this.loads}`, this.time, this.storage, this.plant);
    page.act = (name, given) => this.act(name, given);
    page.between = () => this.random.onceIn(30) && this.taken === null && this.command();
    return page;
  }

  private addHost(): void {
    const wasListening = this.page.listens;
    const isLwc = this.isMixed && this.random.onceIn(2);
    const ways = this.random.onceIn(6) ? null : { refuses: () => false };
    const host = isLwc ? this.page.createLwcHost() : this.page.createHost(ways);
    this.hosts = [...this.hosts, host];
    if (!this.random.onceIn(4)) host.render();
    if (!wasListening && this.page.listens && this.random.onceIn(2)) this.phone.replay();
    this.noteListening();
  }

  private moveHost(): void {
    if (this.hosts.length === 0) return;
    const host = this.random.pick(this.hosts);
    if (this.random.onceIn(2)) {
      host.destroy();
      this.hosts = this.hosts.filter((other) => other !== host);
    } else if (host.isRendered()) host.unrender();
    else host.render();
    this.noteListening();
  }

  /** While nobody listens, live calls go on unwatched. */
  private noteListening(): void {
    if (this.page.listens) return;
    this.loseSight();
  }

  /** A call that only rings is as new to the next page: it has nothing yet that may have changed. */
  private loseSight(): void {
    for (const call of this.phone.live) call.wasUnwatched ||= call.isConnected;
  }

  private reload(): void {
    const isCrash = this.random.onceIn(4);
    this.endPage(isCrash);
    if (isCrash) this.storage = createStorage();
    this.time = new VirtualTime(this.time.wallMs + this.random.below(5000));
    this.hosts = [];
    this.page = this.load();
    this.loseSight();
    const restored = this.page.calls.snapshot.state.calls.map(({ callId }) => callId); // what waited for the channel is lost
    for (const call of this.phone.calls) call.isKnown = restored.includes(call.callId);
    this.addHost();
  }

  private endPage(isCrash = false): void {
    if (!isCrash) this.page.leave();
    else this.page.crash();
    this.checkAnswers();
    if (this.open.length > 0) this.faults.push('a command has no final answer at the end of its page');
    this.open = [];
    this.unconfirmed.clear();
  }

  private send(type: string, detail: object, call: PhoneCall): void {
    const receivers = this.page.emit(type, detail);
    // What an Aura host holds that is off the page is lost where an LWC host listens.
    const isHeld = this.isMixed && !receivers.includes('lwc') && !this.isOnPage('aura');
    if (receivers.length === 0 || (isHeld && this.isOnPage('lwc'))) {
      call.wasUnwatched ||= call.isConnected;
      return;
    }
    if (!isHeld) call.isKnown = true;
    this.log = [...this.log.slice(-200), { type, callId: call.callId, at: this.time.wallMs }];
  }

  private isOnPage(kind: HostKind): boolean {
    return this.hosts.some((host) => host.kind === kind && host.isRendered());
  }

  private command(): void {
    const name = this.random.pick(COMMAND_NAMES);
    const taken: Taken[] = [];
    this.taken = taken;
    const { answer } = this.page.command(name);
    this.taken = null;
    this.figures.asked += 1;
    if (taken.length > 1) this.faults.push('a command reached the phone more than once');
    if (answer === 'sent' && taken.length === 0)
      this.faults.push('a command was called sent and never reached the phone');
    if (answer !== 'sent') return;
    this.figures.sent += 1;
    const report = this.page.calls.snapshot.commands.findLast((one) => one.name === name);
    if (report?.answer === 'sent') this.open = [...this.open, report];
    else if (report) this.finish(report);
    else this.faults.push('a sent command left no answer');
  }

  /** What the phone does when the toolkit is asked: it obeys at once or later, throws, or does nothing. */
  private act(name: CommandName, given: readonly unknown[]): void {
    const { random } = this;
    if (!this.taken) this.faults.push('the phone was asked when nobody had given a command');
    const { live } = this.phone;
    const known = live.filter(({ isKnown }) => isKnown);
    const [call = null] = known;
    this.taken?.push({ name, call });
    this.checkSent(name, given, known, live);
    if (!call) return;
    const way = random.below(5);
    if (way === 0) throw new Error('The phone refuses.');
    if (way === 1) this.phone.obey(name, call);
    if (way > 2) this.time.after(random.pick([0, 300, 4999, 5000, 8000]), () => this.phone.obey(name, call));
  }

  /** Compares with what the phone knows: which call may be meant, and whether the page may speak of it. */
  private checkSent(
    name: CommandName,
    given: readonly unknown[],
    known: readonly PhoneCall[],
    live: readonly PhoneCall[],
  ): void {
    const [call] = known;
    const note = (fault: string): void => void this.faults.push(`${name}: ${fault}`);
    if (live.length > known.length) this.figures.besideUnknown += 1;
    if (known.length > 1) return note(`sent while ${known.length} calls could be meant`);
    if (!call) return; // its end was not reported: no call can be meant wrongly
    if (call.wasUnwatched) note('sent for a call that was live while nobody watched');
    if (name === 'resume' && (call.everybody.length !== 1 || given[0] !== 'Initial_Caller'))
      note('sent although another party was on the call');
    const report = this.page.calls.snapshot.commands.findLast((one) => one.name === name);
    if (report?.answer !== 'sent' || report.callId !== call.callId) note('sent for another call than it says');
    if (this.unconfirmed.get(`${name} ${call.callId}`) === this.latestEvent(call.callId))
      note('sent again without an event of the call');
    this.unconfirmed.delete(`${name} ${call.callId}`);
    if (this.open.some((one) => one.name === name && 'callId' in one && one.callId === call.callId))
      note('sent again while the answer was waited for');
  }

  /** Takes the final answers, and looks for one that is late. */
  private checkAnswers(): void {
    const { commands } = this.page.calls.snapshot;
    this.open = this.open.filter((report) => {
      if (commands.includes(report)) {
        if (this.time.pageMs - this.sentAt(report) > 5000) this.faults.push('an answer is late');
        return true;
      }
      const final = commands.findLast((one) => one.name === report.name && one.answer !== 'refused');
      const isOf = final && 'callId' in final && 'callId' in report && final.callId === report.callId;
      if (isOf && final.at >= report.at) this.finish(final);
      else this.figures.notConfirmed += 1; // its call went on, which took the answer back
      return false;
    });
  }

  private sentAt(report: CommandReport): number {
    return this.time.pageMs - (this.page.calls.snapshot.now - report.at);
  }

  /** State time of the latest event of a call that the page applied. */
  private latestEvent(callId: string): number {
    return this.page.calls.snapshot.state.calls.findLast((call) => call.callId === callId)?.lastEventAt ?? -Infinity;
  }

  private finish(report: CommandReport): void {
    if (report.answer === 'refused') return;
    if (report.answer === 'notConfirmed') {
      this.figures.notConfirmed += 1;
      this.unconfirmed.set(`${report.name} ${report.callId}`, this.latestEvent(report.callId));
      return;
    }
    this.figures.confirmed += 1;
    const type = CONFIRMED_BY[report.name];
    if (!this.log.some((one) => one.type === type && one.callId === report.callId))
      this.faults.push(`${report.name}: confirmed without its event`);
  }
}

/** Plays the schedule of that seed. */
export const playCommands = (seed: number, plant: Plant = (text) => text): CommandRun => new Play(seed, plant).run();
