import { FaultControl, NO_FAULTS, type FaultState } from '../faultControl';
import { NO_COUNTS, NO_PLAN, WireFaults } from '../../../platform/lms/faults';

function createRig() {
  const done: string[] = [];
  let state: FaultState = NO_FAULTS;
  const wire = new WireFaults();
  const control = new FaultControl({
    wire,
    arrange: (arrangement) => void done.push(`arrange ${JSON.stringify(arrangement)}`),
    setRelay: (relay) => void done.push(`relay ${relay}`),
    showLatePanel: (isShown) => void done.push(`late panel ${isShown}`),
    reload: () => void done.push('reload'),
    onChange: (next) => (state = next),
  });
  return { control, wire, state: () => state, done: () => done.splice(0) };
}

it('plans what goes wrong with events, and counts each', () => {
  const { control, wire, state } = createRig();
  control.act({ kind: 'plan', plan: { active: ['lost'] } });
  control.act({ kind: 'plan', plan: { which: 'every' } });
  expect(wire.losesEvent()).toBe(true);
  expect(state()).toMatchObject({
    plan: { ...NO_PLAN, active: ['lost'], which: 'every' },
    counts: { ...NO_COUNTS, lost: 1 },
  });
});

it('arranges relays, each change on top of the others, and leaves the rest of the arrangement', () => {
  const { control, state, done } = createRig();
  control.act({ kind: 'arrange', arrangement: { flow: 'A_Flow' } });
  control.act({ kind: 'arrange', arrangement: { onRecord: 1 } });
  control.act({ kind: 'arrange', arrangement: { hasToolkit: false } });
  expect(state().arrangement).toEqual({ isOpened: true, onRecord: 1, hasToolkit: false, phone: 'off', flow: 'A_Flow' });
  expect(done().at(-1)).toBe(`arrange ${JSON.stringify(state().arrangement)}`);
});

it('opens a late panel, takes it away, and forgets it when another page has begun', () => {
  const { control, state, done } = createRig();
  control.act({ kind: 'latePanel', isShown: true });
  expect([state().hasLatePanel, done()]).toEqual([true, ['late panel true']]);
  control.pageBegun();
  expect([state().hasLatePanel, done()]).toEqual([false, []]);
  control.act({ kind: 'latePanel', isShown: true });
  control.act({ kind: 'latePanel', isShown: false });
  expect([state().hasLatePanel, done()]).toEqual([false, ['late panel true', 'late panel false']]);
});

it('takes relays off the page, destroys them, brings others, and forgets it when another page has begun', () => {
  const { control, state, done } = createRig();
  for (const relay of ['takenOff', 'there', 'destroyed'] as const) {
    control.act({ kind: 'relay', relay });
    expect([state().relay, done()]).toEqual([relay, [`relay ${relay}`]]);
  }
  control.pageBegun();
  expect([state().relay, done()]).toEqual(['there', []]);
});

it('ends all faults at once, and begins another page only if relays were arranged otherwise', () => {
  const { control, wire, state, done } = createRig();
  control.act({ kind: 'plan', plan: { active: ['dropped', 'refused'], which: 'every', isChannelDown: true } });
  control.act({ kind: 'relay', relay: 'destroyed' });
  control.act({ kind: 'latePanel', isShown: true });
  done();
  control.act({ kind: 'none' });
  expect(done()).toEqual(['late panel false', 'relay there']);
  expect(wire.plan).toEqual({ active: [], which: 'every', isChannelDown: false });
  expect(state()).toMatchObject({ relay: 'there', hasLatePanel: false });
  for (const arrangement of [{ isOpened: false }, { onRecord: 1 }, { hasToolkit: false }]) {
    control.act({ kind: 'arrange', arrangement: { flow: 'A_Flow', ...arrangement } });
    done();
    control.act({ kind: 'none' });
    expect(state().arrangement).toEqual({
      isOpened: true,
      onRecord: 0,
      hasToolkit: true,
      phone: 'off',
      flow: 'A_Flow',
    });
    expect(done()).toHaveLength(1);
  }
});

it('reloads the page when asked to, and takes over what was on before without beginning another page', () => {
  const { control, wire, state, done } = createRig();
  control.act({ kind: 'reload' });
  expect(done()).toEqual(['reload']);
  const arrangement = { isOpened: false, onRecord: 1 };
  control.restore({ plan: { ...NO_PLAN, active: ['doubled'] }, arrangement });
  expect(done()).toEqual([]);
  expect(wire.plan.active).toEqual(['doubled']);
  expect(state()).toMatchObject({ arrangement, plan: { active: ['doubled'] } });
});
