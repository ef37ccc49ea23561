// @ts-check
/** @satisfies {VoiceToolkitRelay.Helper} */
({
  // prettier-ignore
  EVENTS: [
    'AUDIO_STATS', 'CALL_STARTED', 'CALL_CONNECTED', 'CALL_ENDED', 'HOLD', 'RESUME', 'MUTE', 'UNMUTE', 'PARTICIPANT_ADDED',
    'PARTICIPANT_REMOVED', 'CONFERENCE', 'SWAP', 'PAUSE_RECORDING', 'RESUME_RECORDING', 'WRAP_UP_ENDED',
  ],

  start: function (cmp) {
    var toolkit = cmp.find('voiceToolkitApi');
    /** @type {VoiceToolkitRelay.Status} */
    var status = {
      relayId: Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2),
      toolkit: toolkit ? 'found' : 'missing',
      notSubscribed: [],
      seen: 0,
      queued: 0,
      failedPublishes: 0,
      unreadable: 0,
    };
    /** @type {VoiceToolkitRelay.Relay} */
    var relay = { status: status, detach: [], queue: [], rendered: false, publishing: false, retries: 0 };
    cmp.set('v.relay', relay);
    if (toolkit) this.attach(cmp, relay, toolkit);
    this.flush(cmp, relay);
  },

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
    var status = relay.status;
    var read = this.read(subscribed, payload);
    status.seen += 1;
    if (!read.isComplete) status.unreadable += 1;
    relay.queue.push({ v: 1, relayId: status.relayId, seq: status.seen, at: at, type: read.type, detail: read.detail });
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
    if (relay.rendered && !relay.publishing) this.publishQueue(cmp, relay);
    relay.status.queued = relay.queue.length;
    status = JSON.stringify(relay.status);
    if (status !== JSON.stringify(cmp.get('v.relayStatus'))) cmp.set('v.relayStatus', JSON.parse(status));
  },

  /** In order: the first message that fails stays, and all behind it. */
  publishQueue: function (cmp, relay) {
    var helper = this;
    var publishFirst = function () {
      cmp.find('telephonyChannel').publish(relay.queue[0]);
      relay.queue.shift();
      helper.stopRetrying(relay);
      return true;
    };
    relay.publishing = true;
    while (relay.queue.length > 0 && this.attempt(publishFirst));
    relay.publishing = false;
    if (relay.queue.length > 0) this.retryLater(cmp, relay);
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

  end: function (relay) {
    this.stopRetrying(relay);
    relay.queue = [];
    relay.detach.forEach(this.attempt);
  },

  property: function (source, key) {
    return this.attempt(function () {
      return /** @type {Record<string, unknown>} */ (source)[key];
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
