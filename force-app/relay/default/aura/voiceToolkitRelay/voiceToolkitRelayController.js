// @ts-check
/** @satisfies {VoiceToolkitRelay.Controller} */
({
  /** The first host of the page listens; one that cannot leaves it to the next. */
  onInit: function (cmp, _event, helper) {
    if (helper.page.hosts.indexOf(cmp) >= 0) return;
    helper.page.hosts.push(cmp);
    cmp.set('v.utilityBar', cmp.find('utilityBar'));
    cmp.set('v.settings', helper.settingsOf(cmp));
    if (!helper.page.listening) helper.listen(cmp);
    helper.handOver();
  },

  /** Fires after every rendering, also when the host was off the page: its voiceRelayHost is connected by now. */
  onRender: function (cmp, _event, helper) {
    var listening = helper.page.listening;
    if (!listening || (listening.cmp !== cmp && !listening.cmp.isRendered())) helper.listen(cmp);
    helper.handOver();
  },

  /** The page's voiceRelayHost says how the utility's item looks. */
  onUtilityAppearance: function (cmp, event) {
    cmp.set('v.appearance', event.getParam('appearance'));
  },

  /** Still has its voiceRelayHost, through which the last status leaves where no other host listens. */
  onDestroy: function (cmp, _event, helper) {
    var page = helper.page;
    var listening = page.listening;
    if (cmp.isRendered())
      helper.attempt(function () {
        cmp.find('relayHost').beQuiet();
      });
    if (listening && listening.cmp === cmp && !helper.moveFrom(cmp)) {
      page.listening = null;
      helper.detach(listening);
    }
    helper.handOver();
    page.hosts = page.hosts.filter(function (host) {
      return host !== cmp;
    });
  },
});
