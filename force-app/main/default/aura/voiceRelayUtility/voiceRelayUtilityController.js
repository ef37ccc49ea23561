// @ts-check
/** @satisfies {VoiceRelayUtility.Controller} */
({
  onInit: function (cmp) {
    cmp.set('v.item', { wanted: null, shown: null });
  },

  onStatus: function (cmp, _event, helper) {
    var status = cmp.get('v.relayStatus');
    var item = cmp.get('v.item');
    if (item) helper.watch(cmp, item, Boolean(status && status.queued > 0));
  },

  onDestroy: function (cmp) {
    var item = cmp.get('v.item');
    if (item) clearTimeout(item.timer);
  },
});
