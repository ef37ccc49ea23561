import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve('.');
const MAIN = 'force-app/main/default';
const RELAY_APP = 'force-app/relay/default';
const RELAY = `${RELAY_APP}/aura/voiceToolkitRelay/voiceToolkitRelay`;
const CONSOLE = `${MAIN}/lwc/voiceConsole/voiceConsole`;
const BAR = `${RELAY_APP}/flexipages/Voice_Relay_Utility_Bar.flexipage-meta.xml`;
const DEMO_PAGE = 'optional/demo/default/flexipages/Voice_Relay_Demo.flexipage-meta.xml';
const SIMULATOR = 'optional/demo/default/lwc/voicePhoneSimulator/voicePhoneSimulator';
const LWC_HOST = 'optional/lwc-host/default/lwc/voiceToolkitHost/voiceToolkitHost';
const EXTENSION = 'optional/voice/default/aura/voiceConsoleExtension/voiceConsoleExtension';
const EXTENSION_PAGE = 'optional/voice/default/flexipages/Voice_Relay_Voice_Extension.flexipage-meta.xml';
const APP = `${RELAY_APP}/applications/Voice_Relay_Console.app-meta.xml`;
const PERMISSIONS = `${RELAY_APP}/permissionsets/Voice_Relay_User.permissionset-meta.xml`;
const LABELS = `${MAIN}/labels/CustomLabels.labels-meta.xml`;
const CHANNEL = `${MAIN}/messageChannels/VoiceTelephonyEvent.messageChannel-meta.xml`;
const GERMAN = 'optional/translations/default/translations/de.translation-meta.xml';
const SCRATCH = 'config/project-scratch-def.json';
const FLOW = 'optional/demo/default/flows/Voice_Relay_Call_Summary.flow-meta.xml';
const TASK_FLOW = 'optional/voice/default/flows/Voice_Relay_Call_Task.flow-meta.xml';
const FIGURES = 'optional/reporting/default';
const FIGURES_FLOW = `${FIGURES}/flows/Voice_Relay_Call_Figures.flow-meta.xml`;
const FIGURES_SET = `${FIGURES}/permissionsets/Voice_Relay_Reporting_User.permissionset-meta.xml`;
const MUTE_FIELD = `${FIGURES}/objects/VoiceCall/fields/Voice_Relay_Mute_Seconds__c.field-meta.xml`;
const FLOW_INPUTS = `${MAIN}/lwc/voiceCallSummary/flowInputs.ts`;
const PROJECT = 'sfdx-project.json';

interface Fault {
  /** Completes "fails when …". */
  readonly when: string;
  readonly rule: string;
  readonly file: string;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  /** What the check must say, and of which file if not of the changed one. */
  readonly says: string;
  readonly of?: string;
}

const label = (name: string): string =>
  `<labels><fullName>${name}</fullName><language>en_US</language><protected>true</protected>` +
  `<shortDescription>-</shortDescription><value>-</value></labels></CustomLabels>`;
const config = (body: string): string => `<targetConfig targets="lightning__RecordPage">${body}`;
const FIRST_CONFIG = '<targetConfig targets="lightning__RecordPage">';
const placed = (name: string): string =>
  `<itemInstances><componentInstance><componentName>${name}</componentName>` +
  `<identifier>one_more</identifier></componentInstance></itemInstances><name>main</name>`;

const FAULTS: readonly Fault[] = [
  // The XML and JSON itself
  {
    when: 'an XML file is cut off',
    rule: 'is well-formed',
    file: APP,
    from: '</CustomApplication>',
    to: '',
    says: 'is not closed',
  },
  {
    when: 'a type has no such field',
    rule: 'is of its Metadata API type',
    file: APP,
    from: '<navType>Console</navType>',
    to: '<navKind>Console</navKind>',
    says: 'CustomApplication: <navKind> is not a field of CustomApplication',
  },
  {
    when: 'a value is none of the allowed ones',
    rule: 'is of its Metadata API type',
    file: APP,
    from: '<navType>Console</navType>',
    to: '<navType>Tabs</navType>',
    says: 'CustomApplication/navType: "Tabs" is not one of Standard, Console',
  },
  {
    when: 'a required field is missing deep inside',
    rule: 'is of its Metadata API type',
    file: BAR,
    from: '<componentName>c:voiceToolkitRelay</componentName>',
    to: '',
    says: 'FlexiPage/flexiPageRegions/itemInstances/componentInstance: <componentName> is missing',
  },
  {
    when: 'a single field comes twice',
    rule: 'is of its Metadata API type',
    file: PERMISSIONS,
    from: '<label>Voice Relay User</label>',
    to: '<label>A</label><label>B</label>',
    says: 'PermissionSet: <label> is there 2 times',
  },
  {
    when: 'a boolean is none',
    rule: 'is of its Metadata API type',
    file: CHANNEL,
    from: '<isExposed>false</isExposed>',
    to: '<isExposed>no</isExposed>',
    says: 'LightningMessageChannel/isExposed: "no" is not a boolean',
  },
  {
    when: 'elements stand where text is expected',
    rule: 'is of its Metadata API type',
    file: CHANNEL,
    from: '<isExposed>false</isExposed>',
    to: '<isExposed><false/></isExposed>',
    says: 'LightningMessageChannel/isExposed: text is expected, not elements',
  },
  {
    when: 'there is no such metadata type',
    rule: 'is of its Metadata API type',
    file: `${RELAY_APP}/applications/Voice_Relay_Other.app-meta.xml`,
    text: '<Application xmlns="http://soap.sforce.com/2006/04/metadata"/>',
    says: 'there is no metadata type Application',
  },
  {
    when: 'the XML namespace is another',
    rule: 'is of its Metadata API type',
    file: CHANNEL,
    from: '2006/04/metadata',
    to: '2006/04/meta',
    says: 'its xmlns is not http://soap.sforce.com/2006/04/metadata',
  },
  {
    when: 'the project file has an unknown key',
    rule: 'follows its published schema',
    file: PROJECT,
    from: '"namespace"',
    to: '"nameSpace"',
    says: 'the file must NOT have additional properties: nameSpace',
  },
  {
    when: 'a scratch org asks for a feature that does not exist',
    rule: 'follows its published schema',
    file: SCRATCH,
    from: '"edition"',
    to: '"features": ["Telepathy"], "edition"',
    says: '/features/0 is "Telepathy", which is not allowed',
  },
  {
    when: 'a scratch org asks for more Voice licenses than there are',
    rule: 'follows its published schema',
    file: SCRATCH,
    from: '"edition"',
    to: '"features": ["ServiceCloudVoicePartnerTelephony:51"], "edition"',
    says: '/features/0 is "ServiceCloudVoicePartnerTelephony:51", which is not allowed',
  },
  {
    when: 'a scratch definition is not JSON',
    rule: 'follows its published schema',
    file: SCRATCH,
    text: '{',
    says: 'is not JSON',
  },
  // Names and versions
  {
    when: 'an app has a name of its own kind',
    rule: 'has our prefix',
    file: `${RELAY_APP}/applications/Relay.app-meta.xml`,
    text: '<CustomApplication xmlns="http://soap.sforce.com/2006/04/metadata"/>',
    says: 'its name does not begin with Voice_Relay_',
  },
  {
    when: 'a bundle has a name of its own kind',
    rule: 'has our prefix',
    file: `${MAIN}/lwc/phone/phone.js-meta.xml`,
    text: '<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata"/>',
    says: 'its name does not begin with voice',
  },
  {
    when: 'a bundle has no description',
    rule: 'says that it is ours',
    file: `${MAIN}/lwc/voiceEvents/voiceEvents.js-meta.xml`,
    text: '<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata"/>',
    says: 'its description does not end with "(Voice Toolkit Relay)"',
  },
  {
    when: 'the description of an Aura bundle ends otherwise',
    rule: 'says that it is ours',
    file: `${RELAY}.cmp-meta.xml`,
    from: ' (Voice Toolkit Relay)</description>',
    to: ' (Voice Toolkit Relay).</description>',
    says: 'its description does not end with "(Voice Toolkit Relay)"',
  },
  {
    when: 'another folder holds the same name',
    rule: 'is there once in all folders',
    file: 'optional/voice/default/applications/Voice_Relay_Console.app-meta.xml',
    text: '<CustomApplication xmlns="http://soap.sforce.com/2006/04/metadata"/>',
    says: `would overwrite ${APP}`,
  },
  {
    when: 'a bare deployment would send what needs a feature',
    rule: 'sends force-app and nothing else by default',
    file: PROJECT,
    from: '"default": true }',
    to: '"default": true }, { "path": "optional/translations" }',
    says: 'packageDirectories must be force-app alone, not force-app, optional/translations',
  },
  {
    when: 'a bundle has an older API version',
    rule: 'has the API version of the pinned LWC',
    file: `${CONSOLE}.js-meta.xml`,
    from: '<apiVersion>66.0',
    to: '<apiVersion>58.0',
    says: 'its API version is 58.0, not 66.0',
  },
  {
    when: 'the project has an older API version',
    rule: 'has the API version of the pinned LWC',
    file: PROJECT,
    from: '"sourceApiVersion": "66.0"',
    to: '"sourceApiVersion": "58.0"',
    says: 'its API version is 58.0, not 66.0',
  },
  {
    when: 'a component imports a field from the schema',
    rule: 'imports no field of an object that the org may lack',
    file: `${CONSOLE}.ts`,
    from: 'import ',
    to: "import KEY from '@salesforce/schema/VoiceCall.VendorCallKey';\nimport ",
    says: 'imports @salesforce/schema/VoiceCall.VendorCallKey',
  },
  // Components and channels
  {
    when: 'a script imports a bundle that is not there',
    rule: 'imports modules that are there',
    file: `${CONSOLE}.ts`,
    from: "'c/voiceCalls'",
    to: "'c/voiceCallShop'",
    says: 'imports c/voiceCallShop, which is not there',
  },
  {
    when: 'a script of an optional part imports a bundle that is not there',
    rule: 'imports modules that are there',
    file: `${SIMULATOR}.ts`,
    from: "'c/voiceCalls'",
    to: "'c/voiceCallShop'",
    says: 'imports c/voiceCallShop, which is not there',
  },
  {
    when: 'a template holds a component that is not there',
    rule: 'holds components that are there, and sets what they have',
    file: `${CONSOLE}.html`,
    from: '<c-voice-event-log-panel',
    to: '<c-voice-log-panel',
    says: 'there is no component <c-voice-log-panel>',
  },
  {
    when: 'a template sets what the component lacks',
    rule: 'holds components that are there, and sets what they have',
    file: `${CONSOLE}.html`,
    from: ' log={',
    to: ' logs={',
    says: '<c-voice-event-log-panel> has no logs',
  },
  {
    when: 'Aura markup handles an event that the component does not fire',
    rule: 'holds components that are there, and sets what they have',
    file: `${RELAY}.cmp`,
    from: 'onutilityappearance="',
    to: 'onutilityappeared="',
    says: '<c:voiceRelayHost> fires no utilityappeared',
  },
  {
    when: 'Aura markup holds a component that is not there',
    rule: 'holds components that are there, and sets what they have',
    file: `${RELAY}.cmp`,
    from: '<c:voiceConsole',
    to: '<c:voiceConsoles',
    says: 'there is no component <c:voiceConsoles>',
  },
  {
    when: 'a page holds a component that is not there',
    rule: 'holds components that are there, and sets what they have',
    file: BAR,
    from: 'c:voiceToolkitRelay<',
    to: 'c:voiceToolkitRelays<',
    says: 'there is no component c:voiceToolkitRelays',
  },
  {
    when: 'a page sets what the component lacks',
    rule: 'holds components that are there, and sets what they have',
    file: DEMO_PAGE,
    from: '<componentName>c:voiceConsole</componentName>',
    to: '<componentInstanceProperties><name>shown</name><value>All</value></componentInstanceProperties><componentName>c:voiceConsole</componentName>',
    says: 'c:voiceConsole has no shown',
  },
  {
    when: 'a page holds a component that is not exposed',
    rule: 'places components where they may stand',
    file: DEMO_PAGE,
    from: '<name>main</name>',
    to: placed('c:voiceEventLogPanel'),
    says: 'voiceEventLogPanel is not exposed to a page of type AppPage',
  },
  {
    when: 'a voice extension holds a component without its marker',
    rule: 'places components where they may stand',
    file: `${EXTENSION}.cmp`,
    from: 'opencti:availableForVoiceExtension,',
    to: '',
    says: 'voiceConsoleExtension is not exposed to a page of type VoiceExtension',
    of: EXTENSION_PAGE,
  },
  {
    when: 'a utility bar holds a component without that target',
    rule: 'places components where they may stand',
    file: `${RELAY}.cmp`,
    from: ',lightning:utilityItem',
    to: '',
    says: 'voiceToolkitRelay is not exposed to a page of type UtilityBar',
    of: BAR,
  },
  {
    when: 'nothing can set an input of a component',
    rule: 'can be placed, and its inputs be set',
    file: `${CONSOLE}.ts`,
    from: "@api show = 'All';",
    to: "@api show = 'All';\n  @api forgotten = 1;",
    says: 'nothing sets its @api forgotten',
    of: `${CONSOLE}.js-meta.xml`,
  },
  {
    when: 'no markup holds a panel',
    rule: 'can be placed, and its inputs be set',
    file: `${CONSOLE}.html`,
    text: '<template></template>',
    says: 'is not exposed, and no markup holds it',
    of: `${MAIN}/lwc/voiceEventLogPanel/voiceEventLogPanel.js-meta.xml`,
  },
  {
    when: 'the name of the channel is misspelt in Aura',
    rule: 'speaks on channels that are there',
    file: `${RELAY}.cmp`,
    from: '<lightning:utilityBarAPI ',
    to: '<lightning:messageChannel type="VoiceTelephonyEvents__c" aura:id="channel" /><lightning:utilityBarAPI ',
    says: 'there is no message channel VoiceTelephonyEvents__c',
  },
  {
    when: 'the name of the channel lacks its ending in a script',
    rule: 'speaks on channels that are there',
    file: `${MAIN}/lwc/voiceChannel/voiceChannel.ts`,
    from: 'messageChannel/VoiceTelephonyEvent__c',
    to: 'messageChannel/VoiceTelephonyEvent',
    says: 'there is no message channel VoiceTelephonyEvent',
  },
  {
    when: 'nobody speaks on a channel',
    rule: 'is a channel that is spoken on',
    file: `${MAIN}/messageChannels/VoiceQuiet.messageChannel-meta.xml`,
    text: '<LightningMessageChannel xmlns="http://soap.sforce.com/2006/04/metadata"><masterLabel>-</masterLabel></LightningMessageChannel>',
    says: 'nothing publishes or subscribes on it',
  },
  // What an admin sets
  {
    when: 'a property is not an @api of the class',
    rule: 'offers what the class has',
    file: `${CONSOLE}.js-meta.xml`,
    from: FIRST_CONFIG,
    to: config('<property name="colour" type="String" label="Colour" default="red" />'),
    says: 'colour is not an @api of the class',
  },
  {
    when: 'a target needs an object that the org may lack',
    rule: 'offers what the class has',
    file: `${CONSOLE}.js-meta.xml`,
    from: FIRST_CONFIG,
    to: config('<objects><object>VoiceCall</object></objects>'),
    says: '<objects> in a targetConfig',
  },
  {
    when: 'a Boolean is true by default, and the class sets it',
    rule: 'offers what the class has',
    file: `${CONSOLE}.js-meta.xml`,
    from: 'default="false"',
    to: 'default="true"',
    says: 'flowOnUnanswered is a Boolean that is on by default: the class must leave it unset',
  },
  {
    when: 'the host of the voice toolkit lacks the capability',
    rule: 'offers what the class has',
    file: `${LWC_HOST}.js-meta.xml`,
    from: '<capability>lightning__ServiceCloudVoiceToolkitApi</capability>',
    to: '',
    says: 'holds <lightning-service-cloud-voice-toolkit-api> without the capability',
  },
  {
    when: 'a component has the capability for nothing',
    rule: 'offers what the class has',
    file: `${LWC_HOST}.html`,
    from: '<lightning-service-cloud-voice-toolkit-api></lightning-service-cloud-voice-toolkit-api>',
    to: '',
    says: 'has the capability lightning__ServiceCloudVoiceToolkitApi and no <lightning-service-cloud-voice-toolkit-api>',
    of: `${LWC_HOST}.js-meta.xml`,
  },
  {
    when: 'a condition can hide the voice toolkit',
    rule: 'offers what the class has',
    file: `${LWC_HOST}.html`,
    from: '<lightning-service-cloud-voice-toolkit-api></lightning-service-cloud-voice-toolkit-api>',
    to: '<template lwc:if={show}><lightning-service-cloud-voice-toolkit-api></lightning-service-cloud-voice-toolkit-api></template>',
    says: '<lightning-service-cloud-voice-toolkit-api> is not the first thing in its template',
    of: `${LWC_HOST}.js-meta.xml`,
  },
  {
    when: 'a default differs from that of the class',
    rule: 'offers what the class has',
    file: `${CONSOLE}.js-meta.xml`,
    from: 'default="CALL_ENDED"',
    to: 'default="WRAP_UP_ENDED"',
    says: 'flowEvent is WRAP_UP_ENDED by default here, CALL_ENDED in the class',
  },
  {
    when: 'an Integer has no bounds',
    rule: 'offers what the Aura component has',
    file: `${RELAY}.design`,
    from: 'max="3600"',
    to: '',
    says: 'mutedSeconds is an Integer without min and max',
  },
  {
    when: 'a property is of another type',
    rule: 'offers what the class has',
    file: `${CONSOLE}.js-meta.xml`,
    from: 'type="String"',
    to: 'type="Color"',
    says: 'show is of type Color, not one of String, Integer, Boolean',
  },
  {
    when: 'a target is configured that the component has not',
    rule: 'offers what the class has',
    file: `${CONSOLE}.js-meta.xml`,
    from: '<target>lightning__RecordPage</target>',
    to: '',
    says: 'configures lightning__RecordPage, no target of it',
  },
  {
    when: 'an exposed component has no description',
    rule: 'offers what the class has',
    file: `${CONSOLE}.js-meta.xml`,
    from: '<masterLabel>Voice Relay Panels</masterLabel>',
    to: '',
    says: 'is exposed without masterLabel and description',
  },
  {
    when: 'a design attribute is none of the component',
    rule: 'offers what the Aura component has',
    file: `${RELAY}.design`,
    from: 'name="show"',
    to: 'name="shown"',
    says: 'shown is not a global aura:attribute of the component',
  },
  {
    when: 'a global attribute is not offered',
    rule: 'offers what the Aura component has',
    file: `${RELAY}.cmp`,
    from: '<aura:handler',
    to: '<aura:attribute name="colour" type="String" default="red" access="global" /><aura:handler',
    says: 'does not offer colour, which is global',
    of: `${RELAY}.design`,
  },
  {
    when: 'a Boolean of an Aura component is neither true nor false by default',
    rule: 'offers what the Aura component has',
    file: `${RELAY}.design`,
    from: 'default="false"',
    to: 'default="off"',
    says: 'maskNumbers is a Boolean: its default must be true or false',
  },
  {
    when: 'a default is none of the choices',
    rule: 'offers what the Aura component has',
    file: `${RELAY}.design`,
    from: 'datasource="All,',
    to: 'datasource="Everything,',
    says: 'show has a default that is none of its choices',
  },
  {
    when: 'a design has an attribute that designs do not have',
    rule: 'offers what the Aura component has',
    file: `${RELAY}.design`,
    from: 'min="30"',
    to: 'minimum="30"',
    says: '<design:attribute> has no attribute minimum',
  },
  // Labels
  {
    when: 'a script uses a label that is not there',
    rule: 'uses labels that are there',
    file: `${MAIN}/lwc/voiceEventLogPanel/voiceEventLogPanel.ts`,
    from: 'import ',
    to: "import none from '@salesforce/label/c.VoiceRelay_None';\nimport ",
    says: 'uses the label VoiceRelay_None, which is not there',
  },
  {
    when: 'Aura markup uses a label that is not there',
    rule: 'uses labels that are there',
    file: `${RELAY}.cmp`,
    from: '<c:voiceConsole',
    to: '{!$Label.c.VoiceRelay_None}<c:voiceConsole',
    says: 'uses the label VoiceRelay_None, which is not there',
  },
  {
    when: 'an Aura script uses a label that is not there',
    rule: 'uses labels that are there',
    file: `${RELAY_APP}/aura/voiceRelayUtility/voiceRelayUtilityHelper.js`,
    from: '$Label.c.VoiceRelay_Relay_ClickToStart',
    to: '$Label.c.VoiceRelay_None',
    says: 'uses the label VoiceRelay_None, which is not there',
  },
  {
    when: 'a label is not used',
    rule: 'holds labels that are used, once each, with our prefix',
    file: LABELS,
    from: '</CustomLabels>',
    to: label('VoiceRelay_Spare'),
    says: 'the label VoiceRelay_Spare is not used',
  },
  {
    when: 'a label is there twice',
    rule: 'holds labels that are used, once each, with our prefix',
    file: LABELS,
    from: '</CustomLabels>',
    to: label('VoiceRelay_Status_NoCall'),
    says: 'the label VoiceRelay_Status_NoCall is there twice',
  },
  {
    when: 'a label has a name of its own kind',
    rule: 'holds labels that are used, once each, with our prefix',
    file: LABELS,
    from: '</CustomLabels>',
    to: label('Spare'),
    says: 'the label Spare does not begin with VoiceRelay_',
  },
  {
    when: 'a label is not translated',
    rule: 'translates exactly the labels of force-app',
    file: GERMAN,
    from: '<name>VoiceRelay_Status_NoCall</name>',
    to: '<name>VoiceRelay_Status_NoCalls</name>',
    says: 'does not translate VoiceRelay_Status_NoCall',
  },
  {
    when: 'a translation is of no label',
    rule: 'translates exactly the labels of force-app',
    file: GERMAN,
    from: '<name>VoiceRelay_Status_NoCall</name>',
    to: '<name>VoiceRelay_Status_NoCalls</name>',
    says: 'translates VoiceRelay_Status_NoCalls, which is not a label',
  },
  {
    when: 'a translation loses a placeholder',
    rule: 'translates exactly the labels of force-app',
    file: GERMAN,
    from: 'Anruf mit {0}',
    to: 'Anruf mit jemandem',
    says: 'VoiceRelay_Parties_CallWith has not the placeholders of the label: {0}',
  },
  {
    when: 'a component asks for a custom permission that is not there',
    rule: 'asks for custom permissions that are there',
    file: `${CONSOLE}.ts`,
    from: 'customPermission/Voice_Relay_Full_Data',
    to: 'customPermission/Voice_Relay_Data',
    says: 'there is no custom permission Voice_Relay_Data',
  },
  // Pages, apps, permission sets
  {
    when: 'a permission set grants a custom permission that is not there',
    rule: 'grants our apps, tabs, fields and custom permission, and nothing else',
    file: `${MAIN}/permissionsets/Voice_Relay_Full_Data.permissionset-meta.xml`,
    from: '<name>Voice_Relay_Full_Data</name>',
    to: '<name>Voice_Relay_Data</name>',
    says: 'there is no custom permission Voice_Relay_Data',
  },
  {
    when: 'an identifier is there twice',
    rule: 'is a page that the builder could have made',
    file: DEMO_PAGE,
    from: '<identifier>c_voiceConsole</identifier>',
    to: '<identifier>c_voicePhoneSimulator</identifier>',
    says: 'the identifier c_voicePhoneSimulator is there twice',
  },
  {
    when: 'one item holds two components',
    rule: 'is a page that the builder could have made',
    file: BAR,
    from: '</componentInstance>',
    to: '</componentInstance><componentInstance><componentName>force:detailPanel</componentName></componentInstance>',
    says: 'an itemInstances holds not exactly one item',
  },
  {
    when: 'the relay does not start automatically',
    rule: 'is a page that the builder could have made',
    file: BAR,
    from: '<value>true</value>',
    to: '<value>false</value>',
    says: 'c:voiceToolkitRelay does not start automatically: eager is not true',
  },
  {
    when: 'a utility bar lacks a region',
    rule: 'is a page that the builder could have made',
    file: BAR,
    from: '<name>backgroundComponents</name>',
    to: '<name>background</name>',
    says: 'its regions are not utilityItems Region, backgroundComponents Background',
  },
  {
    when: 'an app page has decorators',
    rule: 'is a page that the builder could have made',
    file: DEMO_PAGE,
    from: '<componentName>c:voiceConsole',
    to: '<componentInstanceProperties><name>eager</name><type>decorator</type><value>true</value></componentInstanceProperties><componentName>c:voiceConsole',
    says: 'has decorators, which only a utility bar has',
  },
  {
    when: 'a record page is of no object',
    rule: 'is a page that the builder could have made',
    file: DEMO_PAGE,
    from: '<type>AppPage</type>',
    to: '<type>RecordPage</type>',
    says: 'is a RecordPage without an object',
  },
  {
    when: 'a voice extension has the template of another page',
    rule: 'is a page that the builder could have made',
    file: EXTENSION_PAGE,
    from: 'opencti:defaultVoiceExtensionTemplate',
    to: 'flexipage:defaultAppHomeTemplate',
    says: 'its template is not opencti:defaultVoiceExtensionTemplate',
  },
  {
    when: 'a voice extension has a region that its template lacks',
    rule: 'is a page that the builder could have made',
    file: EXTENSION_PAGE,
    from: '<name>main</name>',
    to: '<name>sidebar</name>',
    says: 'its regions are not main Region',
  },
  {
    when: 'an app shows a utility bar that is not there',
    rule: 'shows pages and tabs that are there',
    file: BAR,
    says: 'there is no utility bar Voice_Relay_Utility_Bar',
    of: APP,
  },
  {
    when: 'an app shows a record page that is not there',
    rule: 'shows pages and tabs that are there',
    file: APP,
    from: '<description>',
    to: '<actionOverrides><content>Voice_Relay_Spare</content></actionOverrides><description>',
    says: 'there is no Lightning page Voice_Relay_Spare',
  },
  {
    when: 'a permission set grants an app that is not there',
    rule: 'grants our apps, tabs, fields and custom permission, and nothing else',
    file: APP,
    says: 'there is no app Voice_Relay_Console',
    of: PERMISSIONS,
  },
  {
    when: 'a permission set grants a tab that is not ours',
    rule: 'grants our apps, tabs, fields and custom permission, and nothing else',
    file: PERMISSIONS,
    from: '<description>',
    to: '<tabSettings><tab>standard-Case</tab><visibility>Visible</visibility></tabSettings><description>',
    says: 'there is no tab standard-Case',
  },
  {
    when: 'a permission set grants something else',
    rule: 'grants our apps, tabs, fields and custom permission, and nothing else',
    file: PERMISSIONS,
    from: '<description>',
    to: '<userPermissions><enabled>true</enabled><name>ViewSetup</name></userPermissions><description>',
    says: 'grants userPermissions',
  },
  {
    when: 'an app has a tab that is not there',
    rule: 'shows pages and tabs that are there',
    file: APP,
    from: '<tabs>standard-home</tabs>',
    to: '<tabs>Voice_Relay_Spare</tabs>',
    says: 'there is no tab Voice_Relay_Spare',
  },
  {
    when: 'a tab shows a page that is not there',
    rule: 'is a tab of a page that is there',
    file: `${MAIN}/tabs/Voice_Relay_Spare.tab-meta.xml`,
    text: '<CustomTab xmlns="http://soap.sforce.com/2006/04/metadata"><flexiPage>Voice_Relay_Spare</flexiPage></CustomTab>',
    says: 'there is no Lightning page Voice_Relay_Spare',
  },
  // Aura markup
  {
    when: 'there is no such tag',
    rule: 'is Aura markup as documented',
    file: `${RELAY}.cmp`,
    from: '<aura:handler name="init"',
    to: '<aura:listener name="init"',
    says: '<aura:listener> is not a standard component',
  },
  {
    when: 'a tag has no such attribute',
    rule: 'is Aura markup as documented',
    file: `${RELAY}.cmp`,
    from: '<lightning:utilityBarAPI ',
    to: '<lightning:utilityBarAPI bar="a" ',
    says: '<lightning:utilityBarAPI> has no attribute bar',
  },
  {
    when: 'a tag lacks a required attribute',
    rule: 'is Aura markup as documented',
    file: `${RELAY}.cmp`,
    from: '<lightning:utilityBarAPI ',
    to: '<lightning:messageChannel aura:id="channel" /><lightning:utilityBarAPI ',
    says: '<lightning:messageChannel> lacks the attribute type',
  },
  {
    when: 'the toolkit stands inside another element',
    rule: 'is Aura markup as documented',
    file: `${RELAY}.cmp`,
    from: '<force:serviceCloudVoiceToolkitApi aura:id="voiceToolkitApi" />',
    to: '<div><force:serviceCloudVoiceToolkitApi aura:id="voiceToolkitApi" /></div>',
    says: '<force:serviceCloudVoiceToolkitApi> must be an immediate child of aura:component',
  },
  {
    when: 'an interface does not exist',
    rule: 'is Aura markup as documented',
    file: `${RELAY}.cmp`,
    from: 'lightning:utilityItem',
    to: 'lightning:utilityItems',
    says: 'implements lightning:utilityItems, which is not a standard interface',
  },
  {
    when: 'the controller lacks an action',
    rule: 'is Aura markup as documented',
    file: `${RELAY}.cmp`,
    from: '{!c.onInit}',
    to: '{!c.onStart}',
    says: 'names the action onStart, which its controller lacks',
  },
  // Controllers and helpers, which the server writes again
  {
    when: 'a comment stands behind return in the relay',
    rule: 'does the same when its comments are line breaks',
    file: `${RELAY}Controller.js`,
    from: '(cmp, _event, helper) {',
    to: '(cmp, _event, helper) {\n    if (!cmp) return /* nothing */ helper;',
    says: 'the server turns this comment into a line break',
  },
  {
    when: 'a comment stands behind return',
    rule: 'does the same when its comments are line breaks',
    file: `${RELAY}Helper.js`,
    text: '({\n  property: function (source, key) {\n    return /** @type {Record<string, unknown>} */ (source)[key];\n  },\n});\n',
    says: 'line 3: the server turns this comment into a line break',
  },
  {
    when: 'a comment stands behind throw',
    rule: 'does the same when its comments are line breaks',
    file: `${RELAY}Helper.js`,
    text: "({\n  a: function () {\n    throw /* always */ new Error('no');\n  },\n});\n",
    says: 'line 3: the server turns',
  },
  {
    when: 'a comment stands between continue and its label',
    rule: 'does the same when its comments are line breaks',
    file: `${RELAY}Helper.js`,
    text: '({\n  a: function () {\n    all: for (;;) for (;;) continue /* outside */ all;\n  },\n});\n',
    says: 'line 3: the server turns',
  },
  {
    when: 'a comment stands between break and its label',
    rule: 'does the same when its comments are line breaks',
    file: `${RELAY}Helper.js`,
    text: '({\n  a: function () {\n    all: for (;;) for (;;) break /* outside */ all;\n  },\n});\n',
    says: 'line 3: the server turns',
  },
  {
    when: 'a comment stands before a postfix ++',
    rule: 'does the same when its comments are line breaks',
    file: `${RELAY}Helper.js`,
    text: '({\n  a: function (n) {\n    n /* one more */ ++;\n    return n;\n  },\n});\n',
    says: 'line 3: the server turns',
  },
  {
    when: 'a regular expression holds the beginning of a comment',
    rule: 'does the same when its comments are line breaks',
    file: `${RELAY}Helper.js`,
    text: '({\n  a: function (text) {\n    return /[/*]/.test(text) ? 1 : 2 /* other */;\n  },\n});\n',
    says: 'line 3: the server turns',
  },
  {
    when: 'a quote is not closed for the server',
    rule: 'does the same when its comments are line breaks',
    file: `${RELAY}Helper.js`,
    text: "({\n  a: function (text) {\n    return /'/.test(text);\n  },\n});\n",
    says: "the server cannot read it: line 3: ' is not closed",
  },
  {
    when: 'a brace is not closed for the server',
    rule: 'does the same when its comments are line breaks',
    file: `${RELAY}Helper.js`,
    text: '({\n  a: function (text) {\n    return /[{]/.test(text);\n  },\n});\n',
    says: 'the server cannot read it: line 1: { is not closed',
  },
  {
    when: 'a regular expression holds a quote',
    rule: "holds nothing that the server's parser misreads",
    file: `${RELAY}Helper.js`,
    text: '({\n  a: function (text) {\n    return /[\'"]/.test(text);\n  },\n});\n',
    says: 'line 3: a quote or brace in a regular expression',
  },
  {
    when: 'a regular expression holds a brace',
    rule: "holds nothing that the server's parser misreads",
    file: `${RELAY}Helper.js`,
    text: '({\n  a: function (text) {\n    return /a{2}/.test(text);\n  },\n});\n',
    says: 'line 3: a quote or brace in a regular expression',
  },
  {
    when: 'a text is a template literal',
    rule: "holds nothing that the server's parser misreads",
    file: `${RELAY}Helper.js`,
    text: '({\n  a: function (text) {\n    return `<${text}>`;\n  },\n});\n',
    says: "line 3: the server's parser knows no template literals",
  },
  {
    when: 'a function is a shorthand method',
    rule: 'is one object of functions and data',
    file: `${RELAY}Helper.js`,
    text: '({\n  a() {},\n});\n',
    says: 'line 2: a is not of the form name: value',
  },
  {
    when: 'a function is an arrow function',
    rule: 'is one object of functions and data',
    file: `${RELAY}Helper.js`,
    text: '({\n  a: () => {},\n});\n',
    says: 'line 2: a is neither a function nor data',
  },
  {
    when: 'a function has a name of its own',
    rule: 'is one object of functions and data',
    file: `${RELAY}Helper.js`,
    text: '({\n  a: function b() {},\n});\n',
    says: 'line 2: a is not of the form name: function (...) {...}',
  },
  {
    when: 'a member is a getter',
    rule: 'is one object of functions and data',
    file: `${RELAY}Helper.js`,
    text: '({\n  get a() {\n    return 1;\n  },\n});\n',
    says: 'line 2: a is not of the form name: value',
  },
  {
    when: 'members are spread',
    rule: 'is one object of functions and data',
    file: `${RELAY}Helper.js`,
    text: '({\n  ...{ a: 1 },\n});\n',
    says: 'line 2: ...{ a: 1 } is not of the form name: value',
  },
  {
    when: 'a member is calculated',
    rule: 'is one object of functions and data',
    file: `${RELAY}Helper.js`,
    text: '({\n  MINUTE_MS: 60 * 1000,\n});\n',
    says: 'line 2: MINUTE_MS is neither a function nor data',
  },
  {
    when: 'a parameter has a default',
    rule: 'is one object of functions and data',
    file: `${RELAY}Helper.js`,
    text: '({\n  a: function (b = 1) {\n    return b;\n  },\n});\n',
    says: 'line 2: the parameters of a are not plain names',
  },
  {
    when: 'a parameter is taken apart',
    rule: 'is one object of functions and data',
    file: `${RELAY}Helper.js`,
    text: '({\n  a: function ({ b }) {\n    return b;\n  },\n});\n',
    says: 'line 2: the parameters of a are not plain names',
  },
  {
    when: 'something stands beside the object',
    rule: 'is one object of functions and data',
    file: `${RELAY}Helper.js`,
    text: '({});\nvar a = 1;\n',
    says: 'line 2: it is not one object in parentheses',
  },
  // Flows
  {
    when: 'a flow takes nothing',
    rule: 'is a flow that a console can start',
    file: FLOW,
    from: '<isInput>true</isInput>',
    to: '<isInput>false</isInput>',
    says: 'has no variable that is available for input',
  },
  {
    when: 'a flow is not active',
    rule: 'is a flow that a console can start',
    file: FLOW,
    from: '<status>Active</status>',
    to: '<status>Draft</status>',
    says: 'is not active',
  },
  {
    when: 'a flow runs without a screen',
    rule: 'is a flow that a console can start',
    file: FLOW,
    from: '<processType>Flow</processType>',
    to: '<processType>AutoLaunchedFlow</processType>',
    says: 'is not a screen flow',
  },
  {
    when: 'a flow has an input that is not in the table of inputs',
    rule: 'is a flow that a console can start',
    file: FIGURES_FLOW,
    from: '<name>muteSeconds</name>',
    to: '<name>mutedSeconds</name>',
    says: 'has the input mutedSeconds, which nobody gives',
  },
  {
    when: 'a flow takes an input as another type',
    rule: 'is a flow that a console can start',
    file: FIGURES_FLOW,
    from: '<dataType>Boolean</dataType>',
    to: '<dataType>String</dataType>',
    says: 'takes the input endedOnHold as String, and a console gives a Boolean',
  },
  {
    when: 'a flow takes an input as a collection',
    rule: 'is a flow that a console can start',
    file: FLOW,
    from: '<isCollection>false</isCollection>',
    to: '<isCollection>true</isCollection>',
    says: 'takes the input voiceCallSummary as a collection',
  },
  {
    when: 'the table of inputs changes the type of one that a flow takes',
    rule: 'is a flow that a console can start',
    file: FLOW_INPUTS,
    from: "['endedOnHold', ['Boolean'",
    to: "['endedOnHold', ['Number'",
    says: 'takes the input endedOnHold as Boolean, and a console gives a Number',
    of: FIGURES_FLOW,
  },
  {
    when: 'a flow offers a choice that is not there',
    rule: 'is a flow that a console can start',
    file: FLOW,
    from: '<choiceReferences>Resolved</choiceReferences>',
    to: '<choiceReferences>Solved</choiceReferences>',
    says: 'its choiceReferences Solved leads nowhere',
  },
  {
    when: 'a flow goes on to an element that is not there',
    rule: 'is a flow that a console can start',
    file: TASK_FLOW,
    from: '<targetReference>Create_task</targetReference>',
    to: '<targetReference>Write_task</targetReference>',
    says: 'its targetReference Write_task leads nowhere',
  },
  {
    when: 'a flow uses a value that is not there',
    rule: 'is a flow that a console can start',
    file: TASK_FLOW,
    from: '<elementReference>Find_voice_call.RelatedRecordId</elementReference>',
    to: '<elementReference>Found_voice_call.RelatedRecordId</elementReference>',
    says: 'its elementReference names Found_voice_call, which is not there',
  },
  {
    when: 'a formula of a flow uses a value that is not there',
    rule: 'is a flow that a console can start',
    file: TASK_FLOW,
    from: '{!How_it_ended}',
    to: '{!How_it_was}',
    says: 'its expression names How_it_was, which is not there',
  },
  {
    when: 'two names of a flow differ in case alone',
    rule: 'is a flow that a console can start',
    file: TASK_FLOW,
    from: '<name>personId</name>',
    to: '<name>notes</name>',
    says: 'has the name Notes twice',
  },
  {
    when: 'a flow writes a field that is not there',
    rule: 'reads and writes fields that are there',
    file: FIGURES_FLOW,
    from: '<field>Voice_Relay_Mute_Seconds__c</field>',
    to: '<field>Voice_Relay_Muted_Seconds__c</field>',
    says: 'there is no field VoiceCall.Voice_Relay_Muted_Seconds__c',
  },
  {
    when: 'no flow fills a field',
    rule: 'is a field that a flow fills and a permission set grants',
    file: FIGURES_FLOW,
    from: '<field>Voice_Relay_Mute_Seconds__c</field>',
    to: '<field>Voice_Relay_Wrap_Up_Seconds__c</field>',
    says: 'no flow fills it',
    of: MUTE_FIELD,
  },
  {
    when: 'no permission set grants a field',
    rule: 'is a field that a flow fills and a permission set grants',
    file: FIGURES_SET,
    from: '<field>VoiceCall.Voice_Relay_Mute_Seconds__c</field>',
    to: '<field>VoiceCall.Voice_Relay_Wrap_Up_Seconds__c</field>',
    says: 'no permission set grants it',
    of: MUTE_FIELD,
  },
  {
    when: 'a permission set grants a field that is not ours',
    rule: 'grants our apps, tabs, fields and custom permission, and nothing else',
    file: FIGURES_SET,
    from: '<field>VoiceCall.Voice_Relay_Mute_Seconds__c</field>',
    to: '<field>VoiceCall.Description</field>',
    says: 'there is no field VoiceCall.Description',
  },
  // Icons
  {
    when: 'a utility has an icon that is not there',
    rule: 'shows icons of the design system',
    file: BAR,
    from: '<value>broadcast</value>',
    to: '<value>broadcasts</value>',
    says: 'there is no icon utility:broadcasts',
  },
  {
    when: 'a component shows an icon that is not there',
    rule: 'shows icons of the design system',
    file: `${CONSOLE}.html`,
    from: '<div',
    to: '<lightning-icon icon-name="utility:broadcasts"></lightning-icon><div',
    says: 'there is no icon utility:broadcasts',
  },
];

/** A helper in which comments, commas and the end are as the server takes them. */
const ACCEPTED_HELPER = `// @ts-check
/** @satisfies {Helper} */
({
  // one
  LIST: ['a', "b", /* c */ -1, null, { x: true },],
  /** Doc. */
  a: function (one, two) {
    /** @type {Y} */
    var x = /** @type {Y} */ (one);
    try { x(two); } catch (error) { /* ignored */ }
    for (;;) break /* out */;
    return function () { /* nothing */ };
  },
});
// end
`;

/** Rules about controllers and helpers that the accepted helper keeps. */
const ACCEPTED = [
  'does the same when its comments are line breaks',
  "holds nothing that the server's parser misreads",
  'is one object of functions and data',
].map((rule) => ({ rule, file: `${RELAY}Helper.js`, text: ACCEPTED_HELPER }));

interface Problem {
  readonly rule: string;
  readonly file: string;
  readonly problem: string;
}

function node(script: string, options: { args?: readonly string[]; input?: string } = {}) {
  const { args = [], input = '' } = options;
  return spawnSync(process.execPath, [join(ROOT, script), ...args], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
}

jest.setTimeout(60_000);

describe('the metadata check', () => {
  let ruleNames: readonly string[];
  let found: readonly (readonly Problem[])[];
  beforeAll(() => {
    const { stdout, stderr } = node('tools/__tests__/plantFaults.mjs', {
      input: JSON.stringify([...FAULTS, ...ACCEPTED]),
    });
    expect(stderr).toBe('');
    ({ ruleNames, problems: found } = JSON.parse(stdout));
  });

  it.each(FAULTS.map((fault, index) => ({ ...fault, index })))(
    'fails and names the file when $when',
    ({ index, rule, file, of, says }) => {
      expect(found[index]).toContainEqual({ rule, file: of ?? file, problem: expect.stringContaining(says) });
    },
  );

  it.each(ACCEPTED.map(({ rule }, index) => ({ rule, index: FAULTS.length + index })))(
    'accepts a helper that $rule',
    ({ index }) => {
      expect(found[index]).toEqual([]);
    },
  );

  it('has a planted fault for each of its rules', () => {
    expect([...new Set(FAULTS.map(({ rule }) => rule))].sort()).toEqual([...ruleNames].sort());
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'metadata-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  let status: number | null;
  let stdout: string;
  let places: readonly string[];
  beforeAll(() => {
    for (const name of ['force-app', 'optional', 'config', 'README.md', PROJECT])
      if (existsSync(name)) cpSync(name, join(folder, name), { recursive: true });
    const edits = [
      [APP, '<uiType>Lightning', '<uiType>Classic'],
      [`${RELAY}.design`, 'default="75"', 'default="85"'],
      ['README.md', '| 75 ', '| 85 '],
    ] as const;
    places = edits.map(([file, from, to]) => {
      const [before = '', ...after] = readFileSync(join(folder, file), 'utf8').split(from);
      writeFileSync(join(folder, file), [before, ...after].join(to));
      return `${file}:${before.split('\n').length}: is not as config/settings.mjs says`;
    });
    ({ status, stdout } = node('tools/check-metadata.mjs', { args: [folder] }));
  });

  it('prints a line per problem and ends with code 1', () => {
    const [first, ...others] = stdout.split('\n');
    expect(first).toMatch(
      /^force-app\/relay\/default\/applications\/Voice_Relay_Console\.app-meta\.xml: CustomApplication\/uiType: "Classic" is not one of /,
    );
    expect(others).toHaveLength(5); // the design file breaks a rule as well
    expect(others.slice(-2)).toEqual([expect.stringMatching(/^metadata: [1-9]\d{2,} passed, 4 failed$/), '']);
    expect(status).toBe(1);
  });

  it('names the file and the line where a setting is not as the table says', () => {
    for (const place of places.slice(1)) expect(stdout).toContain(place);
    expect(stdout).not.toContain('voiceToolkitRelay.cmp:');
  });
});
