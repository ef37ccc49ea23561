import { parseMarkup } from '../markup';
import { attributeName, parseValue } from '../expression';

const wrap = (content: string, attributes = ''): string =>
  `<aura:component access="global" ${attributes}>${content}</aura:component>`;

it('reads attributes, handlers and children in their order', () => {
  const markup = parseMarkup(
    wrap(`
      <!-- a comment -->
      <aura:attribute name="show" type="String" default="All" access="global"/>
      <aura:attribute name="state" type="Object" access="private"/>
      <aura:handler name="init" value="{!this}" action="{!c.onInit}"/>
      <aura:handler name="change" value="{!v.show}" action="{!c.onShow}"/>
      <lightning:messageChannel type="X__c" aura:id="channel"/>
      <c:child show="{!v.show}" fixed="yes"/>`),
  );
  expect(markup.access).toBe('global');
  expect([...markup.attributes.values()]).toEqual([
    { name: 'show', type: 'String', access: 'global', defaultText: 'All' },
    { name: 'state', type: 'Object', access: 'private', defaultText: null },
  ]);
  expect(markup.handlers).toEqual([
    { event: 'init', attribute: null, action: 'onInit' },
    { event: 'change', attribute: 'show', action: 'onShow' },
  ]);
  expect(markup.children.map(({ tag, id }) => [tag, id])).toEqual([
    ['lightning:messageChannel', 'channel'],
    ['c:child', null],
  ]);
  expect([...(markup.children[1]?.attributes ?? [])]).toEqual([
    ['show', { kind: 'attribute', name: 'show' }],
    ['fixed', { kind: 'text', text: 'yes' }],
  ]);
});

it('takes a component without access as public, as the platform does', () => {
  expect(parseMarkup('<aura:component/>').access).toBe('public');
});

it.each([
  ['text that is not XML', '<aura:component>', /not XML/],
  ['another root', '<aura:application/>', /not a aura:application/],
  ['an unknown attribute of the component', '<aura:component controller="C"/>', /no attribute controller/],
  [
    'an interface that the toolkit cannot live in',
    wrap('', 'implements="lightning:backgroundUtilityItem"'),
    /interface/,
  ],
  ['text in markup', wrap('hello'), /Text in markup/],
  [
    'a channel that is not a direct child',
    wrap('<div><lightning:messageChannel type="X__c"/></div>'),
    /immediate child/,
  ],
  ['a toolkit that is not a direct child', wrap('<p><force:serviceCloudVoiceToolkitApi/></p>'), /immediate child/],
  ['content in a child', wrap('<c:child><c:other/></c:child>'), /cannot have content/],
  ['an attribute without a name', wrap('<aura:attribute type="String"/>'), /cannot be named ""/],
  ['an attribute of an unknown type', wrap('<aura:attribute name="x" type="Map"/>'), /type cannot be Map/],
  ['an attribute without a type', wrap('<aura:attribute name="x"/>'), /type cannot be left out/],
  [
    'an unknown access',
    wrap('<aura:attribute name="x" type="String" access="internal"/>'),
    /access cannot be internal/,
  ],
  [
    'an attribute declared twice',
    wrap('<aura:attribute name="x" type="String"/><aura:attribute name="x" type="String"/>'),
    /declared twice/,
  ],
  ['an unknown event', wrap('<aura:handler name="load" value="{!this}" action="{!c.x}"/>'), /cannot be load/],
  ['a change of nothing', wrap('<aura:handler name="change" value="{!this}" action="{!c.x}"/>'), /needs an attribute/],
  [
    'a start of an attribute',
    wrap('<aura:handler name="init" value="{!v.x}" action="{!c.x}"/>'),
    /init needs \{!this\}/,
  ],
  ['a handler of something else', wrap('<aura:handler name="init" value="{!v.x}" action="{!c.x}"/>'), /needs {!this}/],
  ['a handler without an action', wrap('<aura:handler name="init" value="{!this}"/>'), /needs an action/],
  ['an unknown attribute of a handler', wrap('<aura:handler name="init" event="c:e"/>'), /no attribute event/],
  ['an expression with a condition', wrap('<c:child show="{!v.a ? 1 : 2}"/>'), /expression .* not supported/],
  ['a label expression', wrap('<c:child show="{!$Label.c.x}"/>'), /not supported/],
  ['a one-time expression', wrap('<c:child show="{#v.a}"/>'), /not supported/],
])('refuses %s', (_, source, message) => {
  expect(() => parseMarkup(source)).toThrow(message);
});

it('knows four kinds of values', () => {
  expect(parseValue('{!v.show}')).toEqual({ kind: 'attribute', name: 'show' });
  expect(parseValue('{! c.onInit }')).toEqual({ kind: 'action', name: 'onInit' });
  expect(parseValue('{!this}')).toEqual({ kind: 'this' });
  expect(parseValue('{plain}')).toEqual({ kind: 'text', text: '{plain}' });
});

it('knows an attribute by v.name, and a bare name as nothing that can be read', () => {
  expect([attributeName('v.show', 'get'), attributeName('v.show', 'set')]).toEqual(['show', 'show']);
  expect(attributeName('show', 'get')).toBeNull();
});

it.each([
  ['show', 'set', "for key 'show'. No value provider was specified. Did you mean 'v.show'?"],
  ['c.onInit', 'get', "get value for key 'c.onInit'. No value provider was found for 'c'."],
  ['c.onInit', 'set', "set value for key 'c.onInit'. No value provider was found for 'c'."],
  ['v.relayStatus.seen', 'get', 'v.relayStatus.seen is a path into a value'],
] as const)('knows no other way to an attribute: %s to %s', (expression, verb, message) => {
  expect(() => attributeName(expression, verb)).toThrow(message);
});
