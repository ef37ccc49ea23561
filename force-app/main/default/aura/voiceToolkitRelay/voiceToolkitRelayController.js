// @ts-check
/** @satisfies {VoiceToolkitRelay.Controller} */
({
  onInit: function (cmp, _event, helper) {
    var toolkit = cmp.find('voiceToolkitApi');
    var hasPageTime = helper.attempt(function () {
      return performance.now() >= 0;
    });
    // Never the same time twice: by it relays tell which events are the same, and which were before one of them was there.
    var now = function () {
      helper.lastTime = Math.max(hasPageTime ? performance.now() : Date.now(), helper.lastTime + 0.001);
      return helper.lastTime;
    };
    /** @type {VoiceToolkitRelay.Relay} */
    var relay = {
      status: {
        relayId: Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2),
        toolkit: toolkit ? 'found' : 'missing',
        notSubscribed: [],
        seen: 0,
        queued: 0,
        failedPublishes: 0,
        unreadable: 0,
      },
      now: now,
      since: now(),
      detach: [],
      queue: [],
      published: 0,
      rendered: false,
      publishing: false,
      retries: 0,
    };
    if (cmp.get('v.relay')) return;
    cmp.set('v.relay', relay);
    if (toolkit) helper.attach(cmp, relay, toolkit);
    helper.flush(cmp, relay);
  },

  /** Fires after every rendering; only the first one opens the channel. */
  onRender: function (cmp, _event, helper) {
    var relay = cmp.get('v.relay');
    if (!relay || relay.rendered) return;
    relay.rendered = true;
    helper.flush(cmp, relay);
  },

  /** Another relay of the page published, or stopped: what waits here may be due. */
  onTurn: function (cmp, _event, helper) {
    var relay = cmp.get('v.relay');
    if (relay) helper.flush(cmp, relay);
  },

  /** The console says what the utility's item shows of the calls. */
  onUtilityFace: function (cmp, event) {
    cmp.set('v.utilityFace', event.getParam('face'));
  },

  /** The turn goes on to the next relay only when nothing is left here. */
  onDestroy: function (cmp, _event, helper) {
    var relay = cmp.get('v.relay');
    if (!relay) return;
    helper.stopRetrying(relay);
    relay.queue = [];
    relay.detach.forEach(helper.attempt);
    if (relay.rendered)
      helper.attempt(function () {
        cmp.find('turn').leave();
      });
  },
});
