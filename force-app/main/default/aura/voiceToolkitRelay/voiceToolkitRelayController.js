// @ts-check
/** @satisfies {VoiceToolkitRelay.Controller} */
({
  onInit: function (cmp, _event, helper) {
    if (!cmp.get('v.relay')) helper.start(cmp);
  },

  /** Fires after every rendering; only the first one opens the channel. */
  onRender: function (cmp, _event, helper) {
    var relay = cmp.get('v.relay');
    if (!relay || relay.rendered) return;
    relay.rendered = true;
    helper.flush(cmp, relay);
  },

  onDestroy: function (cmp, _event, helper) {
    var relay = cmp.get('v.relay');
    if (relay) helper.end(relay);
  },
});
