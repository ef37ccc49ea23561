// @ts-check
/** @satisfies {VoiceToolkitRelay.Helper} */
({
  // prettier-ignore
  EVENTS: [
    'AUDIO_STATS', 'CALL_STARTED', 'CALL_CONNECTED', 'CALL_ENDED', 'HOLD', 'RESUME', 'MUTE', 'UNMUTE', 'PARTICIPANT_ADDED',
    'PARTICIPANT_REMOVED', 'CONFERENCE', 'SWAP', 'PAUSE_RECORDING', 'RESUME_RECORDING', 'WRAP_UP_ENDED',
  ],
  // Written by `npm run settings` from config/settings.mjs.
  SETTINGS: [
    'mutedSeconds',
    'holdSeconds',
    'longHoldSeconds',
    'recordingPausedSeconds',
    'wrapUpTargetSeconds',
    'wrapUpGiveUpSeconds',
    'audioReportSeconds',
    'audioBatches',
    'maskNumbers',
    'showHistory',
    'noRestore',
    'reminderButtons',
    'recordingButton',
  ],
  /** State of the page: all its hosts share this object. */
  page: {
    hosts: [],
    isOurTurn: true,
    listening: null,
    notSubscribed: [],
    noted: '',
    queue: [],
    isHandingOver: false,
    received: [],
  },

  /** Returns the relay's attributes by name, as they came; its LWC parses them. */
  settingsOf: function (cmp) {
    /** @type {Record<string, unknown>} */
    var settings = {};
    /** @type {{ get(expression: string): unknown }} */
    var attributes = cmp;
    this.SETTINGS.forEach(function (name) {
      settings[name] = attributes.get('v.' + name);
    });
    return settings;
  },

  /** Stops listening if it is the turn of LWC hosts. If these are gone, this host listens, and says so even if nothing has changed. */
  turn: function (cmp, isOurs) {
    var page = this.page;
    var before = page.listening;
    if (page.isOurTurn === isOurs) return;
    page.isOurTurn = isOurs;
    if (isOurs) {
      page.noted = '';
      if (!this.listen(cmp)) this.moveFrom(cmp);
      this.handOver();
    } else if (before) {
      page.listening = null;
      this.detach(before);
    }
  },

  /** Makes this host the listening one. It attaches before the other detaches, so that no event is lost. */
  listen: function (cmp) {
    var page = this.page;
    var toolkit = page.isOurTurn && cmp.find('voiceToolkitApi');
    var subscription = toolkit && this.attach(cmp, toolkit);
    var before = page.listening; // read after attaching: meanwhile another host may have begun to listen
    if (subscription && !page.isOurTurn) this.detach(subscription); // as above: it may be the turn of LWC hosts by now
    if (!subscription || !page.isOurTurn || subscription.refused.length === this.EVENTS.length) {
      if (subscription && !before) page.notSubscribed = subscription.refused;
      return false;
    }
    page.listening = subscription;
    page.notSubscribed = subscription.refused;
    if (before) this.detach(before);
    return true;
  },

  /** Adds a listener for each event. If the toolkit refuses one, the others are still added. */
  attach: function (cmp, toolkit) {
    var helper = this;
    /** @type {VoiceToolkitRelay.Subscription} */
    var subscription = { cmp: cmp, detach: [], refused: [], isOver: false };
    this.EVENTS.forEach(function (type) {
      var listener = $A.getCallback(function (/** @type {unknown} */ payload) {
        if (!subscription.isOver) helper.receive(subscription, type, payload);
      });
      var isAdded = helper.attempt(function () {
        toolkit.addTelephonyEventListener(type, listener);
        return true;
      });
      if (!isAdded) subscription.refused.push(type);
      subscription.detach.push(function () {
        toolkit.removeTelephonyEventListener(type, listener);
      });
    });
    return subscription;
  },

  /** Removes all 15 listeners. A toolkit that is just delivering an event may still call one; it is taken until the task ends. */
  detach: function (subscription) {
    subscription.detach.forEach(this.attempt);
    this.afterTask(function () {
      subscription.isOver = true;
    });
  },

  /** Hands listening to another host: a rendered one if there is any, otherwise the first that came. */
  moveFrom: function (cmp) {
    var others = this.page.hosts.filter(function (host) {
      return host !== cmp;
    });
    var rendered = others.filter(function (host) {
      return host.isRendered();
    });
    return rendered.concat(others).some(this.listen.bind(this));
  },

  /** Lets an LWC host listen, if there is any; returns whether it does. */
  handOn: function (cmp) {
    this.handOver();
    return this.attempt(function () {
      return cmp.isRendered() && cmp.find('relayHost').handOn() === true;
    });
  },

  /** Stamps the event and turns it into text at once: a secure proxy must not outlive the task. */
  receive: function (subscription, type, payload) {
    var event = {
      type: type,
      wallTime: Date.now(),
      pageTime: this.pageTime(),
      json: this.toJson(payload),
      payload: payload,
    };
    if (event.json !== undefined) event.payload = undefined;
    if (this.isCopy(subscription, type + event.json)) return;
    this.page.queue.push(event);
    this.handOver();
  },

  /** Whether another host received the same event in this task: both do while listening moves. */
  isCopy: function (subscription, text) {
    var received = this.page.received;
    var copy = received.filter(function (one) {
      return one.subscription !== subscription && one.text === text && !one.hasCopy;
    })[0];
    if (copy) copy.hasCopy = true;
    if (received.length === 0)
      this.afterTask(function () {
        received.length = 0;
      });
    received.push({ subscription: subscription, text: text, hasCopy: copy !== undefined });
    return copy !== undefined;
  },

  /** Passes the queue to a connected voiceRelayHost. What it does not take stays, in order. */
  handOver: function () {
    var page = this.page;
    var batch;
    var isTaken;
    if (page.isOurTurn) this.noteListening();
    if (page.isHandingOver) return;
    page.isHandingOver = true;
    do {
      batch = page.queue;
      page.queue = [];
      isTaken = page.hosts.some(this.give.bind(this, batch));
      if (!isTaken) page.queue = batch.concat(page.queue);
    } while (isTaken && page.queue.length > 0);
    page.isHandingOver = false;
    page.hosts.forEach(this.showWaiting.bind(this, page.queue.some(this.isEvent)));
  },

  /** Queues a note about listening, after the events that came before, if anything about it has changed. */
  noteListening: function () {
    var page = this.page;
    /** @type {VoiceToolkitRelay.ListeningFacts} */
    var facts = {
      listening: page.listening !== null,
      toolkit: page.hosts.some(this.hasToolkit) ? 'found' : 'missing',
      notSubscribed: page.notSubscribed,
    };
    var noted = JSON.stringify(facts);
    if (noted === page.noted) return;
    page.noted = noted;
    page.queue.push({ facts: facts });
  },

  /** Returns true only if the host confirms that it took the entries. */
  give: function (batch, cmp) {
    return this.attempt(function () {
      return cmp.isRendered() && cmp.find('relayHost').receive(batch) === true;
    });
  },

  /** Calls the toolkit of the listening host. Returns false if it throws, and while an event waits, which may be of another call. */
  command: function (name) {
    var page = this.page;
    var toolkit = page.listening && page.listening.cmp.find('voiceToolkitApi');
    if (!toolkit || page.queue.some(this.isEvent)) return false;
    return this.attempt(this.act.bind(this, toolkit, name)) === true;
  },

  /** The toolkit's methods return nothing: whether one succeeds is known only by the matching event. */
  act: function (toolkit, name) {
    if (name === 'unmute') toolkit.unmute();
    else if (name === 'resume') toolkit.resume('Initial_Caller');
    else if (name === 'resumeRecording') toolkit.resumeRecording();
    else return false;
    return true;
  },

  showWaiting: function (isWaiting, cmp) {
    this.attempt(function () {
      cmp.set('v.isWaiting', isWaiting);
    });
  },

  isEvent: function (entry) {
    return !('facts' in entry);
  },

  hasToolkit: function (cmp) {
    return Boolean(cmp.find('voiceToolkitApi'));
  },

  afterTask: function (action) {
    setTimeout($A.getCallback(action), 0);
  },

  pageTime: function () {
    return this.attempt(function () {
      return performance.now();
    });
  },

  toJson: function (value) {
    return this.attempt(function () {
      return JSON.stringify(value);
    });
  },

  /** Returns the action's result, or undefined if it threw: for foreign code, which may fail. */
  attempt: function (action) {
    try {
      return action();
    } catch (error) {
      return undefined;
    }
  },
});
