// Stores that hold the state and apply the transitions of the bare switch.
import { atom } from 'nanostores';
import { createStore } from 'zustand/vanilla';
import { bareReduce } from './bareSwitch.mjs';

/** zustand: its `set` merges what the transition returns into the state. */
export function zustandContestant(emptyState) {
  const store = createStore((set) => ({
    ...emptyState,
    hear: (event) => set((state) => bareReduce(state, event)),
  }));
  const { hear } = store.getState();
  return {
    start: () => store.setState(emptyState),
    hear,
    state: () => Object.fromEntries(Object.entries(store.getState()).filter(([name]) => name !== 'hear')),
  };
}

/** nanostores: an atom that is set to the next state. */
export function nanostoresContestant(emptyState) {
  const $state = atom(emptyState);
  return {
    start: () => $state.set(emptyState),
    hear: (event) => $state.set(bareReduce($state.get(), event)),
    state: () => $state.get(),
  };
}
