// @ts-check
/** @satisfies {VoiceRelayUtility.Helper} */
({
  /** How long events wait before the rep is asked to open the utility, milliseconds. */
  PATIENCE_MS: 5000,
  /** The least time from one change of the item to the next, milliseconds. */
  BEAT_MS: 1000,

  /** Called when the first event waits, and when none waits any longer. */
  watch: function (cmp, item, isWaiting) {
    var helper = this;
    var ask = function () {
      item.isWaiting = true;
      helper.show(cmp, item);
    };
    if (isWaiting && !item.isRendered) {
      if (item.patience === undefined) item.patience = setTimeout($A.getCallback(ask), this.PATIENCE_MS);
      return;
    }
    clearTimeout(item.patience);
    item.patience = undefined;
    item.isWaiting = false;
    this.show(cmp, item);
  },

  /** Makes the item show what is wanted, at once, or a second after its last change. */
  show: function (cmp, item) {
    var helper = this;
    var isWanted = item.isWaiting || (item.isRendered && item.appearance !== null);
    var begin = $A.getCallback(function (/** @type {VoiceRelayUtility.Utility | null} */ utility) {
      if (!utility || item.beat !== undefined || !cmp.isValid() || !helper.apply(utility, item)) return;
      item.beat = setInterval(
        $A.getCallback(function () {
          if (!helper.apply(utility, item)) helper.rest(item);
        }),
        helper.BEAT_MS
      );
    });
    if (isWanted && !item.utility) item.utility = this.findUtility(cmp, item);
    if (item.utility) item.utility.then(begin);
  },

  rest: function (item) {
    clearInterval(item.beat);
    item.beat = undefined;
  },

  /** Reads the enclosing utility and how it looks at first; null on a page, or if it cannot be read. */
  findUtility: function (cmp, item) {
    var helper = this;
    var api = /** @type {Aura.UtilityBarApi} */ (cmp.get('v.utilityBar'));
    var read = $A.getCallback(function (/** @type {string | false} */ id) {
      if (!id || !cmp.isValid()) return null;
      return api.getUtilityInfo({ utilityId: id }).then(function (info) {
        item.found = item.found || { api: api, id: id, first: helper.firstLook(info) };
        return item.found;
      });
    });
    return this.attempt(function () {
      return api.getEnclosingUtilityId().then(read);
    });
  },

  /** Reads how the item looks at first. Icon null: it could not be restored, as the API takes only utility icons, so it is never changed. */
  firstLook: function (info) {
    var icon = /^(?:utility:)?(\w+)$/.exec(info.utilityIcon || '');
    return {
      label: info.utilityLabel,
      icon: icon && icon[1] ? icon[1] : null,
      variant: info.utilityIconVariant || null,
      highlighted: false,
    };
  },

  /** Selects what to show. "Click to start" comes first: until then nothing is known about the calls. */
  wantedLook: function (first, item) {
    if (item.isWaiting)
      return {
        label: $A.get('$Label.c.VoiceRelay_Relay_ClickToStart'),
        icon: first.icon,
        variant: first.variant,
        highlighted: true,
      };
    return (item.isRendered && item.appearance) || first;
  },

  /**
   * Asks the API to show what it was not asked for last; returns false if there is nothing. A refused request is ignored, because
   * the relay does not depend on it. A panel is never opened: that would hide the softphone.
   */
  apply: function (utility, item) {
    var api = utility.api;
    var id = utility.id;
    var shown = item.shown || utility.first;
    var look = this.wantedLook(utility.first, item);
    var icon = utility.first.icon && look.icon;
    var calls = [];
    item.shown = look;
    if (look.label !== shown.label)
      calls.push(function () {
        return api.setUtilityLabel({ utilityId: id, label: look.label });
      });
    if (icon && (icon !== shown.icon || look.variant !== shown.variant))
      calls.push(this.setIcon.bind(this, utility, icon, look.variant));
    if (look.highlighted !== shown.highlighted)
      calls.push(function () {
        return api.setUtilityHighlighted({ utilityId: id, highlighted: look.highlighted });
      });
    calls.forEach(this.attempt);
    return calls.length > 0;
  },

  /** Sets the icon without a colour if there is none: only that removes a colour. */
  setIcon: function (utility, icon, variant) {
    var id = utility.id;
    return utility.api.setUtilityIcon(
      variant ? { utilityId: id, icon: icon, options: { iconVariant: variant } } : { utilityId: id, icon: icon }
    );
  },

  /** Returns a promise of the API's answer; null if the request is refused or throws. */
  attempt: function (call) {
    return new Promise(function (resolve) {
      resolve(call());
    }).catch(function () {
      return null;
    });
  },
});
