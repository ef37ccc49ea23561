// @ts-check
/** @satisfies {VoiceRelayUtility.Controller} */
({
  onInit: function (cmp) {
    cmp.set('v.item', { isRendered: false, isWaiting: false, appearance: null, shown: null });
  },

  /** Runs after every rendering; from the first on, the utility bar knows its item for certain. */
  onRender: function (cmp, _event, helper) {
    var item = cmp.get('v.item');
    if (!item || item.isRendered) return;
    item.isRendered = true;
    if (!item.found) item.utility = undefined;
    helper.show(cmp, item);
  },

  onWaiting: function (cmp, _event, helper) {
    var item = cmp.get('v.item');
    if (item) helper.watch(cmp, item, cmp.get('v.isWaiting') === true);
  },

  onAppearance: function (cmp, _event, helper) {
    var item = cmp.get('v.item');
    if (!item) return;
    item.appearance = cmp.get('v.appearance') || null;
    helper.show(cmp, item);
  },

  /** Restores the item as it was at first, because nobody updates it from now on. */
  onDestroy: function (cmp, _event, helper) {
    var item = cmp.get('v.item');
    if (!item) return;
    clearTimeout(item.patience);
    clearInterval(item.beat);
    item.isWaiting = false;
    item.appearance = null;
    if (item.found) helper.apply(item.found, item);
  },
});
