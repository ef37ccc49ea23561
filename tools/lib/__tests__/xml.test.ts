import { everyElement, parseXml, select, textAt, xmlRoot } from '../xml.mjs';

describe('the XML reader', () => {
  it('keeps the order of elements, their attributes and their own text', () => {
    const root = xmlRoot(`<?xml version="1.0"?>
      <!-- a < b --> <a one="1" two='"'> x <b/> <c:d>y</c:d><b>z</b> </a>`);
    expect(root).toEqual({
      tag: 'a',
      attributes: { one: '1', two: '"' },
      text: 'x',
      children: [
        { tag: 'b', attributes: {}, children: [], text: '' },
        { tag: 'c:d', attributes: {}, children: [], text: 'y' },
        { tag: 'b', attributes: {}, children: [], text: 'z' },
      ],
    });
    expect([textAt(root, 'c:d'), textAt(root, 'b', 'c'), select(root, 'b').length]).toEqual(['y', '', 2]);
    expect(everyElement(root).map(({ tag }) => tag)).toEqual(['a', 'b', 'c:d', 'b']);
  });

  it('resolves references, in attributes too, and leaves CDATA as it is', () => {
    const root = xmlRoot('<a b="A &amp; &quot;B&quot;">&lt;&#233;&#x1F600;&amp;amp;<![CDATA[<&amp;>]]></a>');
    expect([root.attributes['b'], root.text]).toEqual(['A & "B"', '<é😀&amp;<&amp;>']);
  });

  it.each([
    ['an element that is not closed', '<a>\n  <b></a>', '</a> closes no <a>: <b> is open', 2, 6],
    ['a document that ends too early', '<a>', '<a> is not closed', 1, 4],
    ['a closing tag alone', '</a>', '</a> closes no <a>', 1, 1],
    ['two root elements', '<a/>\n<b/>', 'there is a second root element', 2, 1],
    ['text beside the root element', '<a/>x', 'there is text outside of the root element', 1, 5],
    ['no element', ' ', 'there is no element in it', 1, 2],
    ['an attribute without quotes', '<a b=1/>', 'a < begins nothing that XML knows', 1, 1],
    ['attributes without white space between', '<a b="1"c="2"/>', 'a < begins nothing that XML knows', 1, 1],
    ['an attribute twice', '<a b="1" b="2"/>', 'the attribute b is there twice', 1, 1],
    ['a bare <', '<a>1 < 2</a>', 'a < begins nothing that XML knows', 1, 6],
    ['a bare &', '<a>B & B</a>', 'an & begins no reference that XML knows', 1, 4],
    ['an entity of a document type', '<a>&x;</a>', 'an & begins no reference that XML knows', 1, 4],
    ['a document type', '<!DOCTYPE a><a/>', 'a < begins nothing that XML knows', 1, 1],
  ])('says what is wrong with %s, and where', (_, text, problem, line, column) => {
    expect(parseXml(text)).toEqual({ problem, line, column });
    expect(() => xmlRoot(text)).toThrow(`This is not XML, line ${line}, column ${column}: ${problem}.`);
  });
});
