/** Lets the page tell which timers are still to come, each with what it will call. Runs in the page, before its scripts. */
export function countTimers() {
  const [timers, frames, idles] = [new Map(), new Map(), new Map()]; // each with numbers of its own
  function countStarts(pending, name, isRepeated = false) {
    const start = window[name].bind(window);
    window[name] = (callback, ...given) => {
      const fire = (...values) => {
        if (!isRepeated) pending.delete(id);
        return callback(...values);
      };
      const id = start(fire, ...given);
      pending.set(id, { name, callback });
      return id;
    };
  }
  function countStops(pending, name) {
    const stop = window[name].bind(window);
    window[name] = (id) => {
      pending.delete(id);
      stop(id);
    };
  }
  countStarts(timers, 'setTimeout');
  countStarts(timers, 'setInterval', true);
  countStarts(frames, 'requestAnimationFrame');
  countStarts(idles, 'requestIdleCallback');
  for (const name of ['clearTimeout', 'clearInterval']) countStops(timers, name);
  countStops(frames, 'cancelAnimationFrame');
  countStops(idles, 'cancelIdleCallback');
  window.pendingTimers = () =>
    [timers, frames, idles].flatMap((pending) =>
      [...pending.values()].map(({ name, callback }) => `${name}: ${String(callback).slice(0, 120)}`),
    );
}
