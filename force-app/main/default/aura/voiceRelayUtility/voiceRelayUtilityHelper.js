// @ts-check
/** @satisfies {VoiceRelayUtility.Helper} */
({
  /** How long events wait before the rep is asked to open the utility, milliseconds. */
  PATIENCE_MS: 5000,

  /** From the first event that waits until none does. */
  watch: function (cmp, item, isWaiting) {
    var helper = this;
    var ask = function () {
      helper.show(cmp, item, { label: $A.get('$Label.c.VoiceRelay_Relay_OpenOnce'), highlighted: true });
    };
    if (isWaiting) {
      if (item.timer === undefined) item.timer = setTimeout($A.getCallback(ask), this.PATIENCE_MS);
      return;
    }
    clearTimeout(item.timer);
    item.timer = undefined;
    this.show(cmp, item, null);
  },

  /** Has the item show this; null: what it showed at first. A panel is never opened: that would hide the softphone. */
  show: function (cmp, item, look) {
    var helper = this;
    item.wanted = look;
    if (!look && !item.utility) return;
    item.utility = item.utility || this.findUtility(cmp.find('utilityBar'));
    item.utility.then(function (utility) {
      if (utility && item.shown !== item.wanted) helper.apply(utility, item);
    });
  },

  /** The enclosing utility and what it shows at first; null on a page, or where it cannot be read. */
  findUtility: function (api) {
    return Promise.resolve()
      .then(function () {
        return api.getEnclosingUtilityId();
      })
      .then(function (id) {
        if (!id) return null;
        return api.getUtilityInfo({ utilityId: id }).then(function (info) {
          return { api: api, id: id, look: { label: info.utilityLabel, highlighted: false } };
        });
      })
      .catch(this.nothing);
  },

  apply: function (utility, item) {
    var look = item.wanted || utility.look;
    item.shown = item.wanted;
    this.call(function () {
      return utility.api.setUtilityLabel({ utilityId: utility.id, label: look.label });
    });
    this.call(function () {
      return utility.api.setUtilityHighlighted({ utilityId: utility.id, highlighted: look.highlighted });
    });
  },

  /** The relay does not depend on what its item shows, so a refused call is let be. */
  call: function (action) {
    Promise.resolve().then(action).catch(this.nothing);
  },

  nothing: function () {
    return null;
  },
});
