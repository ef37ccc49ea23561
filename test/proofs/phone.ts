import type { CommandName } from 'c/voiceCommands';
import type { Random } from './random';

/** What the phone itself knows of a call. */
export interface PhoneCall {
  readonly callId: string;
  isLive: boolean;
  isConnected: boolean;
  isMuted: boolean;
  isHeld: boolean;
  isPaused: boolean;
  /** Everybody who was ever on it, beside the rep. */
  readonly everybody: string[];
  present: string[];
  /** Whether the page that is open now has had an event of it, or found it in the storage. */
  isKnown: boolean;
  /** Whether it was live while the page was loaded or nobody listened. */
  wasUnwatched: boolean;
}

export type Emit = (type: string, detail: object, call: PhoneCall) => void;

const NAMES = ['Ann Lee', 'Bo Roe', '+1 (415) 555-0123'];

/** A phone with at most two live calls, which sends what docs/contract.md, "What really arrives", describes. */
export class Phone {
  readonly calls: PhoneCall[] = [];
  private readonly random: Random;
  private readonly emit: Emit;

  constructor(random: Random, emit: Emit) {
    this.random = random;
    this.emit = emit;
  }

  get live(): readonly PhoneCall[] {
    return this.calls.filter(({ isLive }) => isLive);
  }

  /** Does something that a rep, a customer or the system does. */
  step(): void {
    const { random, live } = this;
    if (live.length === 0 || (live.length === 1 && random.onceIn(12))) return this.begin();
    const call = random.pick(live);
    if (!call.isConnected) return random.onceIn(4) ? this.end(call) : this.connect(call);
    random.pick([
      () => this.flip(call, 'isMuted', 'MUTE', 'UNMUTE'),
      () => this.flip(call, 'isHeld', 'HOLD', 'RESUME'),
      () => this.flip(call, 'isPaused', 'PAUSE_RECORDING', 'RESUME_RECORDING'),
      () => this.flip(call, 'isMuted', 'MUTE', 'UNMUTE'),
      () => this.send('AUDIO_STATS', call, { stats: [] }),
      () => random.onceIn(3) && this.add(call),
      () => random.onceIn(3) && this.remove(call),
      () => random.onceIn(3) && this.end(call),
    ])();
  }

  /** Does what a command asks for, on the call that the phone takes it for. */
  obey(name: CommandName, call: PhoneCall): void {
    if (!call.isLive) return;
    if (name === 'unmute') this.set(call, 'isMuted', 'UNMUTE');
    if (name === 'resume') this.set(call, 'isHeld', 'RESUME');
    if (name === 'resumeRecording') this.set(call, 'isPaused', 'RESUME_RECORDING');
  }

  /** Sends the beginnings of its calls once more, as some do to new listeners. */
  replay(): void {
    for (const call of this.live) {
      this.send('CALL_STARTED', call, { participant: call.everybody[0] });
      if (call.isConnected) this.send('CALL_CONNECTED', call, { participant: call.everybody[0] });
    }
  }

  private begin(): void {
    const name = this.random.pick(NAMES);
    const call: PhoneCall = {
      callId: `C${this.calls.length}`,
      ...{ isLive: true, isConnected: false, isMuted: false, isHeld: false, isPaused: false },
      ...{ everybody: [name], present: [name], isKnown: false, wasUnwatched: false },
    };
    const callType = this.live.length > 0 ? 'Consult' : this.random.pick(['inbound', 'outbound']);
    this.calls.push(call);
    this.send('CALL_STARTED', call, { participant: name, callType });
    if (this.random.onceIn(4)) this.connect(call); // accepted automatically
  }

  private connect(call: PhoneCall): void {
    call.isConnected = true;
    this.send('CALL_CONNECTED', call, { participant: call.everybody[0] });
  }

  private end(call: PhoneCall): void {
    call.isLive = false;
    this.send('CALL_ENDED', call);
  }

  private flip(call: PhoneCall, fact: 'isMuted' | 'isHeld' | 'isPaused', on: string, off: string): void {
    if (call[fact]) return this.set(call, fact, off);
    call[fact] = true;
    this.send(on, call, { participant: call.everybody[0] });
  }

  private set(call: PhoneCall, fact: 'isMuted' | 'isHeld' | 'isPaused', off: string): void {
    call[fact] = false;
    this.send(off, call, { participant: call.everybody[0] });
  }

  private add(call: PhoneCall): void {
    const { random } = this;
    const name = random.pick(NAMES);
    if (call.everybody.includes(name)) return;
    call.everybody.push(name);
    call.present = [...call.present, name];
    this.send('PARTICIPANT_ADDED', call, random.onceIn(3) ? {} : { participant: name });
  }

  /** A party leaves. With the last one the call is over, and its CALL_ENDED may be missing. */
  private remove(call: PhoneCall): void {
    const { random } = this;
    const name = random.pick(call.present);
    call.present = call.present.filter((other) => other !== name);
    if (call.present.length === 0) call.isLive = false;
    this.send('PARTICIPANT_REMOVED', call, random.onceIn(3) ? {} : { participant: name });
    if (!call.isLive && random.onceIn(2)) this.send('CALL_ENDED', call);
  }

  private send(type: string, call: PhoneCall, detail: object = {}): void {
    this.emit(type, { callId: call.callId, ...detail }, call);
  }
}
