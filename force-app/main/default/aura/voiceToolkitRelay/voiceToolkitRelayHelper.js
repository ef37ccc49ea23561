// @ts-check
/** @satisfies {VoiceToolkitRelay.Helper} */
({
  // prettier-ignore
  EVENTS: [
    'AUDIO_STATS', 'CALL_STARTED', 'CALL_CONNECTED', 'CALL_ENDED', 'HOLD', 'RESUME', 'MUTE', 'UNMUTE', 'PARTICIPANT_ADDED',
    'PARTICIPANT_REMOVED', 'CONFERENCE', 'SWAP', 'PAUSE_RECORDING', 'RESUME_RECORDING', 'WRAP_UP_ENDED',
  ],
  lastTime: 0, // on the clock that all relays of the page share, as they share this object

  /** Listens to every event; one that fails does not stop the others. */
  attach: function (cmp, relay, toolkit) {
    var helper = this;
    relay.detach = this.EVENTS.map(function (type) {
      var listener = $A.getCallback(function (/** @type {unknown} */ payload) {
        if (cmp.isValid()) helper.receive(cmp, relay, type, payload);
      });
      var isAdded = helper.attempt(function () {
        toolkit.addTelephonyEventListener(type, listener);
        return true;
      });
      if (!isAdded) relay.status.notSubscribed.push(type);
      return function () {
        toolkit.removeTelephonyEventListener(type, listener);
      };
    });
  },

  receive: function (cmp, relay, subscribed, payload) {
    var at = Date.now();
    var read = this.read(subscribed, payload);
    relay.status.seen += 1;
    if (!read.isComplete) relay.status.unreadable += 1;
    relay.queue.push({ at: at, received: relay.now(), type: read.type, detail: read.detail });
    this.flush(cmp, relay);
  },

  /** The payload as plain JSON: a secure proxy must not be kept, and the channel carries nothing else. */
  read: function (subscribed, payload) {
    var type = this.property(payload, 'type');
    var detail = this.property(payload, 'detail');
    var json = this.toJson(detail);
    return {
      type: typeof type === 'string' && type ? type : subscribed,
      detail: this.isRecord(json) ? json : this.readable(detail, [detail]),
      isComplete: this.isRecord(json) && typeof type === 'string',
    };
  },

  /** A record part by part: null for what throws, has no JSON form or contains itself; {} if nothing can be read. */
  readable: function (source, path) {
    var helper = this;
    /** @type {Record<string, unknown>} */
    var copy = {};
    this.attempt(function () {
      Object.keys(helper.isRecord(source) ? source : {}).forEach(function (key) {
        var value = helper.property(source, key);
        var json = helper.toJson(value);
        if (json === undefined && helper.isRecord(value) && path.indexOf(value) < 0)
          json = helper.readable(value, path.concat([value]));
        copy[key] = json === undefined ? null : json;
      });
    });
    return copy;
  },

  /** Publishes what waits, then gives the console a fresh copy of the status if it has changed: each set rerenders. */
  flush: function (cmp, relay) {
    var status;
    if (relay.rendered && !relay.publishing && relay.queue.length > 0) this.publishQueue(cmp, relay);
    relay.status.queued = relay.queue.length;
    status = JSON.stringify(relay.status);
    if (status !== JSON.stringify(cmp.get('v.relayStatus'))) cmp.set('v.relayStatus', JSON.parse(status));
  },

  /** In order: the first message that fails or has to wait stays, and all behind it. */
  publishQueue: function (cmp, relay) {
    var outcome;
    relay.publishing = true;
    do outcome = this.attempt(this.settleFirst.bind(this, cmp, relay));
    while (outcome === 'settled' && relay.queue.length > 0);
    relay.publishing = false;
    if (!outcome && relay.queue.length > 0) this.retryLater(cmp, relay);
  },

  /** Does what the turn says, and without an answer publishes as if this relay were alone. Throws when publishing fails. */
  settleFirst: function (cmp, relay) {
    var first = /** @type {VoiceToolkitRelay.Waiting} */ (relay.queue[0]);
    var turn = cmp.find('turn');
    /** @type {VoiceToolkitRelay.Message} */
    var message = {
      v: 1,
      relayId: relay.status.relayId,
      seq: relay.published + 1,
      at: first.at,
      type: first.type,
      detail: first.detail,
    };
    var verdict = this.attempt(function () {
      return turn.offer(message, first.received, relay.since);
    });
    if (verdict && verdict.kind === 'hold') return 'held';
    if (!verdict || verdict.kind !== 'drop') {
      if (verdict && verdict.standsFor) message.standsFor = verdict.standsFor;
      cmp.find('telephonyChannel').publish(message);
      relay.published += 1;
      this.attempt(function () {
        turn.published(message, first.received, relay.since);
      });
    }
    relay.queue.shift();
    this.stopRetrying(relay);
    return 'settled';
  },

  /** After 1, 2, 4 … 30 seconds; further failures do not put off the retry that is due. */
  retryLater: function (cmp, relay) {
    var helper = this;
    var retry = $A.getCallback(function () {
      relay.timer = undefined;
      helper.flush(cmp, relay);
    });
    relay.status.failedPublishes += 1;
    if (relay.timer !== undefined) return;
    relay.timer = setTimeout(retry, Math.min(Math.pow(2, relay.retries), 30) * 1000);
    relay.retries += 1;
  },

  stopRetrying: function (relay) {
    clearTimeout(relay.timer);
    relay.timer = undefined;
    relay.retries = 0;
  },

  property: function (source, key) {
    // The server turns each comment inside a function into a line break: one behind `return` would end the statement there.
    var record = /** @type {Record<string, unknown>} */ (source);
    return this.attempt(function () {
      return record[key];
    });
  },

  toJson: function (value) {
    return this.attempt(function () {
      return JSON.parse(JSON.stringify(value));
    });
  },

  /** @param {unknown} value @returns {value is Record<string, unknown>} */
  isRecord: function (value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  },

  /** What the action returned, or undefined if it threw: for the code of others, whose failure is expected. */
  attempt: function (action) {
    try {
      return action();
    } catch (error) {
      return undefined;
    }
  },
});
