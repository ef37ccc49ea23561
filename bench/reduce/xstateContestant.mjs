// xstate: a machine whose states are the phases of a call; each event assigns to its context what bareCall.mjs makes of the call.
import { assign, createActor, createMachine } from 'xstate';
import { TRANSITIONS } from './bareCall.mjs';
import { BOTH, heard } from './bareSwitch.mjs';

const apply = assign(({ context, event }) => ({
  call: TRANSITIONS[event.type](context.call, event),
  relay: heard(context.relay, event),
  hadPackets: event.type === 'AUDIO_STATS' ? BOTH : context.hadPackets,
  latestAt: event.at,
  watchedSince: context.watchedSince ?? event.at,
  events: context.events + 1,
}));
const staying = (...types) => Object.fromEntries(types.map((type) => [type, { actions: apply }]));
const going = (type, target) => ({ [type]: { target, actions: apply } });

const machine = createMachine({
  initial: 'none',
  context: { call: null, relay: null, hadPackets: null, latestAt: null, watchedSince: null, events: 0 },
  states: {
    none: { on: going('CALL_STARTED', 'ringing') },
    ringing: { on: going('CALL_CONNECTED', 'active') },
    active: {
      on: {
        ...staying('AUDIO_STATS', 'HOLD', 'RESUME', 'SWAP', 'CONFERENCE', 'PARTICIPANT_ADDED', 'PARTICIPANT_REMOVED'),
        ...staying('MUTE', 'UNMUTE', 'PAUSE_RECORDING', 'RESUME_RECORDING'),
        ...going('CALL_ENDED', 'wrapUp'),
      },
    },
    wrapUp: { on: { ...staying('AUDIO_STATS'), ...going('WRAP_UP_ENDED', 'closed') } },
    closed: { type: 'final' },
  },
});

/** An actor for each call, as an actor ends with its machine. */
export function xstateContestant(emptyState) {
  let actor;
  return {
    start: () => void (actor = createActor(machine).start()),
    hear: (event) => actor.send(event),
    state() {
      const { value, context } = actor.getSnapshot();
      const { call, relay, ...rest } = context;
      if (!call) return emptyState;
      const hadPackets = rest.hadPackets ?? emptyState.hadPackets;
      return { ...emptyState, ...rest, hadPackets, calls: [{ ...call, phase: value }], relays: [relay] };
    },
  };
}
