// @ts-check
/** @satisfies {VoiceToolkitRelay.Controller} */
({
  /** Begins to listen if this is the page's first host, or if the hosts before it cannot. */
  onInit: function (cmp, _event, helper) {
    if (helper.page.hosts.indexOf(cmp) >= 0) return;
    helper.page.hosts.push(cmp);
    cmp.set('v.utilityBar', cmp.find('utilityBar'));
    cmp.set('v.settings', helper.settingsOf(cmp));
    if (!helper.page.listening) helper.listen(cmp);
    helper.handOver();
  },

  /** Runs after every rendering, also when the host comes back to the page. Its voiceRelayHost is connected by now. */
  onRender: function (cmp, _event, helper) {
    var listening = helper.page.listening;
    if (!listening || (listening.cmp !== cmp && !listening.cmp.isRendered())) helper.listen(cmp);
    helper.handOver();
  },

  /** Learns from voiceRelayHost whether Aura hosts or LWC hosts listen. */
  onListeningTurn: function (cmp, event, helper) {
    helper.turn(cmp, event.getParam('isOurs') === true);
  },

  /** Takes from voiceRelayHost how the utility item should look. */
  onUtilityAppearance: function (cmp, event) {
    cmp.set('v.appearance', event.getParam('appearance'));
  },

  /** Passes a command to the toolkit. Only an explicit answer counts as taken. */
  onToolkitCommand: function (cmp, event, helper) {
    if (helper.command(event.getParam('name'))) cmp.find('relayHost').confirmCommand();
  },

  /** Runs while voiceRelayHost still exists: if no other host listens, the last status is published through it. */
  onDestroy: function (cmp, _event, helper) {
    var page = helper.page;
    var listening = page.listening;
    if (cmp.isRendered())
      helper.attempt(function () {
        cmp.find('relayHost').beQuiet();
      });
    if (listening && listening.cmp === cmp && !helper.moveFrom(cmp)) {
      page.isOurTurn = !helper.handOn(cmp);
      page.listening = null;
      helper.detach(listening);
    }
    helper.handOver();
    page.hosts = page.hosts.filter(function (host) {
      return host !== cmp;
    });
  },
});
